import { type WorkKind, workKinds } from '@shared/chain/aid-chain';
import { noWork, sumOfWork, type WorkCounts } from '@shared/chain/work-log';
import type { Item, Store } from '../core/store';
import { withinArea, workCountPk, workPk } from './chain.keys';
import type { WorkDone } from './work.react';

/** What lies within an area, or in the area itself, in one month. */
export type WorkCell = { readonly month: string; readonly areaPath: string; readonly counts: WorkCounts };
const countsOf = (item: Item): WorkCounts => {
  const counts = { ...noWork };
  for (const kind of workKinds) counts[kind] = Number(item[kind] ?? 0);
  return counts;
};
const mostCells = 1000;

export const workRepository = (store: Store) => ({
  /** L2: an area's counts by month and by what lies within, one query for a year of any area. */
  async counts(areaPath: string, from: string, to: string): Promise<readonly WorkCell[]> {
    const cells: WorkCell[] = [];
    let after: string | undefined;
    do {
      const page = await store.query({
        pk: workCountPk(areaPath),
        sk: { from, to: `${to}#~` },
        limit: mostCells,
        ...(after && { after }),
      });
      for (const item of page.items) {
        const [month = '', child = ''] = item.sk.split('#');
        cells.push({ month, areaPath: child, counts: countsOf(item) });
      }
      after = page.next;
    } while (after);
    return cells;
  },
  /** L1: what counted in a month. */
  async records(
    { countyId, month, kind, areaPath }: { countyId: string; month: string; kind: WorkKind; areaPath: string },
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<{ done: readonly WorkDone[]; next?: string }> {
    const page = await store.query({
      pk: workPk(countyId, month, kind),
      sk: withinArea(areaPath),
      backwards: true,
      limit,
      ...(cursor && { after: cursor }),
    });
    return { done: page.items.map((item) => item.done as WorkDone), ...(page.next && { next: page.next }) };
  },
});
export type WorkRepository = ReturnType<typeof workRepository>;

/** Counts of cells added up under a name of each. */
export const summedBy = <Name extends string>(
  cells: readonly WorkCell[],
  nameOf: (cell: WorkCell) => Name,
): ReadonlyMap<Name, WorkCounts> => {
  const groups = new Map<Name, WorkCounts[]>();
  for (const cell of cells) groups.set(nameOf(cell), [...(groups.get(nameOf(cell)) ?? []), cell.counts]);
  return new Map([...groups].map(([name, all]) => [name, sumOfWork(all)]));
};
