import type { ClueRecord } from '@shared/clues/clue.views';
import type { SheetFrame } from '@/parts/record/use-record-state';

/** What every action sheet gets. */
export interface SheetProps extends SheetFrame {
  record: ClueRecord;
  /** It is in the outbox. */
  onPosted: () => void;
}
