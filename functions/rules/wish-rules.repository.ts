import type { Relation } from '@shared/access/access';
import type { Caller } from '@shared/people/caller';
import { defaultWishRules, WishRules } from '@shared/wishes/wish.rules';
import type { Store } from '../core/store';

export const wishRulesKey = (countyId: string) => ({ pk: `RULES#${countyId}`, sk: 'WISH' });

/** A county's limits, or the defaults (version 0) until somebody set them. A change is seen by every process within `freshMs`. */
export const wishRulesRepository = (store: Store, clock: () => Date, freshMs = 5_000) => {
  const held = new Map<string, { until: number; rules: WishRules }>();
  const find = async (countyId: string): Promise<{ rules: WishRules; version: number }> => {
    const item = await store.get(wishRulesKey(countyId));
    return item ? { rules: WishRules.parse(item.rules), version: Number(item.version) } : { rules: defaultWishRules, version: 0 };
  };
  return {
    find,
    async current(countyId: string): Promise<WishRules> {
      const known = held.get(countyId);
      if (known && known.until > clock().getTime()) return known.rules;
      const { rules } = await find(countyId);
      held.set(countyId, { until: clock().getTime() + freshMs, rules });
      return rules;
    },
  };
};
export type WishRulesRepository = ReturnType<typeof wishRulesRepository>;
export type WishRulesDeps = {
  readonly rulesOfWishes: WishRulesRepository;
  readonly defaultCounty: string;
  readonly may: (
    caller: Caller,
    resource: 'wishRules',
    action: 'update',
    to: { areaPath: string; relations: readonly Relation[] },
  ) => boolean;
};
