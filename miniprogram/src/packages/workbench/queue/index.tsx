import './queue.css';
import type { Desk } from '@shared/wishes/wish.contracts';
import { stopPullDownRefresh, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useAreas } from '@/api/areas';
import { focusRecordAside, RecordAside } from '@/aside/RecordAside';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { Chip, FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import type { IconName } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { address, goTab, open } from '@/device/navigate';
import { useWide } from '@/device/window';
import { useQueueText } from '@/i18n/queue';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { deskOrder, deskTexts, placesOf, readDesk, worksAtDesk } from './desks';
import { QueueList } from './QueueList';
import { QueueTable } from './QueueTable';
import { handsWords, type Sorting, sortRows } from './rows';
import { useDeskCounts, useQueue } from './use-queue';

const page = 'packages/workbench/queue/index';
const deskIcons: Record<Desk, IconName> = { verify: 'shield', settle: 'msg', unclaimed: 'help', watch: 'clock', ended: 'check' };

export default function QueuePage() {
  const t = useQueueText();
  const { session, me } = useSigned();
  if (session && (!me || worksAtDesk(me.hats))) return <Queue personId={session.personId} />;
  return (
    <Screen title={t('title')}>
      {session ? (
        <EmptyState
          icon="doc"
          title={t('notYours')}
          hint={t('notYoursHint')}
          action={<Button onPress={() => goTab('home')}>{t('toHome')}</Button>}
        />
      ) : (
        <EmptyState
          icon="me"
          title={t('signIn')}
          hint={t('signInHint')}
          action={<Button onPress={() => open('packages/account/login/index', { next: address(page) })}>{t('signInGo')}</Button>}
        />
      )}
    </Screen>
  );
}

function Queue({ personId }: { personId: string }) {
  const t = useQueueText();
  const { language } = useSettings();
  const wide = useWide();
  const now = useNow();
  const { me } = useSigned();
  const { params } = useRouter();
  const places = placesOf(useAreas(), me?.hats ?? []);
  const [desk, setDesk] = useState<Desk>(() => readDesk(params.desk));
  const [area, setArea] = useState<string | undefined>(params.area);
  const [chosen, choose] = useState<string | undefined>(params.id);
  const [picking, setPicking] = useState(false);
  const [sorting, setSorting] = useState<Sorting>();
  const { pages, items, changed } = useQueue(desk, area, personId);
  const counts = useDeskCounts(area, `${changed?.id} ${changed?.version}`);
  usePullDownRefresh(() => void pages.reload().finally(() => stopPullDownRefresh()));
  useReachBottom(() => void pages.loadMore());

  const sortable = !pages.more && !pages.loading;
  const rows = sortRows(
    items,
    sortable ? (sorting ?? { by: 'due', down: false }) : undefined,
    (wish) => handsWords(wish, t, language),
    language,
  );
  const selected = wide ? (chosen ?? rows[0]?.id) : undefined;
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !location.hash.includes(page)) return;
    history.replaceState(history.state, '', `#${address(page, { desk, area, id: chosen })}`);
  }, [desk, area, chosen]);

  const go = (next: Desk) => {
    setDesk(next);
    choose(undefined);
    setSorting(undefined);
  };
  const deskWords = (each: Desk) => {
    const name = t(deskTexts[each].name);
    const count = counts[each];
    return count ? t('deskCount', { desk: name, count: count.words }) : name;
  };
  const placeName = places.find(({ path }) => path === area)?.name;
  const here = counts[desk];
  const wider = pages.refusal?.reason === 'chooseArea';
  const failed = pages.refusal && !wider && items.length === 0;
  return (
    <Screen
      title={t('title')}
      room="full"
      nav={deskOrder.map((each) => ({ label: deskWords(each), icon: deskIcons[each], current: each === desk, onPress: () => go(each) }))}
      headerEnd={
        <>
          {here && here.overdue > 0 && <Chip tone="main">{t('overdue', { count: here.overdue })}</Chip>}
          {here && here.today > 0 && <Chip tone="soon">{t('today', { count: here.today })}</Chip>}
          <Button size="small" variant="quiet" busy={pages.loading} onPress={() => void pages.reload()}>
            {t('refresh')}
          </Button>
        </>
      }
      aside={selected ? <RecordAside id={selected} /> : <EmptyState icon="doc" title={t('detailNone')} />}
      asideLabel={t('detail')}
    >
      {!wide && (
        <FilterRow label={t('desks')}>
          {deskOrder.map((each) => (
            <FilterChip key={each} on={each === desk} onToggle={() => go(each)}>
              {deskWords(each)}
            </FilterChip>
          ))}
        </FilterRow>
      )}
      {places.length > 1 && (
        <FilterRow label={t('choosePlace')}>
          <FilterChip icon="pin" on={Boolean(area)} onToggle={() => setPicking(true)}>
            {placeName ?? t('place')}
          </FilterChip>
        </FilterRow>
      )}
      {wider && (
        <EmptyState
          icon="pin"
          title={t('chooseFirst')}
          hint={t('chooseFirstHint')}
          action={<Button onPress={() => setPicking(true)}>{t('choosePlace')}</Button>}
        />
      )}
      {pages.loading && items.length === 0 && <Skeleton cards={4} />}
      {failed && <ErrorState onRetry={() => void pages.reload()} />}
      {!pages.loading && !pages.refusal && items.length === 0 && (
        <EmptyState icon="check" title={t(deskTexts[desk].empty)} hint={t('emptyHint')} />
      )}
      {items.length > 0 && (
        <>
          {process.env.TARO_ENV === 'h5' && wide ? (
            <QueueTable
              {...{ rows, now, selected, sortable }}
              sorting={sortable ? sorting : undefined}
              onSort={setSorting}
              onSelect={choose}
              onEnter={focusRecordAside}
            />
          ) : (
            <QueueList rows={rows} now={now} onOpen={(id) => open('packages/wishes/record/index', { id })} />
          )}
          <ListEnd
            state={pages.loading ? 'loading' : pages.refusal ? 'failed' : pages.more ? 'more' : 'end'}
            onMore={() => void (pages.more ? pages.loadMore() : pages.reload())}
          />
          {wide && <Part className="xs">{t('keys')}</Part>}
        </>
      )}
      <AreaSheet
        open={picking}
        areas={places}
        value={area}
        allLabel={t('place')}
        onChoose={(value) => {
          setArea(value);
          choose(undefined);
        }}
        onClose={() => setPicking(false)}
      />
    </Screen>
  );
}
