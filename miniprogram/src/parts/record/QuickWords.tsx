import { FilterChip, FilterRow } from '@/components/Chip';
import { useFrameText } from '@/i18n/frame';

/** Common answers to take over with one tap; the text can still be changed. */
export function QuickWords({ words, value, onChoose }: { words: string; value: string; onChoose: (value: string) => void }) {
  const t = useFrameText();
  return (
    <FilterRow label={t('quick')}>
      {words.split('|').map((one) => (
        <FilterChip key={one} on={value === one} onToggle={(on) => onChoose(on ? one : '')}>
          {one}
        </FilterChip>
      ))}
    </FilterRow>
  );
}
