import type { AnswerOf } from '@shared/contract';
import { type Desk, GetWishQueue } from '@shared/wishes/wish.contracts';
import type { WishSummary } from '@shared/wishes/wish.views';
import { useEffect, useState } from 'react';
import { useChangedWish, withChanged } from '@/api/changed-wish';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { pressureOf } from '@/words/words';
import { deskOrder } from './desks';

const perPage = 20;

export interface DeskCount {
  /** 20+ when there are more than a page. */
  words: string;
  overdue: number;
  today: number;
}

const load = (desk: Desk, area: string | undefined, cursor?: string) =>
  ask(GetWishQueue, { query: { desk, limit: perPage, ...(area && { area }), ...(cursor && { cursor }) } });

/** The wishes at one desk, the earliest due first. */
export function useQueue(desk: Desk, area: string | undefined, personId: string) {
  const name = `queue ${desk} ${area ?? ''} ${personId}`;
  const pages = usePages<WishSummary, AnswerOf<typeof GetWishQueue>>(name, (cursor) => load(desk, area, cursor));
  const changed = useChangedWish();
  return { pages, items: withChanged(pages.items, changed), changed };
}

/** How many wait at each desk, counted on its first page; again whenever `mark` changes. */
export function useDeskCounts(area: string | undefined, mark: string): Partial<Record<Desk, DeskCount>> {
  const [counts, setCounts] = useState<Partial<Record<Desk, DeskCount>>>({});
  useEffect(() => {
    let current = true;
    for (const desk of deskOrder) {
      void load(desk, area).then((outcome) => {
        if (!current || !outcome.ok) return;
        const { items, next } = outcome.answer;
        const now = new Date();
        const pressing = (pressure: string) => items.filter(({ dueAt }) => dueAt && pressureOf(dueAt, now) === pressure).length;
        const count = { words: next ? `${perPage}+` : String(items.length), overdue: pressing('overdue'), today: pressing('today') };
        setCounts((old) => ({ ...old, [desk]: count }));
      });
    }
    return () => {
      current = false;
    };
  }, [area, mark]);
  return counts;
}
