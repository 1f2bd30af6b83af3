import type { HelpRecord } from '@shared/help/help.views';
import type { useHelpRecordText } from '@/i18n/help-record';
import type { SheetFrame } from '@/parts/record/use-record-state';

export type RecordText = ReturnType<typeof useHelpRecordText>;

/** What every action sheet gets. */
export interface SheetProps extends SheetFrame {
  record: HelpRecord;
}
