import { describe, expect, test } from '@jest/globals';
import type { Wish, WishStatus } from '@shared/wishes/wish';
import { joinWaitingList, releaseClaim } from './claim.decisions';
import { claimed, confirmed, daysLater, delivered, disputed, helper, morning, opened, rules, submitted, wishAfter } from './wish.builder';
import { decideDue, nextDue } from './wish.due';

/** Lets the clock act day by day and tells what happened when. */
const story = (wish: Wish, days: number): string[] => {
  const told: string[] = [];
  let now = wish;
  for (let day = 0; day <= days; day += 1) {
    for (let step = decideDue(now, rules, daysLater(day)); step; step = decideDue(now, rules, daysLater(day))) {
      told.push(`${day} ${step.happening.type}`);
      now = step.wish;
    }
  }
  return [...told, now.status];
};

describe('what the clock does, day by day', () => {
  const offered = wishAfter(
    releaseClaim(wishAfter(joinWaitingList(claimed(), helper('wang'), rules, morning)), helper(), '出差', rules, morning),
  );
  test.each<[WishStatus, Wish, string[]]>([
    ['submitted', submitted(), ['3 VerificationOverdue', 'submitted']],
    ['open', opened(), ['5 OfferedToUnits', '10 FlaggedUnclaimed', 'open']],
    ['claimed', claimed(), ['3 DueSoonReminded', '4 DueReminded', '6 ClaimReleased', '11 OfferedToUnits', '16 FlaggedUnclaimed', 'open']],
    ['offered', offered, ['1 OfferExpired', '6 OfferedToUnits', '11 FlaggedUnclaimed', 'open']],
    ['delivered', delivered(), ['4 ConfirmationOverdue', 'delivered']],
    ['disputed', disputed(), ['4 SettlementOverdue', 'disputed']],
    ['confirmed', confirmed(), ['7 WishClosed', 'closed']],
  ])('%s', (_, wish, told) => expect(story(wish, 20)).toEqual(told));

  test('a late run goes straight to the release and wakes nobody with old reminders', () => {
    expect(decideDue(claimed(), rules, daysLater(30))?.happening).toMatchObject({ type: 'ClaimReleased', cause: 'overdue' });
  });
  test('a clock ten minutes behind does nothing early', () => {
    const due = nextDue(claimed(), rules);
    const early = new Date(Date.parse(due?.at ?? '') - 600_000);
    expect(decideDue(claimed(), rules, early)).toBeUndefined();
  });
});
