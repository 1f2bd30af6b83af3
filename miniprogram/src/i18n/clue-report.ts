import { clueReportEn } from './clue-report.en';
import { clueReportZh } from './clue-report.zh';
import { dictionary } from './dictionary';

/** The words of reporting a clue. */
export const { useText: useClueReportText } = dictionary(clueReportZh, clueReportEn);
