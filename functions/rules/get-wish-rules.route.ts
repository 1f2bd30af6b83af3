import { GetWishRules } from '@shared/people/people.contracts';
import { answer, defineRoute } from '../core/route';
import type { WishRulesDeps } from './wish-rules.repository';

export const getWishRulesRoute = defineRoute<typeof GetWishRules, WishRulesDeps>(GetWishRules, async ({ caller }, deps) => {
  const found = await deps.rulesOfWishes.find(caller?.countyId ?? deps.defaultCounty);
  return answer(found, { version: found.version });
});
