import { UndoMerge } from '@shared/households/household-commands.contracts';
import { refused } from '@shared/result';
import { fileCommand } from './household.command';
import { inOtherFile, withOwnAccounts } from './household.form';
import { mayOn } from './household.relations';
import { undoMerge } from './merge.decisions';

/** Nobody comes back into a file who stands in a third one by now, and nobody's account either. */
export const undoMergeRoute = fileCommand(UndoMerge, 'merge', async ({ file, call: { body }, caller, rules, now, deps }) => {
  const other = await deps.households.findFile(body.other);
  if (!other || !mayOn(deps, other.household, caller, 'merge')) return refused('nothingToUndo', { field: '/other' });
  const decision = undoMerge(file, { ...other, members: await withOwnAccounts(other, deps) }, rules, now);
  if (!decision.ok)
    return decision.refusal.reason === 'memberInOtherFile'
      ? { ok: false, refusal: await inOtherFile(decision.refusal, file.household.id, caller, deps) }
      : decision;
  for (const { idNumberHash, leftOn } of other.members) {
    const place = idNumberHash && !leftOn ? await deps.households.memberAt(idNumberHash) : undefined;
    if (place && place.householdId !== file.household.id)
      return { ok: false, refusal: await inOtherFile({ reason: 'memberInOtherFile' }, place.householdId, caller, deps) };
  }
  return decision;
});
