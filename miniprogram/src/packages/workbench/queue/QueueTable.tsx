import { label } from '@shared/glossary';
import type { WishSummary } from '@shared/wishes/wish.views';
import { type KeyboardEvent, useRef } from 'react';
import { Card } from '@/components/Card';
import { DueMark } from '@/components/DueMark';
import { Part, Tap } from '@/components/elements';
import { useQueueText } from '@/i18n/queue';
import { useSettings } from '@/settings';
import { agoWords, wisherWords } from '@/words/words';
import { type Column, columns, handsWords, type Sorting } from './rows';

interface QueueTableProps {
  rows: readonly WishSummary[];
  now: Date;
  selected: string | undefined;
  sorting: Sorting | undefined;
  /** Only when every row is here: half a list in another order would mislead. */
  sortable: boolean;
  onSort: (sorting: Sorting | undefined) => void;
  onSelect: (id: string) => void;
  /** Enter: on to the details. */
  onEnter: () => void;
}

const next = (sorting: Sorting | undefined, by: Column): Sorting | undefined =>
  sorting?.by !== by ? { by, down: false } : sorting.down ? undefined : { by, down: true };

/** The workbench's table, in wide windows: one row is chosen; up and down move, Enter goes to its details. */
export function QueueTable({ rows, now, selected, sorting, sortable, onSort, onSelect, onEnter }: QueueTableProps) {
  const t = useQueueText();
  const { language } = useSettings();
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row = rows[index + step];
    if (!step || !row) return;
    event.preventDefault();
    onSelect(row.id);
    body.current?.querySelectorAll<HTMLElement>('.queue-open')[index + step]?.focus();
  };
  const state = (column: Column) => (sorting?.by === column ? (sorting.down ? 'descending' : 'ascending') : undefined);
  return (
    <Card className="queue-table-box">
      <table className="queue-table" aria-label={t('list')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" aria-sort={state(column)}>
                {sortable ? (
                  <Tap className="queue-sort" onPress={() => onSort(next(sorting, column))} label={t('sorted', { column: t(column) })}>
                    {t(column)}
                    <Part as="span" hidden>
                      {{ ascending: '↑', descending: '↓', none: '' }[state(column) ?? 'none']}
                    </Part>
                  </Tap>
                ) : (
                  t(column)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((wish, index) => (
            <tr key={wish.id} className={wish.id === selected ? 'queue-on' : ''} onClick={() => onSelect(wish.id)}>
              <td>
                <Tap
                  className="queue-open"
                  current={wish.id === selected ? 'page' : undefined}
                  tabIndex={wish.id === selected ? 0 : -1}
                  onPress={() => {
                    onSelect(wish.id);
                    if (wish.id === selected) onEnter();
                  }}
                  onKey={(event) => move(event, index)}
                >
                  {wish.title}
                </Tap>
                <div className="xs">{label(`status.${wish.status}`, language)}</div>
              </td>
              <td>{wisherWords(wish, language)}</td>
              <td>{wish.areaName}</td>
              <td>{handsWords(wish, t, language)}</td>
              <td>
                {wish.dueAt ? (
                  <DueMark at={wish.dueAt} now={now} />
                ) : (
                  <span className="xs">{t('since', { when: agoWords(wish.changedAt, now, language) })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
