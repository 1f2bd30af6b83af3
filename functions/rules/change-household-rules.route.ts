import { ChangeHouseholdRules } from '@shared/households/household-rules.contracts';
import { defineRoute } from '../core/route';
import { changeRules } from './change-rules';
import { type HouseholdRulesDeps, householdRulesKey } from './household-rules.repository';

export const changeHouseholdRulesRoute = defineRoute<typeof ChangeHouseholdRules, HouseholdRulesDeps>(ChangeHouseholdRules, (asked, deps) =>
  changeRules({ resource: 'householdRules', key: householdRulesKey, find: deps.rulesOfHouseholds.find }, asked, deps.may),
);
