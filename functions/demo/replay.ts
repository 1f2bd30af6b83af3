import { after, dayMs } from '@shared/time';
import type { Wish } from '@shared/wishes/wish';
import type { Actor } from '@shared/wishes/wish.events';
import type { WishRules } from '@shared/wishes/wish.rules';
import type { Item, Key, Write } from '../core/store';
import { decideDue, nextDue } from '../wishes/wish.due';
import { type SealedContact, stepWrites, submissionWrites } from '../wishes/wish.repository';
import type { Decision, Step } from '../wishes/wish.step';

/** A wish lived through with past clocks: commands at their time, and between them whatever the clock itself would have done. */
export type Life = {
  readonly wish: () => Wish;
  readonly do: (at: Date, by: Actor, decide: (wish: Wish, now: Date) => Decision<string>) => void;
  readonly until: (now: Date) => void;
  readonly writes: readonly Write[];
};

const taken = (decision: Decision<string>): NonNullable<Step> => {
  if (!decision.ok) throw new Error(`The demo county refuses its own wish: ${decision.refusal.reason}`);
  if (!decision.value) throw new Error('The demo county does something twice.');
  return decision.value;
};

export const begin = (submission: Decision<string>, by: Actor, contact: SealedContact, rules: WishRules): Life => {
  const first = taken(submission);
  const writes: Write[] = submissionWrites(first, contact, by, rules);
  let wish = first.wish;
  const take = (next: NonNullable<Step>, actor: Actor) => {
    writes.push(...stepWrites(wish, next, actor, rules));
    wish = next.wish;
  };
  const until = (now: Date) => {
    for (let due = nextDue(wish, rules); due && due.at <= now.toISOString(); due = nextDue(wish, rules)) {
      const next = decideDue(wish, rules, new Date(due.at));
      if (!next) return;
      take(next, { as: 'clock' });
    }
  };
  return {
    wish: () => wish,
    do: (at, actor, decide) => {
      until(at);
      take(taken(decide(wish, at)), actor);
    },
    until,
    writes,
  };
};

/** What a table holds after these writes, conditions aside: the last put of each item, and sums. */
export const settled = (writes: readonly Write[]): readonly Item[] => {
  const items = new Map<string, Item>();
  const id = ({ pk, sk }: Key) => JSON.stringify([pk, sk]);
  for (const write of writes) {
    if ('put' in write) items.set(id(write.put), write.put);
    else if ('remove' in write) items.delete(id(write.remove));
    else if ('add' in write) {
      const before = items.get(id(write.add)) ?? write.add;
      const count = Number((before as Item)[write.attribute] ?? 0);
      items.set(id(write.add), { ...before, [write.attribute]: count + write.by });
    }
  }
  return [...items.values()];
};

export const daysBefore = (now: Date, days: number): Date => new Date(after(now, -days * dayMs));
