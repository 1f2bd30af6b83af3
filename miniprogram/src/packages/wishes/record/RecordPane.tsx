import { Pane } from '@/parts/record/Pane';
import { useRecord } from './use-record';

/** The record in the side of a wide window. */
export function RecordPane({ id }: { id: string }) {
  return <Pane {...useRecord(id, { roomy: true })} />;
}
