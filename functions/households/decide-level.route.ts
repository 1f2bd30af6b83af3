import { DecideLevel } from '@shared/households/household-commands.contracts';
import { maskName } from '@shared/people/mask';
import { fileCommand } from './household.command';
import { wordsRefusal } from './household.form';
import { decideLevel } from './level.decisions';

export const decideLevelRoute = fileCommand(DecideLevel, 'decideLevel', ({ file, call: { body }, caller, rules, now }) => {
  const unfit = wordsRefusal({ '/words': body.words });
  if (unfit) return { ok: false, refusal: unfit };
  return decideLevel(file, { ...body, byLabel: maskName(caller.name) }, rules, now);
});
