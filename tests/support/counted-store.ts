import { memoryStore } from '../../functions/core/memory-store';
import type { Item, Store } from '../../functions/core/store';

/** What was asked of the table: reads, and how many items came. */
export type Cost = { reads: number; items: number };

/** A store in memory that counts what is read of it; `fill` puts items there without counting. */
export const countedStore = () => {
  const cost: Cost = { reads: 0, items: 0 };
  const plain = memoryStore();
  const count = (items: number) => {
    cost.reads += 1;
    cost.items += items;
  };
  const store: Store = {
    ...plain,
    get: async (key) => {
      const item = await plain.get(key);
      count(item ? 1 : 0);
      return item;
    },
    getMany: async (keys) => {
      const items = await plain.getMany(keys);
      count(items.length);
      return items;
    },
    query: async (query) => {
      const page = await plain.query(query);
      count(page.items.length);
      return page;
    },
  };
  const fill = async (items: readonly Item[]) => {
    for (let from = 0; from < items.length; from += 100) await plain.commit(items.slice(from, from + 100).map((put) => ({ put })));
  };
  const begin = () => void Object.assign(cost, { reads: 0, items: 0 });
  return { store, plain, fill, begin, cost: (): Cost => ({ ...cost }) };
};

/** The pages of a county of `size`, each read once before it is counted, since the tree of areas is kept for a minute. */
export const costsOf = async <Page extends readonly [name: string, who: string, path: string]>(
  pages: readonly Page[],
  counted: Pick<ReturnType<typeof countedStore>, 'begin' | 'cost'>,
  ask: (who: string, method: string, path: string) => Promise<{ status: number; body: unknown }>,
): Promise<Record<string, Cost & { shown?: number }>> => {
  const seen: Record<string, Cost & { shown?: number }> = {};
  for (const [name, who, path] of pages) {
    const first = await ask(who, 'GET', path);
    if (first.status !== 200) throw new Error(`${name}: ${first.status} ${JSON.stringify(first.body)}`);
    counted.begin();
    const { body } = await ask(who, 'GET', path);
    const shown = (body as { items?: readonly unknown[] }).items?.length;
    seen[name] = { ...counted.cost(), ...(shown !== undefined && { shown }) };
  }
  return seen;
};
