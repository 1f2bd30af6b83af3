import { type ChainTask, chainStages } from '@shared/chain/aid-chain';
import type { ChainBar } from '@shared/chain/chain.contracts';

export type Broken = 'nobody' | 'overdue';

/** Open without an owner, or past its date. */
export const brokenness = ({ open, owner, dueAt }: Pick<ChainTask, 'open' | 'owner' | 'dueAt'>, now: Date): Broken | undefined => {
  if (!open) return undefined;
  if (!owner) return 'nobody';
  return dueAt !== undefined && dueAt < now.toISOString() ? 'overdue' : undefined;
};

/** The open link on top: nobody's first, then what is due first, then what waits without a date; ended things after, newest first. */
export const inOrder = (a: ChainTask, b: ChainTask): number => {
  if (a.open !== b.open) return a.open ? -1 : 1;
  if (!a.open) return a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : byId(a, b);
  const [first, second] = [placed(a), placed(b)];
  return first < second ? -1 : first > second ? 1 : byId(a, b);
};
const placed = ({ owner, dueAt }: ChainTask): string => (owner ? (dueAt ?? '~') : '!');
const byId = (a: ChainTask, b: ChainTask): number => (`${a.kind}_${a.id}` < `${b.kind}_${b.id}` ? -1 : 1);

/** Where a chain stands, from its things alone: at the stage of the open link on top. What lies before is done; a later stage may have open things of its own. */
export const barOf = (tasks: readonly ChainTask[], now: Date): ChainBar => {
  const open = tasks.filter((task) => task.open).sort(inOrder);
  const [top] = open;
  const at = top ? chainStages.indexOf(top.stage) : tasks.length > 0 ? chainStages.length : -1;
  const stateAt = (place: number) => (place < at ? 'done' : place === at ? 'now' : 'later');
  return {
    state: top ? 'open' : tasks.length > 0 ? 'ended' : 'none',
    ...(top && { now: top.stage }),
    stages: chainStages.map((stage, place) => {
      const here = open.filter((task) => task.stage === stage);
      return { stage, state: stateAt(place), open: here.length, broken: here.some((task) => brokenness(task, now)) };
    }),
  };
};
