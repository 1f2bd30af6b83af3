import { GetHelpRules } from '@shared/help/help-rules.contracts';
import { answer, defineRoute } from '../core/route';
import type { HelpRulesDeps } from './help-rules.repository';

export const getHelpRulesRoute = defineRoute<typeof GetHelpRules, HelpRulesDeps>(GetHelpRules, async ({ caller }, deps) => {
  const found = await deps.rulesOfHelp.find(caller?.countyId ?? deps.defaultCounty);
  return answer(found, { version: found.version });
});
