import { Pane } from '@/parts/record/Pane';
import { useVisitRecord } from './use-visit-record';

/** A visit beside a list. */
export function VisitPane({ id }: { id: string }) {
  return <Pane {...useVisitRecord(id, { roomy: true })} />;
}
