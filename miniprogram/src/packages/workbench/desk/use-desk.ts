import { useEffect, useState } from 'react';
import type { Outcome } from '@/api/client';
import { usePages } from '@/api/remote';
import { pressureOf } from '@/words/words';
import type { DeskRow } from './board';

export const perPage = 20;

type Paged<Row> = { readonly items: Row[]; readonly next?: string | undefined };
/** One page of a desk, the earliest due first. */
export type LoadDesk<Row, Name extends string> = (desk: Name, area: string | undefined, cursor?: string) => Promise<Outcome<Paged<Row>>>;

export interface DeskCount {
  /** 20+ when there are more than a page. */
  readonly words: string;
  readonly overdue: number;
  readonly today: number;
}

/** What waits at one desk; `mark` says whose list it is. */
export const useDesk = <Row extends DeskRow, Name extends string>(
  load: LoadDesk<Row, Name>,
  desk: Name,
  area: string | undefined,
  mark: string,
) => usePages<Row, Paged<Row>>(`desk ${desk} ${area ?? ''} ${mark}`, (cursor) => load(desk, area, cursor));

/** How many wait at each of these desks, counted on its first page; again whenever `mark` changes. */
export function useDeskCounts<Row extends DeskRow, Name extends string>(
  load: LoadDesk<Row, Name>,
  desks: readonly Name[],
  area: string | undefined,
  mark: string,
): Partial<Record<Name, DeskCount>> {
  const [counts, setCounts] = useState<Partial<Record<Name, DeskCount>>>({});
  useEffect(() => {
    let current = true;
    for (const desk of desks) {
      void load(desk, area).then((outcome) => {
        if (!current || !outcome.ok) return;
        const { items, next } = outcome.answer;
        const now = new Date();
        const pressing = (pressure: string) => items.filter(({ dueAt }) => dueAt && pressureOf(dueAt, now) === pressure).length;
        const count: DeskCount = {
          words: next ? `${perPage}+` : String(items.length),
          overdue: pressing('overdue'),
          today: pressing('today'),
        };
        setCounts((old) => ({ ...old, [desk]: count }));
      });
    }
    return () => {
      current = false;
    };
  }, [load, desks, area, mark]);
  return counts;
}
