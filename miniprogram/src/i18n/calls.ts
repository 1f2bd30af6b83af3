import { en } from './calls.en';
import { zh } from './calls.zh';
import { dictionary } from './dictionary';

export const { useText: useCallText } = dictionary(zh, en);
