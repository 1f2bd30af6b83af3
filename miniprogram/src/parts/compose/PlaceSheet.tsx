import type { AreaView } from '@shared/people/people.contracts';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { Skeleton } from '@/components/States';
import { useWritingText } from '@/i18n/writing';

interface PlaceSheetProps {
  open: boolean;
  areas: readonly AreaView[];
  value: string;
  onChoose: (path: string) => void;
  onClose: () => void;
}

/** The communities by town, to choose one. */
export function PlaceSheet({ open, areas, value, onChoose, onClose }: PlaceSheetProps) {
  const t = useWritingText();
  const communities = areas.filter(({ level }) => level === 'community');
  const towns = areas.filter(({ path }) => communities.some(({ parent }) => parent === path));
  return (
    <Sheet open={open} title={t('placeTitle')} onClose={onClose}>
      {areas.length === 0 && <Skeleton cards={2} />}
      {towns.map((town) => (
        <Part key={town.path} className="col">
          <Part as="h3" className="b">
            {town.name}
          </Part>
          <FilterRow label={town.name}>
            {communities
              .filter(({ parent }) => parent === town.path)
              .map(({ path, name }) => (
                <FilterChip
                  key={path}
                  on={path === value}
                  onToggle={() => {
                    onChoose(path);
                    onClose();
                  }}
                >
                  {name}
                </FilterChip>
              ))}
          </FilterRow>
        </Part>
      ))}
    </Sheet>
  );
}
