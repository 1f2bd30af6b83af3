import { dictionary } from './dictionary';
import { en } from './match.en';
import { zh } from './match.zh';

export const { useText: useMatchText } = dictionary(zh, en);
