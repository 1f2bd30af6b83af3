import { dictionary } from './dictionary';
import { en } from './en';
import { zh } from './zh';

/** The words that components and tabs share; each area has its own pair beside this one. */
export const { say, useText } = dictionary(zh, en);
