import type { AreaView } from '@shared/people/people.contracts';
import { useState } from 'react';
import { useAreaText } from '../i18n/areas';
import { FilterChip, FilterRow } from './Chip';
import { Part, Tap } from './elements';
import { Sheet } from './Sheet';
import { EmptyState, Skeleton } from './States';
import { TextField } from './TextField';

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

/** More than these are too many to look through: one town is open at a time, and names are searched. */
const most = 40;

/** The places by town; a tap chooses and closes. */
export function AreaSheet({ open, areas, value, home, allLabel, communitiesAs, onChoose, onClose }: AreaSheetProps) {
  const t = useAreaText();
  const [word, setWord] = useState('');
  const [opened, setOpened] = useState<string>();
  const choose = (path: string | undefined) => {
    onChoose(path);
    onClose();
  };
  const chip = (path: string | undefined, words: string) => (
    <FilterChip key={path ?? 'all'} on={value === path} onToggle={() => choose(path)}>
      {words}
    </FilterChip>
  );
  const every = areas.filter(({ level }) => level === 'community');
  const many = every.length > most;
  const sought = word.trim();
  const communities = sought ? every.filter(({ name }) => name.includes(sought)) : every;
  const inTown = (town: AreaView) => communities.filter(({ parent }) => parent === town.path);
  const found = areas.filter((area) => area.level === 'town' && (!(communitiesAs || sought) || inTown(area).length > 0));
  const towns = many && sought ? found.slice(0, most) : found;
  const isOpen = (town: AreaView) => !many || sought !== '' || opened === town.path;
  const orphans = communities.filter(({ parent }) => !towns.some(({ path }) => path === parent));
  const title = communitiesAs ?? t('choose');
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {areas.length === 0 && <Skeleton cards={2} />}
      {many && <TextField kind="search" label={t('search')} maxLength={20} value={word} onChange={setWord} />}
      {sought !== '' && communities.length === 0 && <EmptyState icon="pin" title={t('none')} />}
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
            {many ? (
              <Tap expanded={isOpen(town)} onPress={() => setOpened(isOpen(town) ? undefined : town.path)} className="row">
                <Part as="span">{town.name}</Part>
              </Tap>
            ) : (
              town.name
            )}
          </Part>
          {isOpen(town) && (
            <FilterRow label={town.name}>
              {!communitiesAs && chip(town.path, t('wholeTown'))}
              {inTown(town).map(({ path, name }) => chip(path, name))}
            </FilterRow>
          )}
        </Part>
      ))}
    </Sheet>
  );
}
