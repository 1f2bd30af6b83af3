import { ChangeClueRules } from '@shared/clues/clue.contracts';
import { defineRoute } from '../core/route';
import { changeRules } from './change-rules';
import { type ClueRulesDeps, clueRulesKey } from './clue-rules.repository';

export const changeClueRulesRoute = defineRoute<typeof ChangeClueRules, ClueRulesDeps>(ChangeClueRules, (asked, deps) =>
  changeRules({ resource: 'clueRules', key: clueRulesKey, find: deps.rulesOfClues.find }, asked, deps.may),
);
