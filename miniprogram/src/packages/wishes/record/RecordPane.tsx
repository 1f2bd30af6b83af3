import { Part } from '@/components/elements';
import { useRecord } from './use-record';

/** The record in the side of a wide window. */
export function RecordPane({ id }: { id: string }) {
  const { body, footer, sheet } = useRecord(id, { roomy: true });
  return (
    <Part className="stack record-pane">
      {body}
      {footer && <Part className="pane-foot">{footer}</Part>}
      {sheet}
    </Part>
  );
}
