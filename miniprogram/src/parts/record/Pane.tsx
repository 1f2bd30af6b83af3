import './record.css';
import type { ReactNode } from 'react';
import { Part } from '@/components/elements';

/** A record in the side of a wide window, its buttons kept in sight. */
export function Pane({ body, footer, sheet }: { body: ReactNode; footer: ReactNode; sheet: ReactNode }) {
  return (
    <Part className="stack record-pane">
      {body}
      {footer && <Part className="pane-foot">{footer}</Part>}
      {sheet}
    </Part>
  );
}
