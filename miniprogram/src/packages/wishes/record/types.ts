import type { WishRecord } from '@shared/wishes/wish.views';
import type { Refused } from '@/api/client';
import type { useRecordText } from '@/i18n/record';

export type RecordText = ReturnType<typeof useRecordText>;

/** What every action sheet gets. */
export interface SheetProps {
  record: WishRecord;
  now: Date;
  busy: boolean;
  /** Why the last try did not work; the sheet stays as it was filled in. */
  refusal?: Refused;
  onSend: (body: Record<string, unknown>) => void;
  onClose: () => void;
}
