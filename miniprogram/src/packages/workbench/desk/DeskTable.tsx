import './desk.css';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { useDeskText } from '@/i18n/desk';
import type { Column, DeskRow, Picking, Sorting } from './board';
import { DueCell } from './DeskList';
import { PickBox } from './PickBox';

interface DeskTableProps<Row extends DeskRow> {
  rows: readonly Row[];
  now: Date;
  /** What the first column is called. */
  title: string;
  columns: readonly Column<Row>[];
  /** A line under the title: how it stands, what presses. */
  marks: (row: Row) => ReactNode;
  selected: string | undefined;
  sorting: Sorting | undefined;
  /** Only when every row is here: half a list in another order would mislead. */
  sortable: boolean;
  onSort: (sorting: Sorting | undefined) => void;
  onSelect: (id: string) => void;
  picking?: Picking | undefined;
  /** Enter: on to the details. */
  onEnter: () => void;
}

const next = (sorting: Sorting | undefined, by: string): Sorting | undefined =>
  sorting?.by !== by ? { by, down: false } : sorting.down ? undefined : { by, down: true };

/** The workbench's table, in wide windows: one row is chosen; up and down move, Enter goes to its details. */
export function DeskTable<Row extends DeskRow>(props: DeskTableProps<Row>) {
  const { rows, now, title, columns, marks, selected, sorting, sortable, picking, onSort, onSelect, onEnter } = props;
  const t = useDeskText();
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row = rows[index + step];
    if (!step || !row) return;
    event.preventDefault();
    onSelect(row.id);
    body.current?.querySelectorAll<HTMLElement>('.queue-open')[index + step]?.focus();
  };
  const state = (column: string) => (sorting?.by === column ? (sorting.down ? 'descending' : 'ascending') : undefined);
  const heads = [{ id: 'title', name: title }, ...columns, { id: 'due', name: t('due') }];
  return (
    <Card className="queue-table-box">
      <table className="queue-table" aria-label={t('list')}>
        <thead>
          <tr>
            {picking && (
              <th scope="col" className="queue-pick">
                <Part as="span" className="sr-only">
                  {t('pick')}
                </Part>
              </th>
            )}
            {heads.map(({ id, name }) => (
              <th key={id} scope="col" aria-sort={state(id)}>
                {sortable ? (
                  <Tap className="queue-sort" onPress={() => onSort(next(sorting, id))} label={t('sorted', { column: name })}>
                    {name}
                    <Part as="span" hidden>
                      {{ ascending: '↑', descending: '↓', none: '' }[state(id) ?? 'none']}
                    </Part>
                  </Tap>
                ) : (
                  name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr key={row.id} className={row.id === selected ? 'queue-on' : ''} onClick={() => onSelect(row.id)}>
              {picking && (
                <td className="queue-pick">
                  <PickBox id={row.id} title={row.title} picking={picking} />
                </td>
              )}
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
                  {row.title}
                </Tap>
                <div className="queue-marks">{marks(row)}</div>
              </td>
              {columns.map(({ id, text }) => (
                <td key={id}>{text(row)}</td>
              ))}
              <td>
                <DueCell row={row} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
