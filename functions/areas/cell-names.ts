import type { Clock } from '../core/clock';
import type { Store } from '../core/store';
import { areaKey } from './area.keys';

type Kept = { readonly until: number; readonly name: Promise<string | undefined> };
const mostKept = 5_000;

/** Names of cells: the rows of a page ask at the same moment and are one batch; what was read is kept `keptMs`. */
export const cellNames = (store: Pick<Store, 'getMany'>, clock: Clock, keptMs: number) => {
  const kept = new Map<string, Kept>();
  let asked = new Map<string, (name: Promise<string | undefined>) => void>();

  const read = () => {
    const batch = asked;
    asked = new Map();
    const found = store.getMany([...batch.keys()].map(areaKey)).then((items) => new Map(items.map((item) => [item.path, item.name])));
    for (const [path, tell] of batch) tell(found.then((names) => names.get(path) as string | undefined));
  };
  const nameOf = (path: string): Promise<string | undefined> => {
    const now = clock().getTime();
    const known = kept.get(path);
    if (known && now < known.until) return known.name;
    // Never while somebody is still asked for: they would be asked for anew, and the first question stay without an answer.
    if (kept.size >= mostKept && asked.size === 0) kept.clear();
    // Only when everything that can go on has done so, all who ask at this moment have asked.
    if (asked.size === 0) Promise.resolve().then(() => process.nextTick(read));
    const name = new Promise<string | undefined>((resolve) => asked.set(path, resolve));
    kept.set(path, { until: now + keptMs, name });
    const forget = () => kept.get(path)?.name === name && kept.delete(path);
    name.then((found) => found === undefined && forget(), forget);
    return name;
  };
  /** Those of a county are read again from then on. */
  const keepUntil = (countyId: string, until: number): void => {
    for (const [path, one] of kept) if (path.startsWith(`${countyId}/`)) kept.set(path, { ...one, until: Math.min(one.until, until) });
  };
  return { nameOf, keepUntil };
};
