import { defaultWishRules, WishRules } from '@shared/wishes/wish.rules';
import type { Store } from '../core/store';
import type { MaySetRules } from './change-rules';
import { rulesRepository } from './rules.repository';

export const wishRulesKey = (countyId: string) => ({ pk: `RULES#${countyId}`, sk: 'WISH' });

/** A county's limits for wishes. */
export const wishRulesRepository = (store: Store, clock: () => Date, freshMs?: number) =>
  rulesRepository(store, clock, { key: wishRulesKey, parse: (stored) => WishRules.parse(stored), defaults: defaultWishRules }, freshMs);
export type WishRulesRepository = ReturnType<typeof wishRulesRepository>;
export type WishRulesDeps = {
  readonly rulesOfWishes: WishRulesRepository;
  readonly defaultCounty: string;
  readonly may: MaySetRules;
};
