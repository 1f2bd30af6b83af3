import { decodeCursor } from './cursor';
import type { Row, Stretch } from './merge';
import type { IndexName, Item, Key, Page, Query, Store } from './store';

export type Listing = { readonly limit: number; readonly cursor?: string | undefined };
export const paged = ({ limit, cursor }: Listing) => ({ limit, ...(cursor && { after: cursor }) });

/** Reads of things stored as a state with its chain beside it, one partition each. `of` takes the thing out of its item. */
export const chainReads = <Thing, Event>(store: Store, stateKey: (id: string) => Key, of: (item: Item) => Thing) => ({
  async find(id: string): Promise<Thing | undefined> {
    const item = await store.get(stateKey(id));
    return item && of(item);
  },
  /** State and chain in one read; a very long chain takes several, the state comes last. */
  async findRecord(id: string): Promise<{ thing: Thing; events: readonly Event[] } | undefined> {
    const items: Item[] = [];
    let after: string | undefined;
    do {
      const page: Page = await store.query({ pk: stateKey(id).pk, limit: 300, ...(after && { after }) });
      items.push(...page.items);
      after = page.next;
    } while (after);
    const state = items.find((item) => item.sk === 'STATE');
    return state && { thing: of(state), events: items.filter((item) => item.sk.startsWith('EVENT#')).map((item) => item.event as Event) };
  },
  /** Rows with their sort keys, so that several lists can be merged; `from` continues after the last key seen. */
  rows: async (query: Listed, from: string | undefined): Promise<readonly Row<Thing>[]> => (await stretchOf(store, query, from, of)).rows,
  /** The same where a filter may leave out so many that what is read ends before it is full. */
  stretch: (query: Listed, from: string | undefined): Promise<Stretch<Thing>> => stretchOf(store, query, from, of),
  /** Rows of link items, each with the state that it names, followed in one batch. */
  async linkedRows(
    query: Query & { index: IndexName },
    idOf: (item: Item) => string,
    from: string | undefined,
  ): Promise<readonly Row<Thing>[]> {
    const bound = from === undefined ? {} : { sk: query.backwards ? { to: from } : { from } };
    const { items } = await store.query({ ...query, ...bound, limit: query.limit + 1 });
    const links = items.filter((item) => item[`${query.index}sk`] !== from).slice(0, query.limit);
    const keys = links.map((item) => stateKey(idOf(item)));
    const states = new Map((keys.length > 0 ? await store.getMany(keys) : []).map((item) => [item.pk, item]));
    return links.flatMap((item) => {
      const state = states.get(stateKey(idOf(item)).pk);
      return state ? [{ key: String(item[`${query.index}sk`]), value: of(state) }] : [];
    });
  },
  /** What is listed here itself, and what a link item names (a link has no state of its own), followed in one batch. */
  async linked(query: Query, isState: (item: Item) => boolean, idOf: (item: Item) => string): Promise<{ things: Thing[]; next?: string }> {
    const { items, next } = await store.query(query);
    const links = items.filter((item) => !isState(item)).map((item) => stateKey(idOf(item)));
    const states = new Map((links.length > 0 ? await store.getMany(links) : []).map((item) => [item.pk, item]));
    const things = items.flatMap((item) => {
      const state = isState(item) ? item : states.get(stateKey(idOf(item)).pk);
      return state ? [of(state)] : [];
    });
    return { things, ...(next && { next }) };
  },
});

type Listed = Query & { index: IndexName };
const stretchOf = async <Thing>(
  store: Store,
  query: Listed,
  from: string | undefined,
  of: (item: Item) => Thing,
): Promise<Stretch<Thing>> => {
  const bound = from === undefined ? {} : { sk: query.backwards ? { to: from } : { from } };
  const asked = { ...query, ...bound, limit: query.limit + 1 };
  const { items, next } = await store.query(asked);
  const rows = items.map((item) => ({ key: String(item[`${query.index}sk`]), value: of(item) })).filter((row) => row.key !== from);
  const until = rows.length < query.limit && next ? decodeCursor({ ...asked, after: next })?.sort : undefined;
  return { rows: rows.slice(0, query.limit), ...(until !== undefined && { until }) };
};
