import { describe, expect, it } from '@jest/globals';
import { glossary } from '@shared/glossary';
import type { Holder } from '@shared/wishes/wish';
import type { WishEvent, WishHappening } from '@shared/wishes/wish.events';
import { noticesFor } from './notices';

const holder: Holder = { helperId: 'helper', kind: 'volunteer', label: '李**' };
const next: Holder & { until: string } = { helperId: 'next', kind: 'partyMember', label: '王**', until: '2026-07-03T10:00:00.000Z' };
const delivery = { words: '放在门口了', media: [], deliveredAt: '2026-07-01T10:00:00.000Z' };
const dueAt = '2026-07-08T10:00:00.000Z';
const audience = { officers: ['officer', 'officer2'], units: ['unit'] };

type By = WishEvent['by'];
const eventOf = (happening: WishHappening, by: By = { as: 'clock' }, more: Partial<WishEvent> = {}): WishEvent =>
  ({
    ...happening,
    id: 'w1.3',
    wishId: 'w1',
    version: 3,
    at: '2026-07-01T10:00:00.000Z',
    by,
    countyId: 'hl',
    areaPath: 'hl/hewan/liuyin',
    authorId: 'author',
    title: '一把轮椅',
    ...more,
  }) as WishEvent;
const told = (event: WishEvent) => noticesFor(event, audience).map(({ personId, name }) => `${personId}: ${name}`);

describe('what an event tells whom', () => {
  const cases: readonly (readonly [WishHappening, readonly string[]])[] = [
    [{ type: 'WishSubmitted' }, ['officer: wishToVerify', 'officer2: wishToVerify']],
    [{ type: 'WishResubmitted' }, ['officer: wishToVerify', 'officer2: wishToVerify']],
    [{ type: 'WishReturned', reason: '请写尺寸' }, ['author: wishReturned']],
    [{ type: 'WishRefused', reason: '不在范围' }, ['author: wishRefused']],
    [{ type: 'WishWithdrawn' }, ['author: wishWithdrawn']],
    [{ type: 'WishWithdrawn', formerHolder: holder }, ['author: wishWithdrawn', 'helper: wishWithdrawn']],
    [{ type: 'WishVerified' }, ['author: wishVerifiedPrivate']],
    [{ type: 'WishPublished' }, ['author: wishPublished']],
    [{ type: 'WishUnpublished' }, ['author: wishUnpublished']],
    [{ type: 'WishClaimed', holder, dueAt }, ['author: wishClaimed']],
    [{ type: 'WaitingListJoined', waiter: holder }, []],
    [{ type: 'WaitingListLeft', waiter: holder }, []],
    [{ type: 'ProgressNoted', holder, words: '已经买好，周四送到' }, ['author: progressNoted']],
    [{ type: 'ClaimExtended', holder, reason: '还在路上', dueAt }, ['author: claimExtended']],
    [{ type: 'ClaimReleased', holder, reason: '出差', cause: 'holder' }, ['author: claimReleased']],
    [
      { type: 'ClaimReleased', holder, reason: 'overdue', cause: 'overdue', offer: next },
      ['helper: claimReleasedOverdue', 'author: claimReleased', 'next: offeredToYou'],
    ],
    [{ type: 'OfferDeclined', holder }, []],
    [{ type: 'OfferDeclined', holder, offer: next }, ['next: offeredToYou']],
    [{ type: 'OfferExpired', holder, offer: next }, ['helper: offerExpired', 'next: offeredToYou']],
    [{ type: 'ContactOpened', holder }, []],
    [{ type: 'WishDelivered', holder, delivery }, ['author: wishDelivered']],
    [{ type: 'WishConfirmed', holder, by: 'wisher' } as WishHappening, ['helper: wishConfirmed']],
    [{ type: 'WishDisputed', holder, reason: '没收到' }, ['helper: wishDisputed', 'officer: wishDisputed', 'officer2: wishDisputed']],
    [{ type: 'DisputeSettled', holder, outcome: 'uphold', reason: '已办' }, ['helper: disputeSettled', 'author: disputeSettled']],
    [{ type: 'WishRated', holder, rating: { stars: 5, onWall: true } }, ['helper: wishThanked']],
    [{ type: 'WishClosed', holder }, []],
    [{ type: 'VerificationOverdue' }, ['officer: verificationOverdue', 'officer2: verificationOverdue']],
    [{ type: 'DueSoonReminded', holder, dueAt }, ['helper: claimDueSoon']],
    [{ type: 'DueReminded', holder, dueAt }, ['helper: claimDue']],
    [
      { type: 'ConfirmationOverdue', holder },
      ['author: confirmationOverdue', 'officer: confirmationOverdue', 'officer2: confirmationOverdue'],
    ],
    [{ type: 'SettlementOverdue', holder }, ['officer: settlementOverdue', 'officer2: settlementOverdue']],
    [{ type: 'OfferedToUnits' }, ['unit: offeredToUnits']],
    [{ type: 'FlaggedUnclaimed' }, ['officer: flaggedUnclaimed', 'officer2: flaggedUnclaimed']],
  ];
  it.each(cases)('%j', (happening, expected) => expect(told(eventOf(happening))).toEqual(expected));

  it('reaches the one it is for as well as the one who wrote it', () => {
    expect(told(eventOf({ type: 'WishPublished' }, { as: 'clock' }, { subjectId: 'subject' }))).toEqual([
      'author: wishPublished',
      'subject: wishPublished',
    ]);
  });

  it('never tells the one who did it', () => {
    const by = (personId: string): By => ({ personId, label: '某**', as: 'officer' });
    expect(told(eventOf({ type: 'WishPublished' }, by('author')))).toEqual([]);
    expect(told(eventOf({ type: 'WishDisputed', holder, reason: '没收到' }, by('officer')))).toEqual([
      'helper: wishDisputed',
      'officer2: wishDisputed',
    ]);
  });

  it('tells nobody the same thing twice', () => {
    expect(told(eventOf({ type: 'WishPublished' }, { as: 'clock' }, { subjectId: 'author' }))).toEqual(['author: wishPublished']);
  });

  it('fills every placeholder of its sentence', () => {
    for (const [happening] of cases) {
      for (const { name, params } of noticesFor(eventOf(happening), audience)) {
        const holes = [...glossary[`notice.${name}`].zh.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
        expect([happening.type, name, Object.keys(params)]).toEqual([happening.type, name, expect.arrayContaining(holes)]);
      }
    }
  });

  it('offers with the end of the offer, not with the date of another', () => {
    const [notice] = noticesFor(eventOf({ type: 'OfferDeclined', holder, offer: next }), audience);
    expect(notice).toEqual({ personId: 'next', name: 'offeredToYou', params: { title: '一把轮椅', dueAt: next.until } });
  });

  it('says that there is progress, not in which words', () => {
    const [notice] = noticesFor(eventOf({ type: 'ProgressNoted', holder, words: '已经买好，周四送到' }), audience);
    expect(notice?.params).toEqual({ title: '一把轮椅', who: '李**' });
  });

  it('carries no number that could be somebody’s', () => {
    const [notice] = noticesFor(
      eventOf({ type: 'WishReturned', reason: '请打 199 0000 1234 或发到 99990119541203123X，下午3点' }),
      audience,
    );
    expect(notice?.params.reason).toBe('请打 *** 或发到 ***，下午3点');
  });
});
