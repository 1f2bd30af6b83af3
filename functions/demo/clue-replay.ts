import type { Actor } from '@shared/actor';
import type { Clue } from '@shared/clues/clue';
import { defaultClueRules as rules } from '@shared/clues/clue.rules';
import { areaAbove, decideDue, nextDue } from '../clues/clue.due';
import { type Decision, ownerOf, type Step } from '../clues/clue.step';
import { stepWrites } from '../clues/clue.writes';
import type { Write } from '../core/store';
import { nameOfArea } from './places';

/** A clue lived through with past clocks: commands at their time, and between them whatever the clock itself would have done. */
export type ClueLife = {
  readonly clue: () => Clue;
  readonly do: (at: Date, by: Actor, decide: (clue: Clue, now: Date) => Decision) => void;
  readonly until: (now: Date) => void;
  readonly writes: readonly Write[];
};

const taken = (decision: Decision): NonNullable<Step> => {
  if (!decision.ok) throw new Error(`The demo county refuses its own clue: ${decision.refusal.reason}`);
  if (!decision.value) throw new Error('The demo county does something to a clue twice.');
  return decision.value;
};

export const beginClue = (report: Decision, by: Actor, also: readonly Write[]): ClueLife => {
  const first = taken(report);
  const writes: Write[] = [...stepWrites(undefined, { ...first, also }, by, rules)];
  let clue = first.clue;
  const take = (next: NonNullable<Step>, actor: Actor) => {
    writes.push(...stepWrites(clue, next, actor, rules));
    clue = next.clue;
  };
  const until = (now: Date) => {
    for (let due = nextDue(clue, rules); due && due.at <= now.toISOString(); due = nextDue(clue, rules)) {
      const owner = ownerOf(clue);
      const above = owner && areaAbove(owner);
      const next = decideDue(clue, above && { ...above, label: nameOfArea(above.areaPath) }, rules, new Date(due.at));
      if (!next) return;
      take(next, { as: 'clock' });
    }
  };
  return {
    clue: () => clue,
    do: (at, actor, decide) => {
      until(at);
      take(taken(decide(clue, at)), actor);
    },
    until,
    writes,
  };
};
