import { describe, expect, test } from '@jest/globals';
import { addMonths, dayByKey, weekdayOf, weekOf, weeksOf } from './days';

describe('days of a calendar', () => {
  test('a month is shown in whole weeks from Monday', () => {
    const november = weeksOf('2026-11-22');
    expect([november.length, november[0]?.[0], november[0]?.[6], november.at(-1)?.[6]]).toEqual([
      6,
      '2026-10-26',
      '2026-11-01',
      '2026-12-06',
    ]);
    expect(weeksOf('2027-02-10').map((week) => week[0])).toEqual(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22']);
    expect(weekOf('2026-11-22')[0]).toBe('2026-11-16');
    expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-23')]).toEqual([7, 1]);
  });

  test('keys go by day, week and month, and never past the end of a month', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'a'].map((key) => dayByKey(key, '2026-12-01'))).toEqual([
      '2026-11-30',
      '2026-12-02',
      '2026-11-24',
      '2026-12-08',
      '2026-11-30',
      '2026-12-06',
      undefined,
    ]);
    expect([addMonths('2027-01-31', 1), addMonths('2026-11-15', 2), addMonths('2027-03-31', -1)]).toEqual([
      '2027-02-28',
      '2027-01-15',
      '2027-02-28',
    ]);
  });
});
