import type { ReactNode } from 'react';
import { Part, Tap } from '@/components/elements';
import { useDeskText } from '@/i18n/desk';
import { RowTable } from '@/parts/table/RowTable';
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
  const state = (column: string) => (sorting?.by === column ? (sorting.down ? 'descending' : 'ascending') : undefined);
  const heads = [{ id: 'title', name: title }, ...columns, { id: 'due', name: t('due') }];
  return (
    <RowTable
      label={t('list')}
      {...{ rows, marks, selected, onSelect, onEnter }}
      name={(row) => row.title}
      heads={
        <>
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
        </>
      }
      before={
        picking &&
        ((row) => (
          <td className="queue-pick">
            <PickBox id={row.id} title={row.title} picking={picking} />
          </td>
        ))
      }
      cells={(row) => (
        <>
          {columns.map(({ id, text }) => (
            <td key={id}>{text(row)}</td>
          ))}
          <td>
            <DueCell row={row} now={now} />
          </td>
        </>
      )}
    />
  );
}
