import { MarkDuplicateClue } from '@shared/clues/clue-commands.contracts';
import { clueCommand } from './clue.command';
import { stateKey } from './clue.keys';
import { mayOn } from './clue.relations';
import { markDuplicate } from './sorting.decisions';

/** On condition that the other one stays as it was looked at: two cannot be joined to each other at the same moment. */
export const markDuplicateClueRoute = clueCommand(MarkDuplicateClue, 'markDuplicate', async ({ clue, caller, call, now, deps }) => {
  const found = await deps.clues.find(call.body.of);
  const other = found && mayOn(deps, found, caller, 'read') ? found : undefined;
  const decision = markDuplicate(clue, other, now);
  if (!decision.ok || !decision.value || !other) return decision;
  return { ok: true, value: { ...decision.value, also: [{ check: stateKey(other.id), when: { version: other.version } }] } };
});
