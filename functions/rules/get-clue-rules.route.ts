import { GetClueRules } from '@shared/clues/clue.contracts';
import { answer, defineRoute } from '../core/route';
import type { ClueRulesDeps } from './clue-rules.repository';

export const getClueRulesRoute = defineRoute<typeof GetClueRules, ClueRulesDeps>(GetClueRules, async ({ caller }, deps) => {
  const found = await deps.rulesOfClues.find(caller?.countyId ?? deps.defaultCounty);
  return answer(found, { version: found.version });
});
