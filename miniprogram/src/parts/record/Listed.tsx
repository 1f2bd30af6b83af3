import type { ReactNode } from 'react';
import type { Pages } from '@/api/remote';
import type { IconName } from '@/components/Icon';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';

interface ListedProps {
  pages: Pages<{ id: string }, unknown>;
  /** How many are shown, when it is not what the pages hold. */
  count?: number;
  empty: { readonly icon: IconName; readonly title: string; readonly hint?: string; readonly action?: ReactNode };
  bones?: number;
  children: ReactNode;
}

/** A list with all that a list needs: bones, a failure with retry, the next page, and what to do when there is nothing. */
export function Listed({ pages, count = pages.items.length, empty, bones = 3, children }: ListedProps) {
  const now = useNow();
  const { language } = useSettings();
  const { loading, refusal, more } = pages;
  const end = (
    <ListEnd
      state={loading ? 'loading' : refusal ? 'failed' : more ? 'more' : 'end'}
      onMore={() => void (more ? pages.loadMore() : pages.reload())}
    />
  );
  if (count > 0)
    return (
      <>
        {children}
        {end}
      </>
    );
  if (loading) return <Skeleton cards={bones} />;
  if (refusal) return <ErrorState hint={refusedWords(refusal, now, language)} onRetry={() => void pages.reload()} />;
  // A page may hold nothing for this reader and the next one something.
  return more ? end : <EmptyState {...empty} />;
}
