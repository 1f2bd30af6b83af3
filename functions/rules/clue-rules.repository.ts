import { ClueRules, defaultClueRules } from '@shared/clues/clue.rules';
import type { Clock } from '../core/clock';
import type { Store } from '../core/store';
import type { MaySetRules } from './change-rules';
import { rulesRepository } from './rules.repository';

export const clueRulesKey = (countyId: string) => ({ pk: `RULES#${countyId}`, sk: 'CLUE' });

/** A county's times for clues. */
export const clueRulesRepository = (store: Store, clock: Clock) =>
  rulesRepository(store, clock, { key: clueRulesKey, parse: (stored) => ClueRules.parse(stored), defaults: defaultClueRules });
export type ClueRulesDeps = {
  readonly rulesOfClues: ReturnType<typeof clueRulesRepository>;
  readonly defaultCounty: string;
  readonly may: MaySetRules;
};
