import type { HouseholdRules } from '@shared/households/household.rules';
import type { Write } from '../core/store';
import { planChanges } from './household.writes';
import type { HouseholdsRepository } from './households.repository';
import { decideDue } from './level.decisions';

type ClockDeps = {
  readonly households: Pick<HouseholdsRepository, 'findFile'>;
  readonly householdRules: (countyId: string) => Promise<HouseholdRules>;
};

/** What the clock does about files: it says that a level is to be reviewed and that a category is about to end. */
export const householdClock = ({ households, householdRules }: ClockDeps) => ({
  async step(householdId: string, now: Date): Promise<readonly Write[] | undefined> {
    const file = await households.findFile(householdId);
    if (!file) return undefined;
    const step = decideDue(file, await householdRules(file.household.countyId), now);
    return step && planChanges(step.changes, { as: 'clock' });
  },
});
