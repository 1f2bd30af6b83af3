import type { Holder, Wish } from '@shared/wishes/wish';
import { defaultWishRules, type WishRules } from '@shared/wishes/wish.rules';
import { claimWish } from './claim.decisions';
import { confirmWish, deliverWish, disputeWish } from './delivery.decisions';
import { type NewWish, submitWish, verifyWish } from './wish.decisions';
import type { Decision } from './wish.step';

/** A morning in the county, 09:00 local. */
export const morning = new Date('2026-11-20T01:00:00.000Z');
export const daysLater = (days: number, from = morning) => new Date(from.getTime() + days * 86_400_000);
export const rules: WishRules = defaultWishRules;

/** A wish as somebody writes it; change what the test is about. */
export const newWish = (changes: Partial<NewWish> = {}): NewWish => ({
  id: 'w1',
  countyId: 'huangliu',
  areaPath: 'huangliu/hewan/liuyin',
  authorId: 'resident',
  authorIs: 'self',
  subjectId: 'resident',
  householdId: 'h1',
  forWhom: 'adult',
  wisherLabel: '周**',
  title: '一副结实的拐杖',
  story: '旧拐杖松了，下楼不敢用力。',
  campaign: 'medicalCare',
  category: 'goods',
  urgency: 'urgent',
  estimatedYuan: 120,
  media: [],
  consent: { publish: true, givenAt: morning.toISOString() },
  ...changes,
});

export const helper = (name = 'li', changes: Partial<Holder> = {}) => ({
  helperId: name,
  kind: 'volunteer' as const,
  label: `${name}**`,
  openClaims: 0,
  ...changes,
});

/** The wish after a decision that must have been accepted and changed something. */
export const wishAfter = (decision: Decision<string>): Wish => {
  if (!decision.ok || !decision.value) throw new Error(`expected a step, got ${JSON.stringify(decision)}`);
  return decision.value.wish;
};

export const submitted = (changes: Partial<NewWish> = {}, now = morning) => wishAfter(submitWish(newWish(changes), rules, now));
export const opened = (changes: Partial<NewWish> = {}, now = morning) =>
  wishAfter(verifyWish(submitted(changes, now), { personId: 'officer', label: '孙**' }, undefined, now));
export const claimed = (by = helper(), changes: Partial<NewWish> = {}, now = morning) =>
  wishAfter(claimWish(opened(changes, now), by, rules, now));
export const delivered = (by = helper(), now = morning) =>
  wishAfter(deliverWish(claimed(by, {}, now), by, { words: '送到了', media: [] }, rules, now));
export const confirmed = (by = helper(), now = morning) => wishAfter(confirmWish(delivered(by, now), 'wisher', rules, now));
export const disputed = (by = helper(), now = morning) => wishAfter(disputeWish(delivered(by, now), '没有收到', rules, now));
