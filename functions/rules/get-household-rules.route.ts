import { GetHouseholdRules } from '@shared/households/household-rules.contracts';
import { answer, defineRoute } from '../core/route';
import type { HouseholdRulesDeps } from './household-rules.repository';

export const getHouseholdRulesRoute = defineRoute<typeof GetHouseholdRules, HouseholdRulesDeps>(
  GetHouseholdRules,
  async ({ caller }, deps) => {
    const found = await deps.rulesOfHouseholds.find(caller?.countyId ?? deps.defaultCounty);
    return answer(found, { version: found.version });
  },
);
