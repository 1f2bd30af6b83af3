import { describe, expect, test } from '@jest/globals';
import type { HelpRequest, HelpStatus } from '@shared/help/help';
import { book, calendarChanges } from './calendar.decisions';
import { confirmHelp, disputeHelp } from './ending.decisions';
import { helpAfter, logged, matched, minutesLater, morning, nextMorning, open, rules, submitted, taker } from './help.builder';
import { decideDue, nextDue } from './help.due';
import { icsOf } from './ics';
import { acceptHelp } from './taking.decisions';

/** Lets the clock act hour by hour and tells what happened when; nobody is there to be asked. */
const story = (help: HelpRequest, hours: number): string[] => {
  const told: string[] = [];
  let now = help;
  for (let hour = 0; hour <= hours; hour += 1) {
    const moment = minutesLater(60 * hour);
    for (let step = decideDue(now, rules, moment, []); step; step = decideDue(now, rules, moment, [])) {
      told.push(`${hour} ${step.happenings.map(({ type }) => type).join()}`);
      now = step.help;
    }
  }
  return [...told, now.status];
};

describe('what the clock does, hour by hour', () => {
  const disputed = helpAfter(disputeHelp(logged(), '不对', rules, minutesLater(60, nextMorning)));
  const confirmed = helpAfter(confirmHelp(logged(), 'asker', undefined, rules, minutesLater(60, nextMorning)));
  const late = matched({}, ['li'], minutesLater(60 * 20));
  test.each<[HelpStatus | string, HelpRequest, string[]]>([
    ['submitted', submitted(), ['24 TriageOverdue', 'submitted']],
    ['open', open(), ['0 ReachWidened', '0 ReachWidened', '0 HelpFlagged', '24 HelpUnmet', 'unmet']],
    [
      'matched',
      matched({ when: { kind: 'fixed', start: '2026-11-22T01:00:00.000Z' } }),
      ['24 HelpTomorrowReminded', '46 HelpSoonReminded', '50 LogReminded', 'matched'],
    ],
    ['matched on the last evening', late, ['22 HelpSoonReminded', '26 LogReminded', 'matched']],
    ['logged', logged(), ['105 HelpConfirmationOverdue', 'logged']],
    ['disputed', disputed, ['105 HelpSettlementOverdue', 'disputed']],
    ['confirmed', confirmed, ['193 HelpClosed', 'closed']],
  ])('%s', (_, help, told) => expect(story(help, 200)).toEqual(told));

  test('every week opens the next once, and the last one opens none', () => {
    const weekly = { kind: 'weekly' as const, from: '2026-11-21', at: '09:00', times: 2 };
    const first = matched({ when: weekly });
    const step = decideDue(first, rules, minutesLater(60, nextMorning), []);
    expect(step?.happenings).toEqual([{ type: 'NextOfSeriesOpened', nextId: 'h1-2' }]);
    expect(step?.born?.help).toMatchObject({
      id: 'h1-2',
      version: 2,
      slot: { start: '2026-11-28T01:00:00.000Z' },
      offers: [{ volunteerId: 'li' }],
    });
    expect(step?.born?.happenings.map(({ type }) => type)).toEqual(['HelpOpened', 'HelpOffered']);
    const second = step?.born?.help as HelpRequest;
    expect(story(second, 24 * 30).filter((one) => one.includes('Next'))).toEqual([]);
  });

  test('a clock ten minutes behind does nothing early, and one that was away reminds nobody of what has begun', () => {
    const help = matched({ when: { kind: 'fixed', start: '2026-11-24T01:00:00.000Z' } });
    const due = nextDue(help);
    expect(due?.what).toBe('tomorrow');
    expect(decideDue(help, rules, minutesLater(-10, due?.at ?? ''), [])).toBeUndefined();
    expect(decideDue(help, rules, minutesLater(30, '2026-11-24T01:00:00.000Z'), [])).toBeUndefined();
    expect(decideDue(help, rules, minutesLater(120, '2026-11-24T01:00:00.000Z'), [])?.happenings[0]?.type).toBe('LogReminded');
  });
});

describe('calendars', () => {
  const days = (help: HelpRequest) => {
    const booked = book([], calendarChanges(undefined, help), rules.longestDayMinutes);
    if (!booked.ok) throw new Error(booked.refusal.reason);
    return booked.value;
  };
  const other = (start: string) =>
    helpAfter(acceptHelp(open({ when: { kind: 'fixed', start } }, { id: 'h2' }), [taker()], undefined, morning));
  const add = (start: string) => book(days(matched()), calendarChanges(undefined, other(start)), rules.longestDayMinutes);
  test('hold one thing at a time; what ends when the next begins does not meet it', () => {
    expect(add('2026-11-21T01:30:00.000Z')).toMatchObject({ ok: false, refusal: { reason: 'busyThen' } });
    expect(add('2026-11-21T02:00:00.000Z')).toMatchObject({
      ok: true,
      value: [{ version: 2, slots: [{ helpId: 'h1' }, { helpId: 'h2' }] }],
    });
  });
  test('hold no more work than a day has', () => {
    const help = logged(480);
    const change = calendarChanges(undefined, help);
    const [slot] = change[0]?.come ?? [];
    const earlier = {
      personId: 'li',
      day: '2026-11-21',
      version: 3,
      slots: [{ ...slot, placeId: 'x', start: '2026-11-20T16:00:00.000Z', end: '2026-11-20T20:01:00.000Z' }],
    };
    expect(book([earlier as never], change, 720)).toMatchObject({ ok: false, refusal: { reason: 'dayTooLong' } });
    expect(book([earlier as never], change, 721)).toMatchObject({ ok: true, value: [{ version: 4 }] });
  });
});

test('a calendar file folds long lines between characters and escapes what has a meaning', () => {
  const title = `${'搬家，先看看路；'.repeat(6)}a,b;c\\d`;
  const entry = {
    id: 'p1',
    link: { kind: 'help' as const, id: 'h1' },
    title,
    areaName: '柳荫',
    start: nextMorning,
    end: nextMorning,
    allDay: true,
    as: 'crew' as const,
  };
  const lines = icsOf([entry], morning).split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(lines.join('\n').replaceAll('\n ', '')).toContain(`SUMMARY:${'搬家，先看看路；'.repeat(6)}a\\,b\\;c\\\\d`);
  expect(lines).toContain('DTSTART;VALUE=DATE:20261121');
});
