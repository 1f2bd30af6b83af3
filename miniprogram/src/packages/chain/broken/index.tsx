import '../record/chain.css';
import type { ChainKind } from '@shared/chain/aid-chain';
import { type BrokenLink, GetBrokenChains } from '@shared/chain/chain.contracts';
import type { AnswerOf } from '@shared/contract';
import type { Hat } from '@shared/people/people.contracts';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { TapCard } from '@/components/Card';
import { Chip, FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useChainText } from '@/i18n/chain';
import { DeskGuard } from '@/parts/record/DeskGuard';
import { Listed } from '@/parts/record/Listed';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { daysBetween } from '@/words/words';
import { KindFilter } from '../KindFilter';
import { ChainBody } from '../record/ChainBody';
import { mayWatch, placesWithin } from '../scope';
import { chainLabel, kindIcons, pageOf } from '../words';

type Found = AnswerOf<typeof GetBrokenChains>;

/** Links that nobody has or that are past their date, the longest first; beside it the whole chain when there is room. */
export default function BrokenPage() {
  const t = useChainText();
  return (
    <DeskGuard title={t('brokenTitle')} page="packages/chain/broken/index" allowed={mayWatch}>
      {(personId, hats) => <Broken personId={personId} hats={hats} />}
    </DeskGuard>
  );
}

function Broken({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useChainText();
  const now = useNow();
  const wide = useWide();
  const places = placesWithin(useAreas(), hats);
  const [area, setArea] = useState<string>();
  const [kind, setKind] = useState<ChainKind>();
  const [choosing, setChoosing] = useState(false);
  const [chosen, choose] = useState<string>();
  const pages = usePages<BrokenLink, Found>(`broken ${area ?? ''} ${kind ?? ''} ${personId}`, (cursor) =>
    ask(GetBrokenChains, { query: { limit: 20, ...(area && { area }), ...(kind && { kind }), ...(cursor && { cursor }) } }),
  );
  useRefresh(pages.reload);
  useReachBottom(() => void pages.loadMore());
  const { items } = pages;
  const selected = wide ? (items.find(({ id }) => id === chosen) ?? items[0]) : undefined;
  const go = (one: BrokenLink) => {
    if (wide) return choose(one.id);
    if (one.chainId) return open('packages/chain/record/index', { chain: one.chainId });
    if (one.record) return open(...pageOf(one.kind, one.id));
    toast(t('recordHidden'), 'warn');
  };
  return (
    <Screen
      title={t('brokenTitle')}
      room="full"
      aside={
        selected?.chainId ? (
          <Part className="stack">
            <ChainBody key={selected.chainId} asked={{ chain: selected.chainId }} now={now} />
          </Part>
        ) : (
          <EmptyState
            icon="doc"
            title={t(selected ? 'noChain' : 'brokenPick')}
            action={selected?.record && <Button onPress={() => open(...pageOf(selected.kind, selected.id))}>{t('openRecord')}</Button>}
          />
        )
      }
      asideLabel={t('title')}
      headerEnd={
        <Button size="small" variant="quiet" busy={pages.loading} onPress={() => void pages.reload()}>
          {t('refresh')}
        </Button>
      }
    >
      <Part as="p" className="sm">
        {t('brokenHint')}
      </Part>
      {places.length > 1 && (
        <FilterRow label={t('choosePlace')}>
          <FilterChip icon="pin" on={area !== undefined} onToggle={() => setChoosing(true)}>
            {places.find(({ path }) => path === area)?.name ?? t('place')}
          </FilterChip>
        </FilterRow>
      )}
      <KindFilter value={kind} all={t('brokenAll')} onChange={setKind} />
      <Listed pages={pages} bones={4} empty={{ icon: 'check', title: t('brokenNone'), hint: t('brokenNoneHint') }}>
        <Part as="ul" label={t('brokenTitle')} className="stack">
          {items.map((one) => (
            <Part as="li" key={`${one.kind} ${one.id}`}>
              <TapCard onPress={() => go(one)} selected={selected?.id === one.id}>
                <BrokenRow one={one} now={now} />
              </TapCard>
            </Part>
          ))}
        </Part>
      </Listed>
      <AreaSheet open={choosing} areas={places} value={area} allLabel={t('place')} onChoose={setArea} onClose={() => setChoosing(false)} />
    </Screen>
  );
}

function BrokenRow({ one, now }: { one: BrokenLink; now: Date }) {
  const t = useChainText();
  const { language } = useSettings();
  const kind = chainLabel(`chainKind.${one.kind}`, language);
  const days = daysBetween(one.since, now);
  return (
    <Part as="span" className="chain-row">
      <Part as="span" className="chain-row-head">
        <Icon name={kindIcons[one.kind]} />
        <Part as="span" className="sm">
          {kind}
        </Part>
        <Chip tone={one.broken === 'nobody' ? 'main' : 'soon'} icon="warn">
          {chainLabel(`chainBroken.${one.broken ?? 'overdue'}`, language)}
        </Chip>
        <Part as="span" className="xs end">
          {days > 0 ? t('brokenSince', { days }) : t('brokenToday')}
        </Part>
      </Part>
      <Part as="span" className="h2">
        {one.title ?? kind}
      </Part>
      <Part as="span" className="sm">
        {[
          chainLabel(`chainStage.${one.stage}`, language),
          one.owner && t('owner', { who: one.owner }),
          one.areaName !== one.owner && one.areaName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Part>
    </Part>
  );
}
