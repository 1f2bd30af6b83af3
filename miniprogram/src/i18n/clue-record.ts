import { clueRecordEn } from './clue-record.en';
import { clueRecordZh } from './clue-record.zh';
import { dictionary } from './dictionary';

/** The words of one clue and its sheets. */
export const { useText: useClueRecordText } = dictionary(clueRecordZh, clueRecordEn);
