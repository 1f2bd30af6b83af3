import '@/packages/workbench/desk/desk.css';
import type { HouseholdSummary } from '@shared/households/household.views';
import { type KeyboardEvent, useRef } from 'react';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { useHouseholdText } from '@/i18n/households';
import { useSettings } from '@/settings';
import { neededByWords } from '@/words/words';
import { Marks } from '../Marks';
import { fileLabel } from '../words';

interface LedgerTableProps {
  rows: readonly HouseholdSummary[];
  now: Date;
  selected: string | undefined;
  onSelect: (id: string) => void;
  /** Enter: on to the file. */
  onEnter: () => void;
}

/** The ledger in wide windows: one row is chosen; up and down move, Enter goes to its file. */
export function LedgerTable({ rows, now, selected, onSelect, onEnter }: LedgerTableProps) {
  const t = useHouseholdText();
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
  return (
    <Card className="queue-table-box">
      <table className="queue-table" aria-label={t('list')}>
        <thead>
          <tr>
            {[t('household'), t('area'), t('why'), t('next')].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr key={row.id} className={row.id === selected ? 'queue-on' : ''} onClick={() => onSelect(row.id)}>
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
                  {t('homeOf', { label: row.headLabel })}
                </Tap>
                <div className="queue-marks">
                  <Marks row={row} />
                </div>
              </td>
              <td>
                {row.areaName}
                <Part className="xs">{t('people', { count: row.members })}</Part>
              </td>
              <td>{row.causes.map((cause) => fileLabel(`cause.${cause}`, language)).join(' · ')}</td>
              <td>{row.nextVisitBy && neededByWords(row.nextVisitBy, now, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
