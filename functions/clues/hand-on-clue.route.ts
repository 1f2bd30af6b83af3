import { HandOnClue } from '@shared/clues/clue-commands.contracts';
import { refused } from '@shared/result';
import { clueCommand } from './clue.command';
import { ownerFrom } from './clue.owners';
import { handOnClue } from './sorting.decisions';

export const handOnClueRoute = clueCommand(HandOnClue, 'handOn', async ({ clue, call, rules, now, deps }) => {
  const owner = await ownerFrom(call.body.owner, clue.areaPath, deps);
  return owner ? handOnClue(clue, { ...call.body, owner }, rules, now) : refused('ownerUnknown', { field: '/owner' });
});
