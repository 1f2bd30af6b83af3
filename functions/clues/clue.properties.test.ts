import { describe, expect, test } from '@jest/globals';
import { type Clue, type ClueAction, clueActionNames, clueActions, clueStep } from '@shared/clues/clue';
import { chanceFrom } from '../demo/random';
import { cell, civilAffairs, community, county, hoursLater, newClue, reported, rules, seen, sorted, town, visit } from './clue.builder';
import { chainTaskOf } from './clue.chain';
import { areaAbove, decideDue, nextDue } from './clue.due';
import { deskOf, indexKeys } from './clue.keys';
import { type Decision, isEnded, isOwned } from './clue.step';
import { giveFeedback, openClueContact, openedEnded, reopenClue, settleClue, verifyClue } from './outcome.decisions';
import { addMore, withdrawClue } from './reporting.decisions';
import { dispatchClue, handOnClue, linkHousehold, markDuplicate, returnClue } from './sorting.decisions';

const lives = 300;
const steps = 40;
const offices = [cell, community, town, county, civilAffairs];
const other = reported({ id: 'c2' });

type Chance = ReturnType<typeof chanceFrom>;
type Do = (clue: Clue, now: Date, pick: <T>(from: readonly T[]) => T) => Decision;
const doing: Record<ClueAction, Do> = {
  addMore: (clue, now, pick) => addMore(clue, { words: pick(['二号楼', '三号楼', '']), media: [] }, community, rules, now),
  withdraw: (clue, now) => withdrawClue(clue, now),
  return: (clue, now, pick) => returnClue(clue, pick(['是几号楼？', '哪一天？']), now),
  dispatch: (clue, now, pick) =>
    dispatchClue(clue, sorted({ owner: pick(offices), urgency: pick(['urgent', 'soon', 'normal']) }), rules, now),
  handOn: (clue, now, pick) => handOnClue(clue, { owner: pick(offices), reason: '归他们管' }, rules, now),
  linkHousehold: (clue, now, pick) => linkHousehold(clue, { householdId: pick(['h1', 'h2']), label: '周**' }, now),
  markDuplicate: (clue, now, pick) =>
    pick([1, 0, 0, 0]) ? markDuplicate(clue, other, now) : addMore(clue, { words: '', media: [] }, community, rules, now),
  verify: (clue, now, pick) => {
    const verification = visit({ visitedAt: now.toISOString(), met: pick(['personMet', 'nobodyHome']) });
    const opened = { kind: 'wish', id: `w${clue.id}-${clue.version}`, done: false } as const;
    return verifyClue(
      clue,
      pick([seen('policyExplained', undefined, { verification }), seen('wishOpened', opened, { verification })]),
      rules,
      now,
    );
  },
  settle: (clue, now, pick) =>
    settleClue(clue, { outcome: pick(['helpedOnSpot', 'helpOpened', 'wishOpened']), outcomeWords: '好了' }, rules, now),
  giveFeedback: (clue, now) => giveFeedback(clue, '去看过了', now),
  reopen: (clue, now) => reopenClue(clue, '情况变了', rules, now),
  openContact: (clue, now) => openClueContact(clue, now),
};
const above = (clue: Clue) => {
  const to = 'owner' in clue ? areaAbove(clue.owner) : undefined;
  return to && { ...to, label: to.areaPath };
};

/** A life of random deeds at random times; `look` sees each clue that came of it. */
const live = (chance: Chance, look: (after: Clue, before: Clue, what: ClueAction | 'clock' | 'ended', decision: Decision) => void) => {
  const pick = <T>(from: readonly T[]): T => chance.pick(from);
  let clue: Clue = reported(newClue({ words: '一句话' }));
  let hour = 0;
  for (let n = 0; n < steps; n += 1) {
    hour += pick([0, 1, 5, 13, 40]);
    const now = hoursLater(hour);
    const what = pick([...clueActionNames, 'clock', 'clock', 'ended'] as const);
    const decision: Decision =
      what === 'clock'
        ? { ok: true, value: decideDue(clue, above(clue), rules, now) }
        : what === 'ended'
          ? openedEnded(clue, { id: 'opened' in clue && clue.opened ? clue.opened.id : 'x', done: pick([true, false]) }, rules, now)
          : doing[what](clue, now, pick);
    const after = decision.ok && decision.value ? decision.value.clue : clue;
    look(after, clue, what, decision);
    clue = after;
  }
};

describe('over random lives', () => {
  test('a deed changes what its status allows and nothing else, by exactly one event', () => {
    const done = new Map<string, number>();
    for (let seed = 1; seed <= lives; seed += 1)
      live(chanceFrom(seed), (after, before, what, decision) => {
        const changed = after !== before;
        if (changed && what !== 'clock' && what !== 'ended')
          expect([what, before.status, (clueActions[before.status] as readonly string[]).includes(what)]).toEqual([
            what,
            before.status,
            true,
          ]);
        expect(after.version).toBe(before.version + (changed ? 1 : 0));
        if (changed) expect(decision.ok && decision.value?.happenings.length).toBe(1);
        expect([after.id, after.reportedAt, after.reporterId, after.words]).toEqual([
          before.id,
          before.reportedAt,
          before.reporterId,
          before.words,
        ]);
        if (changed) done.set(what, (done.get(what) ?? 0) + 1);
      });
    expect([...done.keys()].sort()).toEqual([...clueActionNames, 'clock', 'ended'].sort());
  });

  test('somebody must act exactly while it is open, by a time that lies ahead, and it stands on one desk', () => {
    for (let seed = 1; seed <= lives; seed += 1)
      live(chanceFrom(seed), (after, before) => {
        expect(isOwned(after)).toBe('owner' in after && after.status !== 'closed');
        if (after !== before && isOwned(after) && (!isOwned(before) || before.dueAt !== after.dueAt))
          expect(after.dueAt > after.changedAt).toBe(true);
        const keys = indexKeys(after, rules);
        expect(keys.g1pk?.endsWith(deskOf(after).desk)).toBe(true);
        expect(keys.g2pk?.endsWith(isEnded(after) ? 'ended' : 'open')).toBe(true);
        expect(keys.g3pk !== undefined).toBe(nextDue(after, rules) !== undefined);
        expect(chainTaskOf(after).open).toBe(isOwned(after));
        expect(clueStep[after.status] === 5).toBe(after.status === 'closed');
      });
  });

  test('the clock never acts twice on the same, and always comes to rest', () => {
    for (let seed = 1; seed <= lives; seed += 1)
      live(chanceFrom(seed), (after, _before, what) => {
        if (what !== 'clock') return;
        const now = new Date(after.changedAt);
        expect(decideDue(after, above(after), rules, now)).toBeUndefined();
        let clue = after;
        for (let day = 1; day <= 60; day += 1)
          clue = decideDue(clue, above(clue), rules, hoursLater(day * 24, after.changedAt))?.clue ?? clue;
        if (isOwned(clue)) expect([nextDue(clue, rules), clue.owner.level]).toEqual([undefined, 'county']);
      });
  });
});
