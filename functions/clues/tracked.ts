import type { Clue } from '@shared/clues/clue';
import type { ClueEvent } from '@shared/clues/clue.events';
import { trackedBy } from '../core/tracking-code';
import type { ClueDeps } from './clue.deps';

export type Tracked = { readonly clue: Clue; readonly events: readonly ClueEvent[]; readonly original: Clue | undefined };

/** What a code leads to, with the clue it was joined to, if it was. */
export const trackedClue = async (code: string, deps: ClueDeps): Promise<Tracked | undefined> => {
  const clueId = await trackedBy(deps.store, deps.crypto, code, 'CLUE');
  const found = clueId ? await deps.clues.findRecord(clueId) : undefined;
  return found && { ...found, original: found.clue.status === 'duplicate' ? await deps.clues.find(found.clue.of) : undefined };
};
