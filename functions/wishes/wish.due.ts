import { after, dayMs, hourMs } from '@shared/time';
import type { Wish } from '@shared/wishes/wish';
import type { WishHappening } from '@shared/wishes/wish.events';
import type { WishRules } from '@shared/wishes/wish.rules';
import { expireOffer, releaseClaim } from './claim.decisions';
import { closeWish } from './delivery.decisions';
import { holderOf, type Step, step } from './wish.step';

export type Due = {
  readonly at: string;
  readonly what: 'verify' | 'offerToUnits' | 'flag' | 'offerEnds' | 'remindSoon' | 'remind' | 'release' | 'confirm' | 'settle' | 'close';
};

/** The next moment at which the clock must act on this wish, if any; stored as its place in the due index. */
export function nextDue(wish: Wish, rules: WishRules): Due | undefined {
  switch (wish.status) {
    case 'submitted':
      return wish.remindedAt ? undefined : { at: wish.verifyBy, what: 'verify' };
    case 'open':
      if (!wish.offeredToUnitsAt) return { at: after(wish.openSince, rules.offerToUnitsAfterDays * dayMs), what: 'offerToUnits' };
      return wish.flaggedAt ? undefined : { at: after(wish.openSince, rules.flagAfterDays * dayMs), what: 'flag' };
    case 'offered':
      return { at: wish.offer.until, what: 'offerEnds' };
    case 'claimed': {
      const { dueAt, remindedAt } = wish.claim;
      if (remindedAt.length === 0) return { at: after(dueAt, -rules.remindBeforeHours * hourMs), what: 'remindSoon' };
      if (remindedAt.length === 1) return { at: dueAt, what: 'remind' };
      return { at: after(dueAt, rules.graceDays * dayMs), what: 'release' };
    }
    case 'delivered':
      return wish.remindedAt ? undefined : { at: wish.confirmBy, what: 'confirm' };
    case 'disputed':
      return wish.remindedAt ? undefined : { at: wish.settleBy, what: 'settle' };
    case 'confirmed':
      return { at: wish.closeAt, what: 'close' };
    default:
      return undefined;
  }
}

/** What the clock does now: the one step that is due, or nothing. Late runs skip reminders that a later step overtakes. */
export function decideDue(wish: Wish, rules: WishRules, now: Date): Step {
  const due = nextDue(wish, rules);
  const at = now.toISOString();
  if (!due || due.at > at) return undefined;
  const mark = (next: Wish, happening: WishHappening): Step => step(next, happening, now).value;
  switch (wish.status) {
    case 'submitted':
      return mark({ ...wish, remindedAt: at }, { type: 'VerificationOverdue' });
    case 'open':
      if (due.what === 'offerToUnits') return mark({ ...wish, offeredToUnitsAt: at }, { type: 'OfferedToUnits' });
      return mark({ ...wish, flaggedAt: at }, { type: 'FlaggedUnclaimed' });
    case 'offered':
      return expireOffer(wish, rules, now);
    case 'claimed': {
      const { claim } = wish;
      const holder = holderOf(claim);
      if (after(claim.dueAt, rules.graceDays * dayMs) <= at) {
        const released = releaseClaim(wish, 'overdue', 'overdue', rules, now);
        return released.ok ? released.value : undefined;
      }
      if (claim.dueAt <= at)
        return mark({ ...wish, claim: { ...claim, remindedAt: [at, at] } }, { type: 'DueReminded', holder, dueAt: claim.dueAt });
      return mark({ ...wish, claim: { ...claim, remindedAt: [at] } }, { type: 'DueSoonReminded', holder, dueAt: claim.dueAt });
    }
    case 'delivered':
      return mark({ ...wish, remindedAt: at }, { type: 'ConfirmationOverdue', holder: holderOf(wish.claim) });
    case 'disputed':
      return mark({ ...wish, remindedAt: at }, { type: 'SettlementOverdue', holder: holderOf(wish.claim) });
    case 'confirmed':
      return closeWish(wish, now);
    default:
      return undefined;
  }
}
