import type { Write } from '../core/store';
import type { ClueDeps } from './clue.deps';
import { decideDue } from './clue.due';
import { ownerAbove } from './clue.owners';
import { ownerOf } from './clue.step';
import { stepWrites } from './clue.writes';

/** What the clock does about clues: reminds before it is due, and takes what is overdue a level up. */
export const clueClock = (deps: Pick<ClueDeps, 'clues' | 'clueRules' | 'areas'>) => ({
  async step(clueId: string, now: Date): Promise<readonly Write[] | undefined> {
    const clue = await deps.clues.find(clueId);
    if (!clue) return undefined;
    const rules = await deps.clueRules(clue.countyId);
    const owner = ownerOf(clue);
    const step = decideDue(clue, owner && (await ownerAbove(owner, deps)), rules, now);
    return step && stepWrites(clue, step, { as: 'clock' }, rules);
  },
});
