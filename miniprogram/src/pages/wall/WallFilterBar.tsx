import { label } from '@shared/glossary';
import { campaigns, urgencies } from '@shared/terms';
import { wallShelves } from '@shared/wishes/wish.contracts';
import { useState } from 'react';
import { useAreas } from '@/api/areas';
import { AreaSheet } from '@/components/AreaSheet';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { useWallText } from '@/i18n/wall';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { isNarrowed, type WallFilters } from './filters';
import { SearchBox } from './SearchBox';

const shelfWords = { open: 'shelfOpen', promised: 'shelfPromised', fulfilled: 'shelfFulfilled' } as const;
type Picking = 'campaign' | 'urgency' | 'area';

/** Shelves, search and filters; every choice shows on its chip, and one tap clears them all. */
export function WallFilterBar({ filters, onChange }: { filters: WallFilters; onChange: (filters: WallFilters) => void }) {
  const t = useWallText();
  const { language } = useSettings();
  const { me } = useSigned();
  const areas = useAreas();
  const [picking, setPicking] = useState<Picking>();
  const { show, campaign, urgency, area, q } = filters;
  const close = () => setPicking(undefined);
  const areaName = area && (areas.find(({ path }) => path === area)?.name ?? t('place'));
  return (
    <>
      <FilterRow label={t('shelves')}>
        {wallShelves.map((shelf) => (
          <FilterChip key={shelf} on={show === shelf} onToggle={() => onChange({ ...filters, show: shelf })}>
            {t(shelfWords[shelf])}
          </FilterChip>
        ))}
      </FilterRow>
      <SearchBox value={q ?? ''} onSearch={(next) => onChange({ ...filters, q: next })} />
      <FilterRow label={t('filters')}>
        <FilterChip icon="down" on={Boolean(campaign)} onToggle={() => setPicking('campaign')}>
          {campaign ? label(`campaign.${campaign}`, language) : t('campaign')}
        </FilterChip>
        <FilterChip icon="pin" on={Boolean(area)} onToggle={() => setPicking('area')}>
          {areaName ?? t('place')}
        </FilterChip>
        <FilterChip icon="clock" on={Boolean(urgency)} onToggle={() => setPicking('urgency')}>
          {urgency ? label(`urgency.${urgency}`, language) : t('urgency')}
        </FilterChip>
        {isNarrowed(filters) && (
          <FilterChip icon="close" on={false} onToggle={() => onChange({ show })}>
            {t('clear')}
          </FilterChip>
        )}
      </FilterRow>
      <Choices
        open={picking === 'campaign'}
        title={t('campaign')}
        any={t('anyCampaign')}
        value={campaign}
        options={campaigns.map((value) => ({ value, words: label(`campaign.${value}`, language) }))}
        onChoose={(value) => onChange({ ...filters, campaign: value })}
        onClose={close}
      />
      <Choices
        open={picking === 'urgency'}
        title={t('urgency')}
        any={t('anyUrgency')}
        value={urgency}
        options={urgencies.map((value) => ({ value, words: label(`urgency.${value}`, language) }))}
        onChoose={(value) => onChange({ ...filters, urgency: value })}
        onClose={close}
      />
      <AreaSheet
        open={picking === 'area'}
        areas={areas}
        value={area}
        {...(me && { home: { path: me.homeArea, name: me.homeAreaName } })}
        onChoose={(value) => onChange({ ...filters, area: value })}
        onClose={close}
      />
    </>
  );
}

interface ChoicesProps<V extends string> {
  open: boolean;
  title: string;
  any: string;
  value: V | undefined;
  options: readonly { value: V; words: string }[];
  onChoose: (value: V | undefined) => void;
  onClose: () => void;
}

function Choices<V extends string>({ open, title, any, value, options, onChoose, onClose }: ChoicesProps<V>) {
  const choose = (next: V | undefined) => {
    onChoose(next);
    onClose();
  };
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <FilterRow label={title}>
        <FilterChip on={value === undefined} onToggle={() => choose(undefined)}>
          {any}
        </FilterChip>
        {options.map((option) => (
          <FilterChip key={option.value} on={value === option.value} onToggle={() => choose(option.value)}>
            {option.words}
          </FilterChip>
        ))}
      </FilterRow>
    </Sheet>
  );
}
