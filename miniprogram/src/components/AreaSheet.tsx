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
  /** Only communities can be chosen, under this title: a wish belongs to one of them. */
  communitiesAs?: string;
  onChoose: (path: string | undefined) => void;
  onClose: () => void;
}

/** The places by town; a tap chooses and closes. */
export function AreaSheet({ open, areas, value, home, allLabel, communitiesAs, onChoose, onClose }: AreaSheetProps) {
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
  const communities = areas.filter(({ level }) => level === 'community');
  const inTown = (town: AreaView) => communities.filter(({ parent }) => parent === town.path);
  const towns = areas.filter((area) => area.level === 'town' && (!communitiesAs || inTown(area).length > 0));
  const orphans = communities.filter(({ parent }) => !towns.some(({ path }) => path === parent));
  const title = communitiesAs ?? t('choose');
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {areas.length === 0 && <Skeleton cards={2} />}
      {(!communitiesAs || orphans.length > 0) && (
        <FilterRow label={title}>
          {!communitiesAs && chip(undefined, allLabel ?? t('all'))}
          {home && chip(home.path, t('home', { name: home.name }))}
          {orphans.map(({ path, name }) => chip(path, name))}
        </FilterRow>
      )}
      {towns.map((town) => (
        <Part key={town.path} className="col">
          <Part as="h3" className="b">
            {town.name}
          </Part>
          <FilterRow label={town.name}>
            {!communitiesAs && chip(town.path, t('wholeTown'))}
            {inTown(town).map(({ path, name }) => chip(path, name))}
          </FilterRow>
        </Part>
      ))}
    </Sheet>
  );
}
