import { dictionary } from './dictionary';
import { en } from './matching.en';
import { zh } from './matching.zh';

export const { useText: useMatchingText } = dictionary(zh, en);
