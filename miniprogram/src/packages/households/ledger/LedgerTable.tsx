import type { HouseholdSummary } from '@shared/households/household.views';
import { Part } from '@/components/elements';
import { useHouseholdText } from '@/i18n/households';
import { RowTable } from '@/parts/table/RowTable';
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
  return (
    <RowTable
      label={t('list')}
      {...{ rows, selected, onSelect, onEnter }}
      name={(row) => t('homeOf', { label: row.headLabel })}
      marks={(row) => <Marks row={row} />}
      heads={[t('household'), t('area'), t('why'), t('next')].map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
      cells={(row) => (
        <>
          <td>
            {row.areaName}
            <Part className="xs">{t('people', { count: row.members })}</Part>
          </td>
          <td>{row.causes.map((cause) => fileLabel(`cause.${cause}`, language)).join(' · ')}</td>
          <td>{row.nextVisitBy && neededByWords(row.nextVisitBy, now, language)}</td>
        </>
      )}
    />
  );
}
