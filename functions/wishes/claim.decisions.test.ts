import { describe, expect, test } from '@jest/globals';
import type { WishIn } from '@shared/wishes/wish';
import {
  claimWish,
  declineOffer,
  expireOffer,
  extendClaim,
  joinWaitingList,
  leaveWaitingList,
  maxNotes,
  noteProgress,
  openContact,
  releaseClaim,
} from './claim.decisions';
import { claimed, confirmed, daysLater, delivered, helper, morning, opened, rules, submitted, wishAfter } from './wish.builder';
import { verifyWish } from './wish.decisions';

const refusal = (decision: { ok: boolean; refusal?: { reason: string } }) => (decision.ok ? 'accepted' : decision.refusal?.reason);
const wang = helper('wang');

describe('claiming', () => {
  test('gives the helper until 18:00 on the day that urgency sets', () => {
    const wish = wishAfter(claimWish(opened(), helper(), rules, morning)) as WishIn<'claimed'>;
    expect(wish.claim).toMatchObject({ helperId: 'li', claimId: 'w1.1', dueAt: '2026-11-23T10:00:00.000Z' });
    expect(wish.version).toBe(3);
  });
  test('never lets the date pass the day the wisher needs it', () => {
    const wish = wishAfter(claimWish(opened({ urgency: 'normal', neededBy: '2026-11-22' }), helper(), rules, morning)) as WishIn<'claimed'>;
    expect(wish.claim.dueAt).toBe('2026-11-22T10:00:00.000Z');
  });
  test('twice by the same helper changes nothing', () => {
    expect(claimWish(claimed(), helper(), rules, morning)).toEqual({ ok: true, value: undefined });
  });
  test.each([
    ['somebody else holds it', claimWish(claimed(), wang, rules, morning), 'wishAlreadyClaimed'],
    ['it is not verified', claimWish(submitted(), wang, rules, morning), 'wishNotOpen'],
    ['it is delivered', claimWish(delivered(), wang, rules, morning), 'wishNotOpen'],
    ['it is their own', claimWish(opened(), helper('resident'), rules, morning), 'ownWish'],
    ['it is of their household', claimWish(opened(), { ...wang, householdId: 'h1' } as never, rules, morning), 'ownWish'],
    ['they have enough promises', claimWish(opened(), { ...wang, openClaims: 3 }, rules, morning), 'tooManyClaims'],
  ])('is refused when %s', (_, decision, reason) => expect(refusal(decision)).toBe(reason));
  test('for a unit counts against the limit of units, and any of its people hold it', () => {
    const unit = helper('zhao', { orgId: 'unit1', kind: 'partnerUnit', label: '县供电公司' });
    const wish = wishAfter(claimWish(opened(), { ...unit, openClaims: 9 }, rules, morning));
    expect(claimWish(wish, { ...unit, helperId: 'colleague' }, rules, morning)).toEqual({ ok: true, value: undefined });
    expect(refusal(claimWish(opened(), { ...unit, openClaims: 10 }, rules, morning))).toBe('tooManyClaims');
  });
});

describe('the line behind a claim', () => {
  const waited = wishAfter(joinWaitingList(claimed(), wang, rules, morning));
  test('is offered the wish first on release, for as long as the rules say', () => {
    const freed = wishAfter(releaseClaim(waited, helper(), '出差', rules, morning)) as WishIn<'offered'>;
    expect(freed).toMatchObject({ status: 'offered', waiting: [], offer: { helperId: 'wang', until: daysLater(1).toISOString() } });
    expect(refusal(claimWish(freed, helper('chen'), rules, morning))).toBe('offeredToSomeoneElse');
    expect((wishAfter(claimWish(freed, wang, rules, morning)) as WishIn<'claimed'>).claim.helperId).toBe('wang');
  });
  test('passes the offer on when it is declined or expires, and the wall gets it at the end', () => {
    const two = wishAfter(joinWaitingList(waited, helper('chen'), rules, morning));
    const first = wishAfter(releaseClaim(two, helper(), '出差', rules, morning)) as WishIn<'offered'>;
    const second = wishAfter(declineOffer(first, wang, rules, morning)) as WishIn<'offered'>;
    expect(second.offer.helperId).toBe('chen');
    expect(expireOffer(second, rules, daysLater(2))?.wish).toMatchObject({ status: 'open', openSince: daysLater(2).toISOString() });
  });
  test("an offer that ran out is anybody's", () => {
    const freed = wishAfter(releaseClaim(waited, helper(), '出差', rules, morning));
    expect(wishAfter(claimWish(freed, helper('chen'), rules, daysLater(2))).status).toBe('claimed');
  });
  test('is joined once, left, refused to the holder, the wisher and past its length', () => {
    expect(joinWaitingList(waited, wang, rules, morning)).toEqual({ ok: true, value: undefined });
    expect(refusal(joinWaitingList(waited, helper(), rules, morning))).toBe('alreadyHolder');
    expect(refusal(joinWaitingList(waited, helper('resident'), rules, morning))).toBe('ownWish');
    expect(refusal(joinWaitingList(waited, helper('chen'), { ...rules, maxWaiting: 1 }, morning))).toBe('waitingListFull');
    expect(refusal(joinWaitingList(opened(), wang, rules, morning))).toBe('wishNotClaimed');
    const left = leaveWaitingList(waited, wang, morning);
    expect(wishAfter(left)).toMatchObject({ waiting: [] });
    expect(refusal(leaveWaitingList(wishAfter(left), wang, morning))).toBe('notWaiting');
  });
});

describe('extending and releasing', () => {
  test('extends once, from the old date, and starts the reminders anew', () => {
    const wish = wishAfter(extendClaim(claimed(), helper(), '等快递', rules, morning)) as WishIn<'claimed'>;
    expect(wish.claim).toMatchObject({ dueAt: '2026-11-30T10:00:00.000Z', extendedFor: '等快递', remindedAt: [] });
    expect(extendClaim(wish, helper(), '等快递', rules, morning)).toEqual({ ok: true, value: undefined });
    expect(refusal(extendClaim(wish, helper(), '还要等', rules, morning))).toBe('alreadyExtended');
  });
  test('only the holder extends or releases; the community may release for them', () => {
    expect(refusal(extendClaim(claimed(), wang, '想帮忙', rules, morning))).toBe('notHolder');
    expect(refusal(releaseClaim(claimed(), wang, '想帮忙', rules, morning))).toBe('notHolder');
    expect(wishAfter(releaseClaim(claimed(), 'community', '联系不上', rules, morning)).status).toBe('open');
    expect(refusal(releaseClaim(opened(), helper(), '出差', rules, morning))).toBe('claimOver');
  });
});

describe('saying how it is going', () => {
  const words = '已经买好，周四送到';
  const noted = noteProgress(claimed(), helper(), words, morning);
  test('is kept in the claim and told as what happened; the date stays', () => {
    expect(noted).toMatchObject({ value: { happening: { type: 'ProgressNoted', holder: { helperId: 'li' }, words } } });
    const before = claimed() as WishIn<'claimed'>;
    expect((wishAfter(noted) as WishIn<'claimed'>).claim).toEqual({
      ...before.claim,
      progress: { words, at: morning.toISOString(), notes: 1 },
    });
  });
  test('is for the holder, while they hold it', () => {
    expect(refusal(noteProgress(claimed(), wang, words, morning))).toBe('notHolder');
    expect(refusal(noteProgress(delivered(), helper(), words, morning))).toBe('claimOver');
  });
  test('in the same words directly after changes nothing; in other words it does', () => {
    expect(noteProgress(wishAfter(noted), helper(), words, daysLater(1))).toEqual({ ok: true, value: undefined });
    const other = wishAfter(noteProgress(wishAfter(noted), helper(), '改到周五', daysLater(1)));
    expect(wishAfter(noteProgress(other, helper(), words, daysLater(2)))).toMatchObject({ claim: { progress: { words, notes: 3 } } });
  });
  test('ends after so many notes, but the last may be sent again', () => {
    let wish = claimed();
    for (let note = 1; note <= maxNotes; note += 1) wish = wishAfter(noteProgress(wish, helper(), `第${note}次`, morning));
    expect(noteProgress(wish, helper(), '再说一次', morning)).toMatchObject({
      ok: false,
      refusal: { reason: 'tooManyNotes', details: { limit: maxNotes } },
    });
    expect(noteProgress(wish, helper(), `第${maxNotes}次`, morning)).toEqual({ ok: true, value: undefined });
  });
});

describe('contact details', () => {
  test('are open to the claimer from claim to confirmation, and closed to everybody else', () => {
    expect(refusal(openContact(claimed(), helper(), morning))).toBe('accepted');
    expect(refusal(openContact(delivered(), helper(), morning))).toBe('accepted');
    expect(refusal(openContact(claimed(), wang, morning))).toBe('contactClosed');
    expect(refusal(openContact(opened(), helper(), morning))).toBe('contactClosed');
    expect(refusal(openContact(confirmed(), helper(), morning))).toBe('contactClosed');
    expect(refusal(openContact(wishAfter(releaseClaim(claimed(), helper(), '出差', rules, morning)), helper(), morning))).toBe(
      'contactClosed',
    );
  });
  test('are open to the office while the wish lives', () => {
    expect(refusal(openContact(submitted(), 'officer', morning))).toBe('accepted');
    expect(refusal(openContact(confirmed(), 'officer', morning))).toBe('contactClosed');
  });
});

test('a wish without consent is verified but stays off the wall', () => {
  const wish = wishAfter(
    verifyWish(
      submitted({ consent: { publish: false, givenAt: morning.toISOString() } }),
      { personId: 'officer', label: '孙**' },
      undefined,
      morning,
    ),
  );
  expect(wish.status).toBe('verified');
  expect(refusal(claimWish(wish, helper(), rules, morning))).toBe('wishNotOpen');
});
