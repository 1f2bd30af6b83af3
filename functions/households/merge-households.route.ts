import { MergeHouseholds } from '@shared/households/household-commands.contracts';
import { refused } from '@shared/result';
import { fileCommand } from './household.command';
import { barred, mayOn, maySee } from './household.relations';
import { mergeHouseholds } from './merge.decisions';

/** Who merges looks after both places. */
export const mergeHouseholdsRoute = fileCommand(MergeHouseholds, 'merge', async ({ file, call: { body }, caller, rules, now, deps }) => {
  const other = await deps.households.findFile(body.other);
  if (!other || !maySee(deps, other.household, caller)) return refused('otherUnknown', { field: '/other' });
  if (!mayOn(deps, other.household, caller, 'merge') || barred(other.household, caller, 'merge'))
    return refused('otherNotYours', { field: '/other' });
  return mergeHouseholds(file, other, body.same, rules, now);
});
