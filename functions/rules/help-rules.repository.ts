import { defaultHelpRules, HelpRules } from '@shared/help/help.rules';
import type { Clock } from '../core/clock';
import type { Store } from '../core/store';
import type { MaySetRules } from './change-rules';
import { rulesRepository } from './rules.repository';

export const helpRulesKey = (countyId: string) => ({ pk: `RULES#${countyId}`, sk: 'HELP' });

/** A county's limits for help requests. */
export const helpRulesRepository = (store: Store, clock: Clock) =>
  rulesRepository(store, clock, { key: helpRulesKey, parse: (stored) => HelpRules.parse(stored), defaults: defaultHelpRules });
export type HelpRulesDeps = {
  readonly rulesOfHelp: ReturnType<typeof helpRulesRepository>;
  readonly defaultCounty: string;
  readonly may: MaySetRules;
};
