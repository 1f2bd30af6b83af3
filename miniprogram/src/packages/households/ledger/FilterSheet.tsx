import { hardshipCauses, incomeCategories, watchFlags } from '@shared/households/household';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { TextField } from '@/components/TextField';
import { useHouseholdText } from '@/i18n/households';
import { useSettings } from '@/settings';
import { fileLabel } from '../words';
import type { Filters } from './filters';

interface FilterSheetProps {
  filters: Filters;
  onApply: (filters: Filters) => void;
  onClose: () => void;
}

/** Words, cause, category and risk to look for; one of each. */
export function FilterSheet({ filters, onApply, onClose }: FilterSheetProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const [chosen, choose] = useState(filters);
  const row = <Name extends string>(
    title: string,
    names: readonly Name[],
    of: 'cause' | 'category' | 'flag',
    head: 'cause' | 'incomeCategory' | 'flag',
  ) => (
    <Part className="col">
      <Part as="h3" className="b">
        {title}
      </Part>
      <FilterRow label={title}>
        {names.map((name) => (
          <FilterChip key={name} on={chosen[of] === name} onToggle={(on) => choose({ ...chosen, [of]: on ? name : undefined })}>
            {fileLabel(`${head}.${name}` as 'cause.illness', language)}
          </FilterChip>
        ))}
      </FilterRow>
    </Part>
  );
  return (
    <Sheet
      open
      title={t('filters')}
      onClose={onClose}
      actions={
        <>
          <Button variant="outline" onPress={() => onApply({ show: filters.show, area: filters.area, level: filters.level })}>
            {t('clearFilters')}
          </Button>
          <Button grow onPress={() => onApply(chosen)}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <TextField
        kind="search"
        optional
        label={t('search')}
        hint={t('searchHint')}
        maxLength={20}
        value={chosen.words ?? ''}
        onChange={(words) => choose({ ...chosen, words })}
      />
      {row(t('causes'), hardshipCauses, 'cause', 'cause')}
      {row(t('categories'), incomeCategories, 'category', 'incomeCategory')}
      {row(t('flags'), watchFlags, 'flag', 'flag')}
    </Sheet>
  );
}
