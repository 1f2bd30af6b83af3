import type { Clock } from '../core/clock';
import type { Key, Store } from '../core/store';

type Kind<Rules> = { readonly key: (countyId: string) => Key; readonly parse: (stored: unknown) => Rules; readonly defaults: Rules };

/** A county's limits of one kind, or the defaults (version 0) until somebody set them. A change is seen by every process within `freshMs`. */
export const rulesRepository = <Rules>(store: Store, clock: Clock, { key, parse, defaults }: Kind<Rules>, freshMs = 5_000) => {
  const held = new Map<string, { until: number; rules: Rules }>();
  const find = async (countyId: string): Promise<{ rules: Rules; version: number }> => {
    const item = await store.get(key(countyId));
    return item ? { rules: parse(item.rules), version: Number(item.version) } : { rules: defaults, version: 0 };
  };
  return {
    find,
    async current(countyId: string): Promise<Rules> {
      const known = held.get(countyId);
      if (known && known.until > clock().getTime()) return known.rules;
      const { rules } = await find(countyId);
      held.set(countyId, { until: clock().getTime() + freshMs, rules });
      return rules;
    },
  };
};
