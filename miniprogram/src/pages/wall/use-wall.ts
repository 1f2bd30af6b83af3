import type { AnswerOf } from '@shared/contract';
import { GetWall } from '@shared/wishes/wish.contracts';
import type { WishSummary } from '@shared/wishes/wish.views';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useChangedWish, withChanged } from '@/api/changed-wish';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { address } from '@/device/navigate';
import { useSigned } from '@/session';
import { addressOf, isNarrowed, readFilters, type WallFilters } from './filters';

const perPage = 12;

/** The wall as filtered, its pages, and the wish chosen in a wide window; in browsers the address keeps up. */
export function useWall() {
  const { params } = useRouter();
  const { session } = useSigned();
  const [filters, setFilters] = useState<WallFilters>(() => readFilters(params));
  const [selected, select] = useState<string | undefined>(params.id);
  const name = `wall ${JSON.stringify(filters)} ${session?.personId ?? ''}`;
  const pages = usePages<WishSummary, AnswerOf<typeof GetWall>>(name, (cursor) =>
    ask(GetWall, { query: { ...filters, limit: perPage, ...(cursor && { cursor }) } }),
  );
  const items = withChanged(pages.items, useChangedWish());

  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !location.hash.includes('pages/wall/')) return;
    history.replaceState(history.state, '', `#${address('pages/wall/index', addressOf(filters, selected))}`);
  }, [filters, selected]);

  return {
    filters,
    narrowed: isNarrowed(filters),
    change: (next: WallFilters) => {
      setFilters(readFilters({ ...next }));
      select(undefined);
    },
    selected,
    select,
    pages,
    items,
  };
}
