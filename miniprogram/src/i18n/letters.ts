import { dictionary } from './dictionary';
import { en } from './letters.en';
import { zh } from './letters.zh';

export const { useText: useLetterText } = dictionary(zh, en);
