import { refused } from '@shared/result';
import { after, eveningAfter, hourMs } from '@shared/time';
import {
  type Holder,
  isPublished,
  type Offer,
  type Published,
  type Waiter,
  type Wish,
  type WishFacts,
  type WishIn,
} from '@shared/wishes/wish';
import type { WishRules } from '@shared/wishes/wish.rules';
import { already, type Decision, facts, holderOf, published, type Step, sameHolder, step } from './wish.step';

export type Helper = Holder & { readonly householdId?: string; readonly openClaims: number };
export const isOwnWish = (wish: Wish, helper: Pick<Helper, 'helperId' | 'householdId'>) =>
  wish.authorId === helper.helperId ||
  wish.subjectId === helper.helperId ||
  (wish.householdId !== undefined && wish.householdId === helper.householdId);

/** Days to deliver follow urgency, but never past the day the wisher needs it, when that day is still to come. */
export const dueFor = (wish: WishFacts, rules: WishRules, now: Date): string => {
  const byRule = eveningAfter(now, rules.daysToDeliver[wish.urgency]);
  const needed = wish.neededBy ? new Date(`${wish.neededBy}T18:00:00+08:00`).toISOString() : byRule;
  return needed > now.toISOString() && needed < byRule ? needed : byRule;
};

/** 认领. Asking twice is harmless; who came first is settled by the write's conditions. */
export function claimWish(
  wish: Wish,
  helper: Helper,
  rules: WishRules,
  now: Date,
): Decision<'wishNotOpen' | 'wishAlreadyClaimed' | 'offeredToSomeoneElse' | 'ownWish' | 'tooManyClaims'> {
  if (wish.status === 'claimed') return sameHolder(wish.claim, helper) ? already : refused('wishAlreadyClaimed');
  if (wish.status !== 'open' && wish.status !== 'offered') return refused('wishNotOpen');
  const until = wish.status === 'offered' && offeredToOthersUntil(wish, helper, rules, now);
  if (until) return refused('offeredToSomeoneElse', { details: { until } });
  if (isOwnWish(wish, helper)) return refused('ownWish');
  const limit = helper.orgId ? rules.maxOpenClaimsUnit : rules.maxOpenClaims;
  if (helper.openClaims >= limit) return refused('tooManyClaims', { details: { limit } });
  const holder = holderOf(helper);
  const dueAt = dueFor(wish, rules, now);
  const claims = wish.claims + 1;
  return step(
    {
      ...published(wish),
      claims,
      status: 'claimed',
      waiting: wish.waiting.filter((waiter) => !sameHolder(waiter, helper)),
      claim: { ...holder, claimId: `${wish.id}.${claims}`, claimedAt: now.toISOString(), dueAt, remindedAt: [] },
    },
    { type: 'WishClaimed', holder, dueAt },
    now,
  );
}

/** Until when somebody else comes first: whom it is offered to, and when that has run out, the next in line. */
const offeredToOthersUntil = (wish: WishIn<'offered'>, helper: Helper, rules: WishRules, now: Date): string | undefined => {
  if (sameHolder(wish.offer, helper)) return undefined;
  if (now.toISOString() < wish.offer.until) return wish.offer.until;
  const [next] = wish.waiting;
  return next && !sameHolder(next, helper) ? after(now, rules.offerHours * hourMs) : undefined;
};

export function joinWaitingList(
  wish: Wish,
  helper: Holder & { householdId?: string },
  rules: WishRules,
  now: Date,
): Decision<'wishNotClaimed' | 'ownWish' | 'waitingListFull' | 'alreadyHolder'> {
  if (wish.status !== 'claimed' && wish.status !== 'offered') return refused('wishNotClaimed');
  if (isOwnWish(wish, helper)) return refused('ownWish');
  if (sameHolder(wish.status === 'claimed' ? wish.claim : wish.offer, helper)) return refused('alreadyHolder');
  if (wish.waiting.some((waiter) => sameHolder(waiter, helper))) return already;
  if (wish.waiting.length >= rules.maxWaiting) return refused('waitingListFull');
  const waiter: Waiter = { ...holderOf(helper), joinedAt: now.toISOString() };
  return step({ ...wish, waiting: [...wish.waiting, waiter] }, { type: 'WaitingListJoined', waiter: holderOf(helper) }, now);
}

export function leaveWaitingList(wish: Wish, who: Pick<Holder, 'helperId' | 'orgId'>, now: Date): Decision<'notWaiting'> {
  const waiter = isPublished(wish) && wish.status !== 'closed' ? wish.waiting.find((one) => sameHolder(one, who)) : undefined;
  if (!waiter || !isPublished(wish)) return refused('notWaiting');
  return step(
    { ...wish, waiting: wish.waiting.filter((one) => one !== waiter) } as Wish,
    { type: 'WaitingListLeft', waiter: holderOf(waiter) },
    now,
  );
}

/** After a release the first in line is offered the wish for a while, else it stands on the wall again; without consent to the wall it waits for that. */
export const freed = (wish: Wish & Published, rules: WishRules, now: Date): { wish: Wish; offer?: Offer } => {
  if (!wish.consent.publish) {
    const { verifiedAt, verifierLabel } = wish;
    return { wish: { ...facts(wish), verifiedAt, verifierLabel, status: 'verified' } };
  }
  const { offeredToUnitsAt: _units, flaggedAt: _flag, ...rest } = published(wish);
  const openSince = now.toISOString();
  const [first, ...others] = wish.waiting;
  if (!first) return { wish: { ...rest, openSince, status: 'open' } };
  const offer: Offer = { ...holderOf(first), until: after(now, rules.offerHours * hourMs) };
  return { wish: { ...rest, openSince, waiting: others, status: 'offered', offer }, offer };
};

export function declineOffer(wish: Wish, who: Pick<Holder, 'helperId' | 'orgId'>, rules: WishRules, now: Date): Decision<'noOffer'> {
  if (wish.status !== 'offered' || !sameHolder(wish.offer, who)) return refused('noOffer');
  const next = freed(wish, rules, now);
  return step(next.wish, { type: 'OfferDeclined', holder: holderOf(wish.offer), ...(next.offer && { offer: next.offer }) }, now);
}

export function expireOffer(wish: WishIn<'offered'>, rules: WishRules, now: Date): Step {
  const next = freed(wish, rules, now);
  return step(next.wish, { type: 'OfferExpired', holder: holderOf(wish.offer), ...(next.offer && { offer: next.offer }) }, now).value;
}

export type Held = Pick<Holder, 'helperId' | 'orgId'>;

/** Once, with a reason: the date moves by `extendDays` from the old date, or from today when that has passed. */
export function extendClaim(
  wish: Wish,
  who: Held,
  reason: string,
  rules: WishRules,
  now: Date,
): Decision<'notHolder' | 'alreadyExtended' | 'claimOver'> {
  if (wish.status !== 'claimed') return refused('claimOver');
  if (!sameHolder(wish.claim, who)) return refused('notHolder');
  if (wish.claim.extendedFor) return wish.claim.extendedFor === reason ? already : refused('alreadyExtended');
  const from = wish.claim.dueAt > now.toISOString() ? new Date(wish.claim.dueAt) : now;
  const dueAt = eveningAfter(from, rules.extendDays);
  return step(
    { ...wish, claim: { ...wish.claim, dueAt, extendedFor: reason, remindedAt: [] } },
    { type: 'ClaimExtended', holder: holderOf(wish.claim), reason, dueAt },
    now,
  );
}

/** Notes of progress a claim may have. */
export const maxNotes = 5;

/** How it is going, for the people of the wish. The same words directly after are the same note. */
export function noteProgress(wish: Wish, who: Held, words: string, now: Date): Decision<'notHolder' | 'claimOver' | 'tooManyNotes'> {
  if (wish.status !== 'claimed') return refused('claimOver');
  if (!sameHolder(wish.claim, who)) return refused('notHolder');
  const { progress } = wish.claim;
  if (progress?.words === words) return already;
  const notes = (progress?.notes ?? 0) + 1;
  if (notes > maxNotes) return refused('tooManyNotes', { details: { limit: maxNotes } });
  return step(
    { ...wish, claim: { ...wish.claim, progress: { words, at: now.toISOString(), notes } } },
    { type: 'ProgressNoted', holder: holderOf(wish.claim), words },
    now,
  );
}

/** By the holder, by the community for them, or by the clock when the grace after the date is over. */
export function releaseClaim(
  wish: Wish,
  who: Held | 'community' | 'overdue',
  reason: string,
  rules: WishRules,
  now: Date,
): Decision<'notHolder' | 'claimOver'> {
  if (wish.status !== 'claimed') return refused('claimOver');
  if (typeof who === 'object' && !sameHolder(wish.claim, who)) return refused('notHolder');
  const next = freed(wish, rules, now);
  const cause = typeof who === 'object' ? 'holder' : who;
  return step(
    next.wish,
    { type: 'ClaimReleased', holder: holderOf(wish.claim), reason, cause, ...(next.offer && { offer: next.offer }) },
    now,
  );
}

/** Contact details are open to the claimer from claim to confirmation; to the office while the wish lives. */
export function openContact(wish: Wish, who: Held | 'officer', now: Date): Decision<'contactClosed'> {
  const held = wish.status === 'claimed' || wish.status === 'delivered' || wish.status === 'disputed';
  if (who === 'officer') {
    const ended = wish.status === 'refused' || wish.status === 'withdrawn' || wish.status === 'confirmed' || wish.status === 'closed';
    return ended ? refused('contactClosed') : step(wish, { type: 'ContactOpened' }, now);
  }
  if (!held || !sameHolder(wish.claim, who)) return refused('contactClosed');
  return step(wish, { type: 'ContactOpened', holder: holderOf(wish.claim) }, now);
}
