import type { AnswerOf } from '@shared/contract';
import { GetMyWishes } from '@shared/wishes/wish.contracts';
import type { WishSummary } from '@shared/wishes/wish.views';
import { useReachBottom } from '@tarojs/taro';
import { useChangedWish, withChanged } from '@/api/changed-wish';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useHomeText } from '@/i18n/home';
import { WishRow } from '@/pages/home/WishRow';
import { Listed } from '@/parts/record/Listed';
import { useHat, useSigned } from '@/session';
import { useNow } from '@/words/use-now';

/** All wishes I wrote, or that were written for me. */
export default function MyWishes() {
  const t = useHomeText();
  const now = useNow();
  const { session } = useSigned();
  const hat = useHat();
  const changed = useChangedWish();
  const list = usePages<WishSummary, AnswerOf<typeof GetMyWishes>>(`mine.${session?.personId ?? ''}`, (cursor) =>
    ask(GetMyWishes, { query: { limit: 20, ...(cursor && { cursor }) } }),
  );
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  const wishes = withChanged(list.items, changed);
  const write = () => open('packages/wishes/compose/index', { for: hat?.role === 'gridWorker' ? 'gridWorker' : 'self' });
  const refresh = (
    <Button size="small" variant="quiet" busy={list.loading} onPress={() => void list.reload()}>
      {t('refresh')}
    </Button>
  );
  if (!session)
    return (
      <Screen title={t('minePage')}>
        <EmptyState
          title={t('mineNone')}
          hint={t('mineNoneHint')}
          action={
            <Button onPress={() => open('packages/account/login/index', { next: '/packages/wishes/mine/index' })}>{t('signIn')}</Button>
          }
        />
      </Screen>
    );
  return (
    <Screen title={t('minePage')} headerEnd={refresh}>
      <Part as="p" className="sm">
        {t('mineHint')}
      </Part>
      <Listed
        pages={list}
        count={wishes.length}
        empty={{ icon: 'star', title: t('mineNone'), hint: t('mineNoneHint'), action: <Button onPress={write}>{t('doorWish')}</Button> }}
      >
        <Part as="h2" className="sr-only">
          {t('minePage')}
        </Part>
        <Part as="ul" className="stack">
          {wishes.map((wish) => (
            <WishRow key={wish.id} wish={wish} now={now} />
          ))}
        </Part>
      </Listed>
    </Screen>
  );
}
