import './table.css';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Card } from '@/components/Card';
import { Tap } from '@/components/elements';

interface RowTableProps<Row extends { readonly id: string }> {
  label: string;
  rows: readonly Row[];
  /** The heading cells, one for each column. */
  heads: ReactNode;
  /** A cell before the name. */
  before?: ((row: Row) => ReactNode) | undefined;
  name: (row: Row) => string;
  /** A line under the name: how it stands, what presses. */
  marks: (row: Row) => ReactNode;
  /** The cells after the name. */
  cells: (row: Row) => ReactNode;
  selected: string | undefined;
  onSelect: (id: string) => void;
  /** Enter: on to the details. */
  onEnter: () => void;
}

/** A table in wide windows of browsers: one row is chosen; up and down move, Enter goes to its details. */
export function RowTable<Row extends { readonly id: string }>(props: RowTableProps<Row>) {
  const { label, rows, heads, before, name, marks, cells, selected, onSelect, onEnter } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row = rows[index + step];
    if (!step || !row) return;
    event.preventDefault();
    onSelect(row.id);
    body.current?.querySelectorAll<HTMLElement>('.queue-open')[index + step]?.focus();
  };
  return (
    <Card className="queue-table-box">
      <table className="queue-table" aria-label={label}>
        <thead>
          <tr>{heads}</tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr key={row.id} className={row.id === selected ? 'queue-on' : ''} onClick={() => onSelect(row.id)}>
              {before?.(row)}
              <td>
                <Tap
                  className="queue-open"
                  current={row.id === selected ? 'page' : undefined}
                  tabIndex={row.id === selected ? 0 : -1}
                  onPress={() => {
                    onSelect(row.id);
                    if (row.id === selected) onEnter();
                  }}
                  onKey={(event) => move(event, index)}
                >
                  {name(row)}
                </Tap>
                <div className="queue-marks">{marks(row)}</div>
              </td>
              {cells(row)}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
