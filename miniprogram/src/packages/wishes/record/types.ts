import type { WishRecord } from '@shared/wishes/wish.views';
import type { useRecordText } from '@/i18n/record';
import type { SheetFrame } from '@/parts/record/use-record-state';

export type RecordText = ReturnType<typeof useRecordText>;

/** What every action sheet gets. */
export interface SheetProps extends SheetFrame {
  record: WishRecord;
}
