import { Pane } from '@/parts/record/Pane';
import { useHelpRecord } from './use-help-record';

/** The request in the side of a wide window. */
export function HelpPane({ id }: { id: string }) {
  return <Pane {...useHelpRecord(id, { roomy: true })} />;
}
