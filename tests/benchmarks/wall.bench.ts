import { benchHouse, copyWish, helperIds } from './support/bench-house';
import { type Figure, report } from './support/report';

// What one page of the wall reads, counted at the table's own answers: the size of the county must not matter.
const sizes = [100, 10_000];
const { app, house, client, signIn, postWish, close } = await benchHouse('engine');

let counts = { calls: 0, items: 0 };
client?.middlewareStack.add(
  (next) => async (args) => {
    const answered = await next(args);
    const {
      ScannedCount = 0,
      Responses,
      Item,
    } = answered.output as { ScannedCount?: number; Responses?: Record<string, unknown[]>; Item?: unknown };
    const got = Object.values(Responses ?? {}).flat().length + (Item ? 1 : 0);
    counts = { calls: counts.calls + 1, items: counts.items + ScannedCount + got };
    return answered;
  },
  { step: 'initialize', name: 'countReads' },
);

const headers = await signIn(helperIds[0] ?? '');
async function page(query: string): Promise<{ calls: number; items: number; shown: number; next?: string }> {
  counts = { calls: 0, items: 0 };
  const answered = await app.request(`/api/wishes?${query}`, { headers });
  if (!answered.ok) throw new Error(await answered.text());
  const { items, next } = (await answered.json()) as { items: unknown[]; next?: string };
  return { ...counts, shown: items.length, ...(next && { next }) };
}

async function measure() {
  await page('limit=20'); // areas and rules are kept in memory once read
  const first = await page('limit=20');
  return {
    first,
    second: await page(`limit=20&cursor=${first.next}`),
    searched: await page(`limit=20&q=${encodeURIComponent('没有人写过')}`),
  };
}

const sample = await postWish();
let posted = 1;
const measured: Awaited<ReturnType<typeof measure>>[] = [];
for (const size of sizes) {
  const newIds = Array.from({ length: size - posted }, (_, at) => `benchwish${String(posted + at).padStart(6, '0')}`);
  await copyWish(house.store, sample, newIds, (item) => item.sk === 'STATE');
  posted = size;
  measured.push(await measure());
}
await close();

const [small, large] = measured;
if (!small || !large) throw new Error('Two sizes are compared.');
const times = (name: string, of: (counted: Awaited<ReturnType<typeof measure>>) => number): Figure => ({
  name: `${name}, ${sizes[1]} : ${sizes[0]} wishes`,
  value: of(large) / of(small),
  aim: { atMost: 1 },
});
const figures = [
  times('items read for the first page', ({ first }) => first.items),
  times('calls for the first page', ({ first }) => first.calls),
  times('items read for the second page', ({ second }) => second.items),
  times('calls for the second page', ({ second }) => second.calls),
  { name: 'items read at most for a search without a find', value: large.searched.items, aim: { atMost: 510 } },
];
report('wall', figures, { sizes, small, large });
if (large.first.items !== small.first.items || large.first.calls !== small.first.calls) process.exitCode = 1;
