import { describe, expect, it } from '@jest/globals';
import { helpNoticeWords } from '@shared/glossary/notices.help';
import type { HelpEvent, HelpEventType, HelpHappening } from '@shared/help/help.events';
import { helpNoticeNames } from '@shared/notifications/inbox.contracts';
import { noticeShapes, shapeFor } from './notice-shapes';
import { linkOf, noticesFor } from './notices';

const who = (volunteerId: string) => ({ volunteerId, label: '李**' });
const slot = { start: '2026-07-02T06:00:00.000Z', end: '2026-07-02T07:00:00.000Z' };
const until = '2026-07-01T12:00:00.000Z';
const log = { from: slot.start, to: slot.end, words: '', media: [], done: 'fully', loggedAt: slot.end } as const;
const audience = { officers: ['officer', 'officer2'], units: [], county: ['desk'], area: '柳荫社区' };
const reason = '请写清楚';

const eventOf = (happening: HelpHappening, by: HelpEvent['by'] = { as: 'clock' }, more: Partial<HelpEvent> = {}): HelpEvent =>
  ({
    ...happening,
    id: 'h1.3',
    helpId: 'h1',
    version: 3,
    at: '2026-07-01T10:00:00.000Z',
    by,
    countyId: 'hl',
    areaPath: 'hl/hewan/liuyin',
    authorId: 'asker',
    title: '陪诊',
    ...more,
  }) as HelpEvent;
const told = (event: HelpEvent) => noticesFor(event, audience).map(({ personId, name }) => `${personId}: ${name}`);

type Case = readonly [HelpHappening, readonly string[]];
const both = (name: string) => [`officer: ${name}`, `officer2: ${name}`];
const cases: readonly Case[] = [
  [{ type: 'HelpSubmitted' }, both('helpToTriage')],
  [{ type: 'HelpResubmitted' }, both('helpToTriage')],
  [{ type: 'HelpReturned', reason }, ['asker: helpReturned']],
  [{ type: 'HelpRefused', reason }, ['asker: helpRefused']],
  [{ type: 'HelpConverted', channel: 'wish', recordId: 'w1', reason }, ['asker: helpConverted']],
  [{ type: 'HelpCancelled', crew: [who('v1'), who('v2')] }, ['asker: helpCancelled', 'v1: helpCalledOff', 'v2: helpCalledOff']],
  [{ type: 'HelpOpened', kind: 'hospitalCompany' }, ['asker: helpOpened']],
  [{ type: 'HelpOffered', wave: 1, offered: [who('v1'), who('v2')], until }, ['v1: helpOffered', 'v2: helpOffered']],
  [{ type: 'HelpOffered', wave: 1, offered: [who('v1')], until, slot }, ['v1: helpOfferedAt']],
  [{ type: 'OfferTurnedDown', volunteer: who('v1') }, []],
  [{ type: 'ReachWidened', reach: 'town' }, ['asker: helpReachWidened']],
  [{ type: 'HelpFlagged' }, ['desk: helpFlagged', ...both('helpFlagged')]],
  [
    { type: 'PlaceTaken', volunteer: who('v1'), slot, free: 0, stoodDown: [who('v2')] },
    ['asker: helpTaken', 'v1: helpAssigned', 'v2: helpStoodDown'],
  ],
  [{ type: 'PlaceGivenBack', volunteer: who('v1'), reason }, ['asker: helpGivenBack']],
  [{ type: 'NoShowReported', volunteer: who('v1') }, ['v1: helpNoShow', 'asker: helpReplacing', ...both('helpNoShowDesk')]],
  [{ type: 'VolunteerArrived', volunteer: who('v1') }, ['asker: helpArrived']],
  [{ type: 'HelpLogged', volunteer: who('v1'), log }, ['asker: helpLogged']],
  [{ type: 'HelpConfirmed', confirmedBy: 'asker', crew: [who('v1')] } as HelpHappening, ['v1: helpConfirmed']],
  [{ type: 'HelpDisputed', reason, crew: [who('v1')] }, ['v1: helpDisputed', ...both('helpDisputed')]],
  [{ type: 'HelpSettled', outcome: 'uphold', reason, crew: [who('v1')] }, ['v1: helpSettled', 'asker: helpSettled']],
  [{ type: 'HelpReopened' }, ['asker: helpReopened']],
  [{ type: 'HelpThanked', thanks: { stars: 5 }, crew: [who('v1')] }, ['v1: helpThanked']],
  [{ type: 'HelpContactOpened', volunteer: who('v1') }, []],
  [{ type: 'SafetyReported' }, both('safetyReported')],
  [{ type: 'SafetyClosed', apart: true }, []],
  [{ type: 'TriageOverdue' }, both('helpTriageOverdue')],
  [{ type: 'HelpTomorrowReminded', crew: [who('v1')], slot }, ['v1: helpTomorrow', 'asker: helpTomorrowForYou']],
  [{ type: 'HelpSoonReminded', crew: [who('v1')], slot }, ['v1: helpSoon']],
  [{ type: 'LogReminded', crew: [who('v1')] }, ['v1: helpLogDue']],
  [{ type: 'HelpConfirmationOverdue' }, ['asker: helpConfirmationOverdue', ...both('helpConfirmationOverdue')]],
  [{ type: 'HelpSettlementOverdue' }, both('helpSettlementOverdue')],
  [{ type: 'HelpUnmet' }, ['asker: helpUnmet', ...both('helpUnmetDesk')]],
  [{ type: 'NextOfSeriesOpened', nextId: 'h1-2' }, ['asker: helpNextOpened']],
  [{ type: 'HelpClosed' }, []],
];
const officer = { personId: 'officer', label: '孙**', as: 'officer' } as const;

describe('what an event of help tells whom', () => {
  it.each(cases)('%j', (happening, expected) => expect(told(eventOf(happening))).toEqual(expected));

  it('leaves no notice that nobody ever gets, but one the office alone causes', () => {
    const names = new Set(cases.flatMap(([happening]) => noticesFor(eventOf(happening), audience).map(({ name }) => name)));
    expect(helpNoticeNames.filter((name) => !names.has(name))).toEqual(['helpConfirmedForYou']);
    expect(told(eventOf({ type: 'HelpConfirmed', confirmedBy: 'community', crew: [] }, officer))).toEqual(['asker: helpConfirmedForYou']);
  });

  it('fills every placeholder of its sentence', () => {
    const leader = { personId: 'leader', label: '王**', as: 'leader' } as const;
    for (const [happening] of cases) {
      for (const { name, params } of noticesFor(eventOf(happening, leader), audience)) {
        const holes = [...helpNoticeWords[`notice.${name}` as keyof typeof helpNoticeWords].zh.matchAll(/\{(\w+)\}/g)].map(
          (match) => match[1],
        );
        expect([happening.type, name, Object.keys(params)]).toEqual([happening.type, name, expect.arrayContaining(holes)]);
      }
    }
  });

  it('says who took it on for whom, and nothing to the one who did', () => {
    const leader = { personId: 'leader', label: '王**', as: 'leader' } as const;
    const taken: HelpHappening = { type: 'PlaceTaken', volunteer: who('v1'), slot, free: 0, stoodDown: [] };
    expect(noticesFor(eventOf(taken, leader), audience)).toMatchObject([
      { personId: 'asker', params: { who: '李**', startAt: slot.start } },
      { personId: 'v1', params: { who: '王**' } },
    ]);
    expect(told(eventOf(taken, { personId: 'v1', label: '李**', as: 'volunteer' }))).toEqual(['asker: helpTaken']);
  });

  it('offers with place, time and the end of the offer', () => {
    const [notice] = noticesFor(eventOf({ type: 'HelpOffered', wave: 1, offered: [who('v1')], until, slot }), audience);
    expect(notice?.params).toEqual({ title: '陪诊', area: '柳荫社区', startAt: slot.start, dueAt: until });
  });

  it('rings for an offer only when nobody else was asked, and never an office', () => {
    const hours = (offered: number) =>
      noticesFor(eventOf({ type: 'HelpOffered', wave: 1, offered: ['v1', 'v2'].slice(0, offered).map(who), until }), audience).map(
        (notice) => shapeFor(notice).callAfterHours,
      );
    expect([hours(1), hours(2)]).toEqual([[2], [undefined, undefined]]);
    const disputed = noticesFor(eventOf({ type: 'HelpDisputed', reason, crew: [who('v1')] }), audience);
    expect(disputed.map((notice) => [notice.personId, shapeFor(notice).topic, shapeFor(notice).callAfterHours])).toEqual([
      ['v1', 'promises', 24],
      ['officer', 'desk', undefined],
      ['officer2', 'desk', undefined],
    ]);
  });

  it('keeps what was reported inside the office', () => {
    for (const notice of noticesFor(eventOf({ type: 'SafetyReported' }, officer, { title: '陪周大山看病' }), audience)) {
      expect(notice).toEqual({ personId: 'officer2', name: 'safetyReported', params: {}, desk: true });
      expect(shapeFor(notice).topic).toBe('mustKnow');
    }
  });

  it('carries no number that could be somebody’s, and no word on why somebody could not come', () => {
    const [returned] = noticesFor(eventOf({ type: 'HelpReturned', reason: '请打 199 0000 1234' }), audience);
    expect(returned?.params.reason).toBe('请打 ***');
    const [given] = noticesFor(eventOf({ type: 'PlaceGivenBack', volunteer: who('v1'), reason: '发烧了' }), audience);
    expect(given?.params).toEqual({ title: '陪诊', who: '李**' });
  });

  it('opens the next of a series, else the request', () => {
    const link = (happening: HelpHappening) => linkOf(eventOf(happening));
    expect(link({ type: 'NextOfSeriesOpened', nextId: 'h1-2' })).toEqual({ kind: 'help', id: 'h1-2' });
    expect(link({ type: 'HelpOpened', kind: 'repair' })).toEqual({ kind: 'help', id: 'h1' });
  });

  it('knows for every notice what it is to its reader', () => {
    const types = new Set<HelpEventType>(cases.map(([{ type }]) => type));
    expect(types.size).toBe(33);
    expect(helpNoticeNames.filter((name) => noticeShapes[name] === undefined)).toEqual([]);
  });
});
