import { ChangeHelpRules } from '@shared/help/help-rules.contracts';
import { defineRoute } from '../core/route';
import { changeRules } from './change-rules';
import { type HelpRulesDeps, helpRulesKey } from './help-rules.repository';

export const changeHelpRulesRoute = defineRoute<typeof ChangeHelpRules, HelpRulesDeps>(ChangeHelpRules, (asked, deps) =>
  changeRules({ resource: 'helpRules', key: helpRulesKey, find: deps.rulesOfHelp.find }, asked, deps.may),
);
