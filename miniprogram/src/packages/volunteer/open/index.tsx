import type { AnswerOf } from '@shared/contract';
import { GetOpenHelp } from '@shared/help/help.contracts';
import type { HelpSummary } from '@shared/help/help.views';
import { type HelpKind, helpKinds } from '@shared/help/help-kinds';
import { GetMyVolunteering } from '@shared/volunteers/volunteer.contracts';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '@/api/client';
import { usePages, useRemote } from '@/api/remote';
import { RecordAside } from '@/aside/RecordAside';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useTasksText } from '@/i18n/volunteer-tasks';
import { useChangedHelp } from '@/parts/help/changed-help';
import { openHelp } from '@/parts/help/HelpRow';
import { helpLabel } from '@/parts/help/words';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { Rings } from './Rings';
import { WantedCard } from './WantedCard';

const page = '/packages/volunteer/open/index';
const sorts = { fit: 'sortFit', near: 'sortNear', soon: 'sortSoon' } as const;
type Sort = keyof typeof sorts;

/** Help that is wanted in the county, what fits me first; beside it, in a wide window, the one chosen. */
export default function OpenPage() {
  const t = useTasksText();
  const { session } = useSigned();
  if (session) return <Wanted personId={session.personId} />;
  return (
    <Screen title={t('openTitle')}>
      <EmptyState
        icon="hand"
        title={t('joinFirst')}
        hint={t('joinFirstHint')}
        action={<Button onPress={() => open('packages/account/login/index', { next: page })}>{t('signInGo')}</Button>}
      />
    </Screen>
  );
}

function Wanted({ personId }: { personId: string }) {
  const t = useTasksText();
  const now = useNow();
  const wide = useWide();
  const { language, care } = useSettings();
  const [sort, setSort] = useState<Sort>('fit');
  const [kind, setKind] = useState<HelpKind>();
  const [rings, setRings] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [chosen, choose] = useState<string>();
  const mine = useRemote(`volunteer.${personId}`, () => ask(GetMyVolunteering, {}));
  const list = usePages<HelpSummary, AnswerOf<typeof GetOpenHelp>>(`open.${personId}.${sort}.${kind ?? ''}`, (cursor) =>
    ask(GetOpenHelp, { query: { sort, limit: rings ? 50 : 20, ...(kind && { kind }), ...(cursor && { cursor }) } }),
  );
  useRefresh(() => Promise.all([list.reload(), mine.reload()]));
  useReachBottom(() => void list.loadMore());
  const changed = useChangedHelp();
  const items = list.items.filter(({ id }) => id !== changed?.id || changed.status === 'open');
  const me = mine.data?.volunteer;
  const joined = me !== undefined && me.state !== 'left';
  const selected = wide ? (items.find(({ id }) => id === chosen) ?? items[0])?.id : undefined;
  const show = wide ? choose : openHelp;
  const first = list.loading && items.length === 0;
  const card = (help: HelpSummary) => <WantedCard key={help.id} help={help} now={now} selected={help.id === selected} onOpen={show} />;
  const fitting = sort === 'fit' ? items.filter(({ fit }) => fit) : [];
  const others = sort === 'fit' ? items.filter(({ fit }) => !fit) : items;
  return (
    <Screen
      title={t('openTitle')}
      headerEnd={
        <Button size="small" variant="quiet" busy={list.loading} onPress={() => void list.reload()}>
          {t('refresh')}
        </Button>
      }
      aside={selected ? <RecordAside key={selected} kind="help" id={selected} /> : <EmptyState icon="hand" title={t('detailHint')} />}
      asideLabel={t('detail')}
    >
      <Part as="p" className="sm">
        {t('openHint')}
      </Part>
      {mine.data && !joined && (
        <Card as="section" tone="info" label={t('joinFirst')} className="stack">
          <Part as="h2" className="h2">
            {t('joinFirst')}
          </Part>
          <Part>{t('joinFirstHint')}</Part>
          <Button onPress={() => open('packages/volunteer/join/index')}>{t('joinGo')}</Button>
        </Card>
      )}
      <FilterRow label={t('sort')}>
        {(Object.keys(sorts) as Sort[])
          .filter((each) => joined || each !== 'fit')
          .map((each) => (
            <FilterChip key={each} on={each === sort || (!joined && each === 'soon' && sort === 'fit')} onToggle={() => setSort(each)}>
              {t(sorts[each])}
            </FilterChip>
          ))}
      </FilterRow>
      {!care && (
        <FilterRow label={t('show')}>
          <FilterChip on={rings} icon="pin" onToggle={setRings}>
            {t('asRings')}
          </FilterChip>
          <FilterChip on={kind !== undefined} icon="down" onToggle={() => setChoosing(true)}>
            {kind ? helpLabel(`helpKind.${kind}`, language) : t('kindAll')}
          </FilterChip>
        </FilterRow>
      )}
      {rings && !care && mine.data && !me?.point && (
        <Card as="section" tone="fill" label={t('ringsNoPlace')} className="stack">
          <Part as="h2" className="h2">
            {t('ringsNoPlace')}
          </Part>
          <Part>{t('ringsNoPlaceHint')}</Part>
          <Button variant="outline" onPress={() => open('packages/volunteer/join/index')}>
            {t('ringsNoPlaceGo')}
          </Button>
        </Card>
      )}
      {rings && !care && me?.point && items.length > 0 && <Rings me={me.point} {...{ items, now, selected }} onOpen={show} />}
      {first && <Skeleton cards={4} />}
      {!first && list.refusal && items.length === 0 && (
        <ErrorState hint={refusedWords(list.refusal, now, language)} onRetry={() => void list.reload()} />
      )}
      {!first && !list.refusal && items.length === 0 && (
        <EmptyState
          icon="check"
          title={t(kind ? 'emptyKind' : 'emptyTitle')}
          hint={t('emptyHint')}
          {...(kind && { action: <Button onPress={() => setKind(undefined)}>{t('emptyKindGo')}</Button> })}
        />
      )}
      {fitting.length > 0 && (
        <>
          <Part as="h2" className="h2">
            {t('fitFirst')}
          </Part>
          <Part as="ul" label={t('fitFirst')} className="stack">
            {fitting.map(card)}
          </Part>
        </>
      )}
      {others.length > 0 && (
        <>
          <Part as="h2" className={fitting.length > 0 ? 'h2' : 'sr-only'}>
            {t(fitting.length > 0 ? 'others' : 'listLabel')}
          </Part>
          <Part as="ul" label={t(fitting.length > 0 ? 'others' : 'listLabel')} className="stack">
            {others.map(card)}
          </Part>
        </>
      )}
      {items.length > 0 && (
        <ListEnd
          state={list.refusal ? 'failed' : list.loading ? 'loading' : list.more ? 'more' : 'end'}
          onMore={() => void (list.more ? list.loadMore() : list.reload())}
        />
      )}
      <Sheet open={choosing} title={t('kindChoose')} onClose={() => setChoosing(false)}>
        <FilterRow label={t('kindChoose')}>
          {[undefined, ...helpKinds].map((each) => (
            <FilterChip
              key={each ?? 'all'}
              on={kind === each}
              onToggle={() => {
                setKind(each);
                setChoosing(false);
              }}
            >
              {each ? helpLabel(`helpKind.${each}`, language) : t('kindAll')}
            </FilterChip>
          ))}
        </FilterRow>
      </Sheet>
    </Screen>
  );
}
