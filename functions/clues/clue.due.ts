import type { Clue, ClueOwner } from '@shared/clues/clue';
import type { ClueRules } from '@shared/clues/clue.rules';
import { after, hourMs } from '@shared/time';
import { dueIn, isOwned, type Step, step } from './clue.step';

export type Due = { readonly at: string; readonly what: 'remind' | 'escalate' };

/** The area whose office has it when this owner's time has run out: one level up, from a department to the county. Undefined above the county. */
export const areaAbove = ({ level, areaPath }: ClueOwner): { level: ClueOwner['level']; areaPath: string } | undefined => {
  const parts = areaPath.split('/');
  const upTo = (depth: number) => parts.slice(0, depth).join('/');
  switch (level) {
    case 'cell':
      return { level: 'community', areaPath: upTo(3) };
    case 'community':
      return { level: 'town', areaPath: upTo(2) };
    case 'town':
    case 'department':
      return { level: 'county', areaPath: upTo(1) };
    case 'county':
      return undefined;
  }
};

/** The next moment at which the clock must act on this clue, if any. */
export function nextDue(clue: Clue, rules: ClueRules): Due | undefined {
  if (!isOwned(clue)) return undefined;
  const remindAt = after(clue.dueAt, -rules.remindBeforeHours * hourMs);
  if (!clue.remindedAt) return { at: remindAt, what: 'remind' };
  return areaAbove(clue.owner) && { at: clue.dueAt, what: 'escalate' };
}

/** What the clock does now, if anything: remind before it is due, then a level up with a new due date. `above`: the office there. A late run reminds nobody of what is overdue. */
export function decideDue(clue: Clue, above: ClueOwner | undefined, rules: ClueRules, now: Date): Step {
  const due = nextDue(clue, rules);
  const at = now.toISOString();
  if (!isOwned(clue) || !due || due.at > at) return undefined;
  if (clue.dueAt > at) return step({ ...clue, remindedAt: at }, { type: 'ClueReminded', owner: clue.owner, dueAt: clue.dueAt }, now).value;
  if (!above)
    return clue.remindedAt
      ? undefined
      : step({ ...clue, remindedAt: at }, { type: 'ClueReminded', owner: clue.owner, dueAt: clue.dueAt }, now).value;
  const { remindedAt: _told, ...rest } = clue;
  const next = dueIn(rules.escalateHours, rules, now);
  const escalations = [...clue.escalations, { from: clue.owner, to: above, at }];
  return step(
    { ...rest, owner: above, escalations, ...next },
    { type: 'ClueEscalated', from: clue.owner, owner: above, dueAt: next.dueAt },
    now,
  ).value;
}
