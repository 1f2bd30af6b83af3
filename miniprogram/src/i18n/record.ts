import { dictionary } from './dictionary';
import { en } from './record.en';
import { zh } from './record.zh';

/** The words of the record page and its sheets. */
export const { useText: useRecordText } = dictionary(zh, en);
