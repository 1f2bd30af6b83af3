import './wall.css';
import { stopPullDownRefresh, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { RecordAside } from '@/aside/RecordAside';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { open } from '@/device/navigate';
import { useWide } from '@/device/window';
import { useWallText } from '@/i18n/wall';
import { useSigned } from '@/session';
import { useNow } from '@/words/use-now';
import { useWall } from './use-wall';
import { WallCard } from './WallCard';
import { WallFilterBar } from './WallFilterBar';

export default function WallPage() {
  const t = useWallText();
  const wide = useWide();
  const now = useNow();
  const { session } = useSigned();
  const { filters, narrowed, change, selected, select, pages, items } = useWall();
  usePullDownRefresh(() => void pages.reload().finally(() => stopPullDownRefresh()));
  useReachBottom(() => void pages.loadMore());

  const shown = wide ? (selected ?? items[0]?.id) : undefined;
  const openWish = (id: string, act?: string) => (wide ? select(id) : open('packages/wishes/record/index', { id, act }));
  const first = pages.loading && items.length === 0;
  const empty = !pages.loading && !pages.refusal && items.length === 0;
  return (
    <Screen
      title={t('title')}
      tab="wall"
      headerEnd={
        <Button size="small" variant="quiet" busy={pages.loading} onPress={() => void pages.reload()}>
          {t('refresh')}
        </Button>
      }
      aside={shown ? <RecordAside id={shown} /> : <EmptyState icon="star" title={t('detailHint')} />}
      asideLabel={t('detail')}
    >
      <WallFilterBar filters={filters} onChange={change} />
      {!session && (
        <Part className="row">
          <Part as="span" className="sm grow">
            {t('seenHint')}
          </Part>
          <Button size="small" variant="outline" icon="eye" onPress={() => open('packages/clues/report/index')}>
            {t('seen')}
          </Button>
        </Part>
      )}
      {first && <Skeleton cards={4} />}
      {!first && pages.refusal && items.length === 0 && <ErrorState onRetry={() => void pages.reload()} />}
      {empty && (
        <EmptyState
          title={t('emptyTitle')}
          hint={t(narrowed ? 'emptyFilteredHint' : filters.show === 'open' ? 'emptyOpenHint' : 'emptyHint')}
          action={
            narrowed ? (
              <Button onPress={() => change({ show: filters.show })}>{t('clear')}</Button>
            ) : (
              filters.show === 'open' && <Button onPress={() => change({ show: 'fulfilled' })}>{t('showFulfilled')}</Button>
            )
          }
        />
      )}
      {items.length > 0 && (
        <Part as="ul" label={t('wishes')} className="wall-list">
          {items.map((wish) => (
            <WallCard key={wish.id} wish={wish} now={now} selected={wish.id === shown} onOpen={openWish} />
          ))}
        </Part>
      )}
      {items.length > 0 && (
        <ListEnd
          state={pages.loading ? 'loading' : pages.refusal ? 'failed' : pages.more ? 'more' : 'end'}
          onMore={() => void (pages.more || !pages.refusal ? pages.loadMore() : pages.reload())}
        />
      )}
    </Screen>
  );
}
