import { ChangeWishRules } from '@shared/people/people.contracts';
import { defineRoute } from '../core/route';
import { changeRules } from './change-rules';
import { type WishRulesDeps, wishRulesKey } from './wish-rules.repository';

export const changeWishRulesRoute = defineRoute<typeof ChangeWishRules, WishRulesDeps>(ChangeWishRules, (asked, deps) =>
  changeRules({ resource: 'wishRules', key: wishRulesKey, find: deps.rulesOfWishes.find }, asked, deps.may),
);
