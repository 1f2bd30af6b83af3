import { defaultHelpRules, HelpRules } from '@shared/help/help.rules';
import type { Clock } from '../core/clock';
import type { Store } from '../core/store';
import { rulesRepository } from './rules.repository';

/** A county's limits for help requests. */
export const helpRulesRepository = (store: Store, clock: Clock) =>
  rulesRepository(store, clock, {
    key: (countyId) => ({ pk: `RULES#${countyId}`, sk: 'HELP' }),
    parse: (stored) => HelpRules.parse(stored),
    defaults: defaultHelpRules,
  });
