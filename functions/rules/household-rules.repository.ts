import { defaultHouseholdRules, HouseholdRules } from '@shared/households/household.rules';
import type { Clock } from '../core/clock';
import type { Store } from '../core/store';
import type { MaySetRules } from './change-rules';
import { rulesRepository } from './rules.repository';

export const householdRulesKey = (countyId: string) => ({ pk: `RULES#${countyId}`, sk: 'HOUSEHOLD' });

/** A county's standards, limits and rhythms for household files. */
export const householdRulesRepository = (store: Store, clock: Clock) =>
  rulesRepository(store, clock, {
    key: householdRulesKey,
    parse: (stored) => HouseholdRules.parse(stored),
    defaults: defaultHouseholdRules,
  });
export type HouseholdRulesDeps = {
  readonly rulesOfHouseholds: ReturnType<typeof householdRulesRepository>;
  readonly defaultCounty: string;
  readonly may: MaySetRules;
};
