import { describe, expect, test } from '@jest/globals';
import { isShown, type Wish } from '@shared/wishes/wish';
import { joinWaitingList, releaseClaim } from './claim.decisions';
import { deliverWish, disputeWish, rateWish, settleDispute } from './delivery.decisions';
import { claimed, confirmed, daysLater, delivered, disputed, helper, morning, opened, rules, submitted, wishAfter } from './wish.builder';
import { publishWish, unpublishWish } from './wish.decisions';
import { nextDue } from './wish.due';
import { indexKeys } from './wish.keys';

const keys = (wish: Wish) => indexKeys(wish, nextDue(wish, rules), rules);
const closed = () => wishAfter(rateWish(confirmed(), { stars: 5, thanks: '谢谢', onWall: true }, morning));

describe('the consent to the wall', () => {
  test.each([
    ['delivered', delivered()],
    ['disputed', disputed()],
    ['confirmed', confirmed()],
    ['closed', closed()],
  ])('is withdrawn from a wish that is %s, which stays what it is but for the shelf, and is given again', (_, wish) => {
    const decision = unpublishWish(wish, daysLater(1));
    expect(decision).toMatchObject({ value: { happening: { type: 'WishUnpublished' } } });
    const hidden = wishAfter(decision);
    expect(hidden).toEqual({
      ...wish,
      consent: { ...wish.consent, publish: false, withdrawnAt: daysLater(1).toISOString() },
      version: wish.version + 1,
      changedAt: daysLater(1).toISOString(),
    });
    expect([isShown(wish), isShown(hidden), keys(wish).g1pk === undefined, keys(hidden).g1pk]).toEqual([true, false, false, undefined]);
    expect(unpublishWish(hidden, daysLater(2))).toEqual({ ok: true, value: undefined });
    const shown = wishAfter(publishWish(hidden, daysLater(2)));
    expect(shown.consent).toEqual({ publish: true, givenAt: daysLater(2).toISOString() });
    expect([shown.status, keys(shown).g1pk, keys(shown).g1sk]).toEqual([wish.status, keys(wish).g1pk, keys(wish).g1sk]);
    expect(publishWish(shown, daysLater(3))).toEqual({ ok: true, value: undefined });
  });

  test.each([
    ['submitted', submitted()],
    ['open', opened()],
    ['claimed', claimed()],
  ])('is not withdrawn alone from a wish that is %s', (_, wish) =>
    expect(unpublishWish(wish, morning)).toMatchObject({ ok: false, refusal: { reason: 'unpublishAfterDelivery' } }),
  );

  test('once withdrawn, ends the line, and a wish to be done anew waits for it', () => {
    const awaited = wishAfter(joinWaitingList(claimed(), helper('wang'), rules, morning));
    const done = wishAfter(deliverWish(awaited, helper(), { words: '送到了', media: [] }, rules, morning));
    const hidden = wishAfter(unpublishWish(wishAfter(disputeWish(done, '没有收到', rules, morning)), morning));
    expect(hidden).toMatchObject({ waiting: [] });
    const settled = (outcome: 'reopen' | 'deliverAgain') => wishAfter(settleDispute(hidden, outcome, '走访过', rules, morning));
    expect([settled('reopen').status, 'claim' in settled('reopen')]).toEqual(['verified', false]);
    expect(settled('deliverAgain').status).toBe('claimed');
    expect(wishAfter(releaseClaim(settled('deliverAgain'), helper(), '出差', rules, morning)).status).toBe('verified');
    expect(wishAfter(publishWish(settled('reopen'), morning)).status).toBe('open');
  });
});
