import { describe, expect, test } from '@jest/globals';
import {
  agoWords,
  daysBetween,
  dueWords,
  exactWords,
  helperWords,
  leftWords,
  moneyWords,
  neededByWords,
  pressureOf,
  refusedWords,
  shortWords,
  wisherWords,
  withinWords,
} from './words';

/** Sunday 22 November 2026, 10:00 in the county. */
const now = new Date('2026-11-22T02:00:00.000Z');
const at = (local: string) => new Date(`${local}+08:00`).toISOString();

describe('when something is due', () => {
  test.each([
    ['2026-11-22T18:00', '今天 18:00 前', 'by today 18:00'],
    ['2026-11-23T18:00', '明天 18:00 前', 'by tomorrow 18:00'],
    ['2026-11-24T18:00', '后天 18:00 前', 'by Tuesday 18:00'],
    ['2026-11-26T18:00', '周四 18:00 前', 'by Thursday 18:00'],
    ['2026-11-28T18:00', '周六 18:00 前', 'by Saturday 18:00'],
    ['2026-11-29T18:00', '11 月 29 日 18:00 前', 'by 29 Nov 18:00'],
    ['2027-01-03T09:05', '2027 年 1 月 3 日 09:05 前', 'by 3 Jan 2027 09:05'],
    ['2026-11-22T09:30', '超期 30 分钟', 'overdue by 30 min'],
    ['2026-11-22T07:00', '超期 3 小时', 'overdue by 3 hours'],
    ['2026-11-21T09:00', '超期 1 天', 'overdue by 1 day'],
  ])('%s', (local, zh, en) => {
    expect(dueWords(at(local), now, 'zh')).toBe(zh);
    expect(dueWords(at(local), now, 'en')).toBe(en);
  });

  test('the day turns at midnight of the county, not of UTC', () => {
    const lateEvening = new Date(at('2026-11-22T23:30'));
    expect(dueWords(at('2026-11-23T00:30'), lateEvening, 'zh')).toBe('明天 00:30 前');
    expect(daysBetween(lateEvening, at('2026-11-22T00:10'))).toBe(0);
  });

  test('how much is left', () => {
    expect(leftWords(at('2026-11-24T18:00'), now, 'zh')).toBe('还剩 2 天');
    expect(leftWords(at('2026-11-22T15:00'), now, 'zh')).toBe('还剩 5 小时');
    expect(leftWords(at('2026-11-22T10:20'), now, 'en')).toBe('20 min left');
    expect(leftWords(at('2026-11-20T10:00'), now, 'zh')).toBe('超期 2 天');
  });

  test('how pressing it is', () => {
    expect(pressureOf(at('2026-11-22T09:59'), now)).toBe('overdue');
    expect(pressureOf(at('2026-11-22T23:59'), now)).toBe('today');
    expect(pressureOf(at('2026-11-23T00:00'), now)).toBe('later');
  });
});

test.each([
  ['2026-11-22T10:00', '刚刚', 'just now'],
  ['2026-11-22T09:55', '5 分钟前', '5 min ago'],
  ['2026-11-22T08:12', '今天 08:12', 'today 08:12'],
  ['2026-11-21T10:05', '昨天 10:05', 'yesterday 10:05'],
  ['2026-11-20T10:05', '前天 10:05', '20 Nov 10:05'],
  ['2026-11-14T09:30', '11 月 14 日 09:30', '14 Nov 09:30'],
])('what happened %s', (local, zh, en) => {
  expect(agoWords(at(local), now, 'zh')).toBe(zh);
  expect(agoWords(at(local), now, 'en')).toBe(en);
});

test('exactly when', () => {
  expect(exactWords(at('2026-11-26T18:00'), 'zh')).toBe('2026 年 11 月 26 日 周四 18:00');
  expect(exactWords(at('2026-11-26T18:00'), 'en')).toBe('Thursday, 26 Nov 2026, 18:00');
});

test('the day something is needed', () => {
  expect(neededByWords('2026-11-25', now, 'zh')).toBe('周三前（还有 3 天）');
  expect(neededByWords('2026-11-23', now, 'en')).toBe('by tomorrow (1 day left)');
  expect(neededByWords('2026-11-22', now, 'zh')).toBe('今天');
  expect(neededByWords('2026-11-20', now, 'zh')).toBe('11 月 20 日前（已过）');
});

test('money, wishers and helpers', () => {
  expect(moneyWords(120)).toBe('¥120');
  expect(moneyWords(1234567)).toBe('¥1,234,567');
  expect(wisherWords({ wisherLabel: '周**', forWhom: 'adult' }, 'zh')).toBe('周**');
  expect(wisherWords({ wisherLabel: '', forWhom: 'child' }, 'zh')).toBe('一名学生');
  expect(wisherWords({ wisherLabel: '', forWhom: 'family' }, 'en')).toBe('A family');
  expect(helperWords({ label: '王**', kind: 'partyMember', forUnit: false }, 'zh')).toBe('党员 王**');
  expect(helperWords({ label: '柳荫粮油', kind: 'enterprise', forUnit: true }, 'zh')).toBe('柳荫粮油');
});

test("a refusal says the times in it in people's words", () => {
  const refusal = { reason: 'offeredToSomeoneElse', details: { until: at('2026-11-23T18:00') } };
  expect(refusedWords(refusal, now, 'zh')).toContain('明天 18:00');
  expect(refusedWords({ reason: 'tooManyClaims', details: { limit: 3 } }, now, 'zh')).toContain('3 个心愿');
});

test('a story is cut to about two lines', () => {
  expect(shortWords('短短一句。')).toBe('短短一句。');
  expect(shortWords('心'.repeat(60))).toBe(`${'心'.repeat(50)}…`);
  expect(shortWords('two lines\n here', 9)).toBe('two lines…');
});

test('the day something is needed, in a word or two', () => {
  expect(withinWords('2026-11-25', now, 'zh')).toBe('3 天内');
  expect(withinWords('2026-11-23', now, 'en')).toBe('within 1 day');
  expect(withinWords('2026-11-22', now, 'zh')).toBe('今天');
  expect(withinWords('2026-11-21', now, 'zh')).toBeUndefined();
});
