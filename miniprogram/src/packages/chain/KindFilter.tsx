import { type ChainKind, chainKinds } from '@shared/chain/aid-chain';
import { FilterChip, FilterRow } from '@/components/Chip';
import { useChainText } from '@/i18n/chain';
import { useSettings } from '@/settings';
import { chainLabel, kindIcons } from './words';

interface KindFilterProps {
  value: ChainKind | undefined;
  /** The chip that shows every kind. */
  all: string;
  onChange: (kind: ChainKind | undefined) => void;
}

/** One kind of record, or all of them. */
export function KindFilter({ value, all, onChange }: KindFilterProps) {
  const t = useChainText();
  const { language } = useSettings();
  return (
    <FilterRow label={t('kinds')}>
      <FilterChip on={value === undefined} onToggle={() => onChange(undefined)}>
        {all}
      </FilterChip>
      {chainKinds.map((one) => (
        <FilterChip key={one} icon={kindIcons[one]} on={value === one} onToggle={(on) => onChange(on ? one : undefined)}>
          {chainLabel(`chainKind.${one}`, language)}
        </FilterChip>
      ))}
    </FilterRow>
  );
}
