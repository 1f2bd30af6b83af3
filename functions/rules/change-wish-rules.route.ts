import { ChangeWishRules } from '@shared/people/people.contracts';
import { change, defineRoute, forbidden, stale } from '../core/route';
import { type WishRulesDeps, wishRulesKey } from './wish-rules.repository';

export const changeWishRulesRoute = defineRoute<typeof ChangeWishRules, WishRulesDeps>(
  ChangeWishRules,
  async ({ body, caller, seenVersion }, deps) => {
    if (!caller || !deps.may(caller, 'wishRules', 'update', { areaPath: caller.countyId, relations: [] })) return forbidden();
    const { version } = await deps.rulesOfWishes.find(caller.countyId);
    if (seenVersion !== undefined && seenVersion !== version) return stale();
    const next = { rules: body, version: version + 1 };
    return change(
      [{ put: { ...wishRulesKey(caller.countyId), ...next, changedBy: caller.personId }, when: version === 0 ? 'absent' : { version } }],
      next,
      { version: next.version },
    );
  },
);
