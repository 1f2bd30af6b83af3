import { refused } from '@shared/result';
import { after, dayMs, eveningAfter } from '@shared/time';
import type { Delivery, Rating, Wish, WishIn } from '@shared/wishes/wish';
import type { DisputeOutcome } from '@shared/wishes/wish.events';
import type { WishRules } from '@shared/wishes/wish.rules';
import { freed, type Held } from './claim.decisions';
import { already, type Decision, holderOf, published, type Step, sameHolder, step } from './wish.step';

/** Words, a photo or a voice note: something must say what was done. */
export function deliverWish(
  wish: Wish,
  who: Held,
  said: Pick<Delivery, 'words' | 'media'>,
  rules: WishRules,
  now: Date,
): Decision<'notHolder' | 'claimOver' | 'saySomething'> {
  if (wish.status === 'delivered' && sameHolder(wish.claim, who)) return already;
  if (wish.status !== 'claimed') return refused('claimOver');
  if (!sameHolder(wish.claim, who)) return refused('notHolder');
  if (!said.words && said.media.length === 0) return refused('saySomething', { field: '/words' });
  const delivery: Delivery = { words: said.words, media: said.media, deliveredAt: now.toISOString() };
  return step(
    { ...published(wish), status: 'delivered', claim: wish.claim, delivery, confirmBy: eveningAfter(now, rules.confirmDays) },
    { type: 'WishDelivered', holder: holderOf(wish.claim), delivery },
    now,
  );
}

export function confirmWish(wish: Wish, by: 'wisher' | 'community', rules: WishRules, now: Date): Decision<'wishNotDelivered'> {
  if (wish.status === 'confirmed' || wish.status === 'closed') return already;
  if (wish.status !== 'delivered') return refused('wishNotDelivered');
  return step(confirmed(wish, by, rules, now), { type: 'WishConfirmed', holder: holderOf(wish.claim), by }, now);
}

const confirmed = (
  wish: WishIn<'delivered' | 'disputed'>,
  by: 'wisher' | 'community',
  rules: WishRules,
  now: Date,
): WishIn<'confirmed'> => ({
  ...published(wish),
  status: 'confirmed',
  claim: wish.claim,
  delivery: wish.delivery,
  confirmedAt: now.toISOString(),
  confirmedBy: by,
  closeAt: after(now, rules.closeDays * dayMs),
});

/** “It isn't done”: possible while delivered, and until it is closed after being confirmed. */
export function disputeWish(wish: Wish, reason: string, rules: WishRules, now: Date): Decision<'wishNotDelivered'> {
  if (wish.status === 'disputed') return already;
  if (wish.status !== 'delivered' && wish.status !== 'confirmed') return refused('wishNotDelivered');
  return step(
    {
      ...published(wish),
      status: 'disputed',
      claim: wish.claim,
      delivery: wish.delivery,
      reason,
      settleBy: eveningAfter(now, rules.settleDays),
    },
    { type: 'WishDisputed', holder: holderOf(wish.claim), reason },
    now,
  );
}

export function settleDispute(
  wish: Wish,
  outcome: DisputeOutcome,
  reason: string,
  rules: WishRules,
  now: Date,
): Decision<'wishNotDisputed'> {
  if (wish.status !== 'disputed') return refused('wishNotDisputed');
  const holder = holderOf(wish.claim);
  if (outcome === 'uphold') return step(confirmed(wish, 'community', rules, now), { type: 'DisputeSettled', holder, outcome, reason }, now);
  if (outcome === 'reopen') {
    const next = freed(wish, rules, now);
    return step(next.wish, { type: 'DisputeSettled', holder, outcome, reason, ...(next.offer && { offer: next.offer }) }, now);
  }
  const claim = { ...wish.claim, dueAt: eveningAfter(now, rules.daysToDeliver[wish.urgency]), remindedAt: [] };
  return step({ ...published(wish), status: 'claimed', claim }, { type: 'DisputeSettled', holder, outcome, reason }, now);
}

export function rateWish(wish: Wish, rating: Rating, now: Date): Decision<'wishNotConfirmed'> {
  if (wish.status === 'closed') return wish.rating ? already : refused('wishNotConfirmed');
  if (wish.status !== 'confirmed') return refused('wishNotConfirmed');
  return step(closed(wish, now, rating), { type: 'WishRated', holder: holderOf(wish.claim), rating }, now);
}

export const closeWish = (wish: WishIn<'confirmed'>, now: Date): Step =>
  step(closed(wish, now), { type: 'WishClosed', holder: holderOf(wish.claim) }, now).value;

const closed = (wish: WishIn<'confirmed'>, now: Date, rating?: Rating): WishIn<'closed'> => ({
  ...published(wish),
  status: 'closed',
  claim: wish.claim,
  delivery: wish.delivery,
  confirmedAt: wish.confirmedAt,
  confirmedBy: wish.confirmedBy,
  endedAt: now.toISOString(),
  ...(rating && { rating }),
});
