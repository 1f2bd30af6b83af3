import { communityOf } from '@shared/area-path';
import type { ChainKind, ChainTask } from '@shared/chain/aid-chain';
import { decodeCursor } from '../core/cursor';
import type { Item, Query, Store } from '../core/store';
import { inOrder } from './chain.bar';
import type { StoredLink, StoredTask } from './chain.items';
import { brokenBy, brokenPk, chainPk, printKey, type Thing, taskKey } from './chain.keys';

/** Where a chain is read: whole, or only what is about one person. */
export type Strand = { readonly chain: string; readonly subjectId?: string };
export type LinkPage = { readonly links: readonly StoredLink[]; readonly next?: string };
export type Standing = { readonly task: ChainTask; readonly chain: string };
export type StoredPrint = {
  readonly chainId: string;
  readonly personId: string;
  readonly label: string;
  readonly at: string;
  readonly order: 'newest' | 'oldest';
};

export type LinkQuery = {
  readonly limit: number;
  readonly from: string | undefined;
  readonly newestFirst: boolean;
  readonly kind?: ChainKind | undefined;
};
/** Of one strand: as many as a page of the chain shows, with some ended ones. */
const mostTasks = 60;
const mostRead = 500;

/** The reads of chains, A1 to A4 in docs/access-patterns.md: each one query a strand, whatever the county's size. */
export const chainRepository = (store: Store) => ({
  /** A1. A filter reads at most 500 links of a strand and goes on from there. */
  async links(strands: readonly Strand[], { limit, from, newestFirst, kind }: LinkQuery): Promise<LinkPage> {
    const lists = await Promise.all(strands.map((strand) => oneStrand(store, strand, { limit, from, newestFirst, kind })));
    const before = (a: string, b: string) => a !== b && a < b !== newestFirst;
    const horizon = lists
      .flatMap(({ until }) => until ?? [])
      .sort((a, b) => (before(a, b) ? -1 : 1))
      .at(0);
    const rows = new Map(lists.flatMap((list) => list.rows));
    const within = [...rows].filter(([key]) => horizon === undefined || !before(horizon, key)).sort(([a], [b]) => (before(a, b) ? -1 : 1));
    const page = within.slice(0, limit);
    const next = within.length > limit ? page.at(-1)?.[0] : horizon;
    return { links: page.map(([, link]) => link), ...(next && { next }) };
  },
  /** A2: open ones first. A thing that is on its way from one chain to another is told once, as it stands newest. */
  async tasks(strands: readonly Strand[]): Promise<{ tasks: readonly ChainTask[]; more: boolean }> {
    const pages = await Promise.all(
      strands.map(({ chain, subjectId }) =>
        store.query({
          index: 'g5',
          pk: chainPk(chain),
          limit: mostTasks,
          ...(subjectId && { where: { equals: { subjectId } }, scanLimit: mostRead }),
        }),
      ),
    );
    const newest = new Map<string, ChainTask>();
    for (const task of pages.flatMap(({ items }) => items.flatMap((item) => (item as Item & StoredTask).task ?? []))) {
      const known = newest.get(`${task.kind} ${task.id}`);
      if (!known || known.version < task.version) newest.set(`${task.kind} ${task.id}`, task);
    }
    return { tasks: [...newest.values()].sort(inOrder), more: pages.some(({ next }) => next !== undefined) };
  },
  /** A3: one query for any area: communities, towns and the county have a list each, a cell is a part of its community's. */
  async broken(
    areaPath: string,
    now: Date,
    { limit, cursor, kind }: { limit: number; cursor?: string | undefined; kind?: ChainKind | undefined },
  ): Promise<{ found: readonly Standing[]; next?: string }> {
    const depth = areaPath.split('/').length;
    const index = depth === 1 ? 'g3' : depth === 2 ? 'g2' : 'g1';
    const page = await store.query({
      index,
      pk: brokenPk(communityOf(areaPath)),
      sk: brokenBy(now),
      limit,
      scanLimit: mostRead,
      ...((kind || depth > 3) && {
        where: { ...(kind && { equals: { kind } }), ...(depth > 3 && { startsWith: { inArea: `${areaPath}/` } }) },
      }),
      ...(cursor && { after: cursor }),
    });
    const found = page.items.flatMap((item) => {
      const { task, chain } = item as Item & StoredTask;
      return task ? [{ task, chain }] : [];
    });
    return { found, ...(page.next && { next: page.next }) };
  },
  /** Whose chain a thing is on; empty while nobody knows. */
  async chainOf(thing: Thing): Promise<string | undefined> {
    const item = await store.get(taskKey(thing));
    return item && String(item.chain);
  },
  /** A4 */
  async print(printId: string): Promise<StoredPrint | undefined> {
    const item = await store.get(printKey(printId));
    return item && (item.print as StoredPrint);
  },
});
export type ChainRepository = ReturnType<typeof chainRepository>;

/** One strand's next links by key; `until`: as far as it has been read when there is more. */
const oneStrand = async (
  store: Store,
  { chain, subjectId }: Strand,
  { limit, from, newestFirst, kind }: LinkQuery,
): Promise<{ rows: readonly (readonly [string, StoredLink])[]; until?: string }> => {
  const equals = { ...(subjectId && { subjectId }), ...(kind && { kind }) };
  const query: Query = {
    index: 'g4',
    pk: chainPk(chain),
    backwards: newestFirst,
    limit: limit + 1,
    scanLimit: mostRead,
    ...(Object.keys(equals).length > 0 && { where: { equals } }),
    ...(from !== undefined && { sk: newestFirst ? { to: from } : { from } }),
  };
  const { items, next } = await store.query(query);
  const rows = items.map((item) => [String(item.g4sk), item as unknown as StoredLink] as const).filter(([key]) => key !== from);
  const until = next && decodeCursor({ ...query, after: next })?.sort;
  return { rows, ...(until && { until }) };
};
