import { dictionary } from './dictionary';
import { helpRecordEn } from './help-record.en';
import { helpRecordZh } from './help-record.zh';

/** The words of one request, its sheets and the list of one's own. */
export const { useText: useHelpRecordText } = dictionary(helpRecordZh, helpRecordEn);
