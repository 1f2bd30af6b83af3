import { stopPullDownRefresh, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { Pages } from '@/api/remote';
import { Button } from '@/components/Button';
import type { IconName } from '@/components/Icon';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { useDeskText } from '@/i18n/desk';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { wantsArea } from './board';

interface DeskItemsProps {
  pages: Pages<{ id: string }, unknown>;
  count: number;
  now: Date;
  empty: { icon?: IconName; title: string; hint: string };
  /** Where a place can be chosen. */
  onChooseArea?: () => void;
  children: ReactNode;
}

/** A list of the office with all that a list needs: bones, nothing there, a failure with retry, an area to choose first, the next page. */
export function DeskItems({ pages, count, now, empty, onChooseArea, children }: DeskItemsProps) {
  const t = useDeskText();
  const { language } = useSettings();
  usePullDownRefresh(() => void pages.reload().finally(() => stopPullDownRefresh()));
  useReachBottom(() => void pages.loadMore());
  const { loading, refusal, more } = pages;
  if (wantsArea(refusal))
    return (
      <EmptyState
        icon="pin"
        title={t('chooseFirst')}
        hint={t('chooseFirstHint')}
        action={onChooseArea && <Button onPress={onChooseArea}>{t('choosePlace')}</Button>}
      />
    );
  if (count > 0)
    return (
      <>
        {children}
        <ListEnd
          state={loading ? 'loading' : refusal ? 'failed' : more ? 'more' : 'end'}
          onMore={() => void (more ? pages.loadMore() : pages.reload())}
        />
      </>
    );
  if (loading) return <Skeleton cards={4} />;
  if (refusal) return <ErrorState hint={refusedWords(refusal, now, language)} onRetry={() => void pages.reload()} />;
  return <EmptyState icon={empty.icon ?? 'check'} title={empty.title} hint={empty.hint} />;
}
