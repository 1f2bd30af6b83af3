import { expect, test } from '@jest/globals';
import { type Wish, type WishAction, wishActionNames, wishActions } from '@shared/wishes/wish';
import * as fc from 'fast-check';
import {
  claimWish,
  declineOffer,
  extendClaim,
  joinWaitingList,
  leaveWaitingList,
  noteProgress,
  openContact,
  releaseClaim,
} from './claim.decisions';
import { confirmWish, deliverWish, disputeWish, rateWish, settleDispute } from './delivery.decisions';
import { helper, morning, newWish, rules, submitted } from './wish.builder';
import { publishWish, refuseWish, resubmitWish, returnWish, unpublishWish, verifyWish, withdrawWish } from './wish.decisions';
import { decideDue, nextDue } from './wish.due';
import { type Decision, sameHolder } from './wish.step';

const people = ['li', 'wang'];
const reason = '说明一下';
type Try = { pick: number; blind: boolean; who: string; minutes: number; choice: number };

const doing: Record<WishAction, (wish: Wish, by: ReturnType<typeof helper>, now: Date, choice: number) => Decision<string>> = {
  resubmit: (wish, _, now) => resubmitWish(wish, newWish(), rules, now),
  withdraw: (wish, _, now) => withdrawWish(wish, reason, now),
  verify: (wish, _, now, choice) => verifyWish(wish, { personId: 'officer', label: '孙**' }, choice > 0, now),
  return: (wish, _, now) => returnWish(wish, reason, now),
  refuse: (wish, _, now) => refuseWish(wish, reason, now),
  publish: (wish, _, now) => publishWish(wish, now),
  unpublish: (wish, _, now) => unpublishWish(wish, now),
  claim: (wish, by, now) => claimWish(wish, by, rules, now),
  joinWaitingList: (wish, by, now) => joinWaitingList(wish, by, rules, now),
  leaveWaitingList: (wish, by, now) => leaveWaitingList(wish, by, now),
  declineOffer: (wish, by, now) => declineOffer(wish, by, rules, now),
  noteProgress: (wish, by, now, choice) => noteProgress(wish, by, `第${choice}次`, now),
  extend: (wish, by, now) => extendClaim(wish, by, reason, rules, now),
  release: (wish, by, now, choice) => releaseClaim(wish, choice > 1 ? 'community' : by, reason, rules, now),
  deliver: (wish, by, now) => deliverWish(wish, by, { words: '送到了', media: [] }, rules, now),
  confirm: (wish, _, now) => confirmWish(wish, 'wisher', rules, now),
  dispute: (wish, _, now) => disputeWish(wish, reason, rules, now),
  settleDispute: (wish, _, now, choice) =>
    settleDispute(wish, (['deliverAgain', 'reopen', 'uphold'] as const)[choice] ?? 'uphold', reason, rules, now),
  rate: (wish, _, now) => rateWish(wish, { stars: 5, onWall: true }, now),
  openContact: (wish, by, now, choice) => openContact(wish, choice > 1 ? 'officer' : by, now),
};

const tries = fc.array(
  fc.record({
    pick: fc.noBias(fc.nat(1000)),
    blind: fc.boolean(),
    who: fc.constantFrom(...people),
    minutes: fc.integer({ min: 0, max: 400 }),
    choice: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 20, maxLength: 60 },
);

/** Lives a wish through the tries, the clock acting in between; tells each wish before and after. */
const live = (all: Try[], seen: (before: Wish, next: Wish, action: WishAction | 'clock') => void) => {
  let wish = submitted({ urgency: 'normal' });
  let now = morning;
  for (const { pick, blind, who, minutes, choice } of all) {
    now = new Date(now.getTime() + minutes * 60_000);
    const due = decideDue(wish, rules, now);
    if (due) {
      seen(wish, due.wish, 'clock');
      wish = due.wish;
    }
    const likely = (wishActions[wish.status] as readonly WishAction[]).filter((one) => one !== 'withdraw' && one !== 'refuse');
    const names = blind || likely.length === 0 ? wishActionNames : likely;
    const action = names[pick % names.length] as WishAction;
    const decision = doing[action](wish, helper(who), now, choice);
    if (!decision.ok || !decision.value) continue;
    seen(wish, decision.value.wish, action);
    wish = decision.value.wish;
  }
  return wish;
};

test('whatever is tried, only what the status→actions table names changes a wish', () => {
  const changed = new Set<string>();
  fc.assert(
    fc.property(tries, (all) => {
      live(all, (before, _, action) => {
        if (action === 'clock') return;
        changed.add(`${before.status} ${action}`);
        expect(wishActions[before.status] as readonly string[]).toContain(action);
      });
    }),
    { numRuns: 1200, seed: 20261122 },
  );
  for (const [status, actions] of Object.entries(wishActions))
    for (const action of actions) expect(changed).toContain(`${status} ${action}`);
});

test('each step is the next version; nobody waits twice or for what they hold; ended wishes stay ended; a due date never lies behind its own step', () => {
  fc.assert(
    fc.property(tries, (all) => {
      live(all, (before, next) => {
        expect(next.version).toBe(before.version + 1);
        expect(['refused', 'withdrawn']).not.toContain(before.status);
        if (before.status === 'closed')
          expect({ ...next, consent: 0, waiting: 0, version: 0, changedAt: 0 }).toEqual({
            ...before,
            consent: 0,
            waiting: 0,
            version: 0,
            changedAt: 0,
          });
        if (next.status === 'open' || next.status === 'offered') expect(next.consent.publish).toBe(true);
        const waiting = 'waiting' in next ? next.waiting : [];
        expect(new Set(waiting.map((one) => one.helperId)).size).toBe(waiting.length);
        const holder = next.status === 'claimed' ? next.claim : next.status === 'offered' ? next.offer : undefined;
        if (holder) expect(waiting.some((one) => sameHolder(one, holder))).toBe(false);
        const due = nextDue(next, rules);
        if (next.status === 'offered' && before.status !== 'offered') expect(due?.at.localeCompare(next.changedAt)).toBe(1);
      });
    }),
    { numRuns: 1200, seed: 20261122 },
  );
});
