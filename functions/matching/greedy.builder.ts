import { overlap } from '@shared/help/when';
import type { Need } from '@shared/matching/matching';
import type { DrivePlan, Wanting } from './drive';

const order = { urgent: 0, soon: 1, normal: 2 } as const;
const meet = (a: Need, b: Need): boolean => a.slot !== undefined && b.slot !== undefined && overlap(a.slot, b.slot);

/** Taking requests one by one, each the best who is still free: what happens without a plan. For comparison. */
export const planGreedily = (wanting: readonly Wanting[], hands: ReadonlyMap<string, number>): DrivePlan => {
  const left = new Map(hands);
  const asked = new Map<string, string[]>();
  const busy = new Map<string, Need[]>();
  let empty = 0;
  for (const { need, places, ranked } of [...wanting].sort((a, b) => order[a.urgency] - order[b.urgency])) {
    const free = ranked.filter(({ id }) => (left.get(id) ?? 0) > 0 && !busy.get(id)?.some((other) => meet(other, need)));
    const whom = free.slice(0, places).map(({ id }) => id);
    asked.set(need.id, whom);
    empty += places - whom.length;
    for (const id of whom) {
      left.set(id, (left.get(id) ?? 0) - 1);
      busy.set(id, [...(busy.get(id) ?? []), need]);
    }
  }
  return { asked, empty };
};
