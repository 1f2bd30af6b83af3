import { AddMoreToClue } from '@shared/clues/clue-commands.contracts';
import { numberIn } from '../core/chain-command';
import { clueCommand } from './clue.command';
import { mediaRefusal } from './clue.form';
import { firstDesk } from './clue.owners';
import { addMore } from './reporting.decisions';

export const addMoreToClueRoute = clueCommand(AddMoreToClue, 'addMore', async ({ clue, caller, call, rules, now, deps }) => {
  const unfit = numberIn({ '/words': call.body.words }) ?? (await mediaRefusal(call.body.media, [caller.personId], deps));
  if (unfit) return { ok: false, refusal: unfit };
  const decision = addMore(clue, call.body, await firstDesk(clue.areaPath, deps), rules, now);
  if (!decision.ok || !decision.value || !clue.anonymous) return decision;
  return { ok: true, value: { ...decision.value, also: await deps.media.handOver(call.body.media, `clue.${clue.id}`) } };
});
