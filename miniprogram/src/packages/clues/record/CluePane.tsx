import { Pane } from '@/parts/record/Pane';
import { useClueRecord } from './use-clue-record';

/** The clue in the side of a wide window. */
export function CluePane({ id }: { id: string }) {
  return <Pane {...useClueRecord(id, { roomy: true })} />;
}
