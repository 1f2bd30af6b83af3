import type { Write } from '../core/store';
import type { VisitDeps } from './visit.deps';
import { stepWrites } from './visit.writes';
import { decideOverdue } from './visiting.decisions';

/** What the clock does about visits: says once that one is overdue. */
export const visitClock = ({ visits }: Pick<VisitDeps, 'visits'>) => ({
  async step(visitId: string, now: Date): Promise<readonly Write[] | undefined> {
    const visit = await visits.find(visitId);
    const step = visit && decideOverdue(visit, now);
    return step && stepWrites(visit, step, { as: 'clock' });
  },
});
