import type { AreaView } from '@shared/people/people.contracts';
import { FilterChip, FilterRow } from '@/components/Chip';
import { useDeskText } from '@/i18n/desk';

/** Which part of the office's area is shown; nothing where there is no choice. */
export function PlaceFilter({ places, area, onPick }: { places: readonly AreaView[]; area: string | undefined; onPick: () => void }) {
  const t = useDeskText();
  if (places.length < 2) return null;
  return (
    <FilterRow label={t('choosePlace')}>
      <FilterChip icon="pin" on={Boolean(area)} onToggle={onPick}>
        {places.find(({ path }) => path === area)?.name ?? t('place')}
      </FilterChip>
    </FilterRow>
  );
}
