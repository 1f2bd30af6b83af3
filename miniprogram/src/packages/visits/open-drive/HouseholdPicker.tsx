import type { AnswerOf } from '@shared/contract';
import { type RiskLevel, riskLevels } from '@shared/households/household';
import type { HouseholdSummary } from '@shared/households/household.views';
import { GetHouseholds } from '@shared/households/households.contracts';
import { useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { FilterChip, FilterRow } from '@/components/Chip';
import { MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { TextField } from '@/components/TextField';
import { useVisitText } from '@/i18n/visits';
import { Listed } from '@/parts/record/Listed';
import { useSettings } from '@/settings';
import { fileLabel } from '../words';

type Chosen = { readonly id: string; readonly label: string };
interface Props {
  area: string;
  values: readonly Chosen[];
  error: string | undefined;
  onChange: (values: readonly Chosen[]) => void;
}

/** Households of the ledger, ticked one by one; what is chosen stays chosen while one looks further. */
export function HouseholdPicker({ area, values, error, onChange }: Props) {
  const t = useVisitText();
  const { language } = useSettings();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [level, setLevel] = useState<RiskLevel>();
  const pages = usePages<HouseholdSummary, AnswerOf<typeof GetHouseholds>>(`pick ${area} ${words} ${level ?? ''}`, (cursor) =>
    ask(GetHouseholds, { query: { area, limit: 30, ...(words && { words }), ...(level && { level }), ...(cursor && { cursor }) } }),
  );
  const shown = pages.items.map(({ id, headLabel, areaName, level: of }) => ({
    id,
    label: t('newHome', { label: headLabel }),
    hint: [areaName, of && fileLabel(`level.${of}`, language)].filter(Boolean).join(' · '),
  }));
  const here = new Set(shown.map(({ id }) => id));
  const tick = (ids: readonly string[]) =>
    onChange([
      ...values.filter(({ id }) => !here.has(id)),
      ...shown.filter(({ id }) => ids.includes(id)).map(({ id, label }) => ({ id, label })),
    ]);
  return (
    <Part className="stack">
      <Part className="row">
        <Part className="grow">
          <TextField kind="search" optional label={t('newFind')} maxLength={20} value={typed} onChange={setTyped} />
        </Part>
        <Button size="small" variant="outline" icon="look" onPress={() => setWords(typed.trim())}>
          {t('newFindGo')}
        </Button>
      </Part>
      <FilterRow label={t('newLevels')}>
        {riskLevels.map((one) => (
          <FilterChip key={one} on={level === one} onToggle={(on) => setLevel(on ? one : undefined)}>
            {fileLabel(`level.${one}`, language)}
          </FilterChip>
        ))}
      </FilterRow>
      <Part role="status" className="b">
        {t('newHouseholdsCount', { count: values.length })}
      </Part>
      <Listed pages={pages} bones={2} empty={{ icon: 'look', title: t('newNobody') }}>
        <MultiChoice
          look="rows"
          label={t('newHouseholds')}
          values={values.map(({ id }) => id).filter((id) => here.has(id))}
          options={shown.map(({ id, label, hint }) => ({ value: id, label, hint }))}
          error={error}
          onChange={tick}
        />
      </Listed>
    </Part>
  );
}
