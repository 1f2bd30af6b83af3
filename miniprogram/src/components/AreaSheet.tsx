import type { AreaView } from '@shared/people/people.contracts';
import { useAreaText } from '../i18n/areas';
import { FilterChip, FilterRow } from './Chip';
import { Part } from './elements';
import { Sheet } from './Sheet';
import { Skeleton } from './States';

interface AreaSheetProps {
  open: boolean;
  areas: readonly AreaView[];
  value: string | undefined;
  /** Offered first, such as where the reader lives. */
  home?: { path: string; name: string };
  allLabel?: string;
  onChoose: (path: string | undefined) => void;
  onClose: () => void;
}

/** The places by town; a tap chooses and closes. */
export function AreaSheet({ open, areas, value, home, allLabel, onChoose, onClose }: AreaSheetProps) {
  const t = useAreaText();
  const choose = (path: string | undefined) => {
    onChoose(path);
    onClose();
  };
  const chip = (path: string | undefined, words: string) => (
    <FilterChip key={path ?? 'all'} on={value === path} onToggle={() => choose(path)}>
      {words}
    </FilterChip>
  );
  const towns = areas.filter(({ level }) => level === 'town');
  const orphans = areas.filter((area) => area.level === 'community' && !towns.some(({ path }) => path === area.parent));
  return (
    <Sheet open={open} title={t('choose')} onClose={onClose}>
      {areas.length === 0 && <Skeleton cards={2} />}
      <FilterRow label={t('choose')}>
        {chip(undefined, allLabel ?? t('all'))}
        {home && chip(home.path, t('home', { name: home.name }))}
        {orphans.map(({ path, name }) => chip(path, name))}
      </FilterRow>
      {towns.map((town) => (
        <Part key={town.path} className="col">
          <Part as="h3" className="b">
            {town.name}
          </Part>
          <FilterRow label={town.name}>
            {chip(town.path, t('wholeTown'))}
            {areas.filter(({ parent, level }) => parent === town.path && level === 'community').map(({ path, name }) => chip(path, name))}
          </FilterRow>
        </Part>
      ))}
    </Sheet>
  );
}
