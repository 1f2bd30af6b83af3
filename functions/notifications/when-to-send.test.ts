import { describe, expect, it } from '@jest/globals';
import { defaultNotificationSettings, type NotificationSettings } from '@shared/notifications/settings.contracts';
import { afterQuiet, backoffMs, isQuiet, sendingOf } from './when-to-send';

const county = (clock: string, day = '2026-11-22') => new Date(`${day}T${clock}:00+08:00`);
const wishing = (changes: Partial<NotificationSettings>): NotificationSettings => ({ ...defaultNotificationSettings, ...changes });

describe('quiet hours, by the county’s clock', () => {
  const overNight = wishing({ quiet: { from: '21:30', to: '07:30' } });
  const atNoon = wishing({ quiet: { from: '12:00', to: '14:00' } });
  it.each([
    ['21:29', overNight, false],
    ['21:30', overNight, true],
    ['00:00', overNight, true],
    ['07:29', overNight, true],
    ['07:30', overNight, false],
    ['13:00', overNight, false],
    ['11:59', atNoon, false],
    ['12:00', atNoon, true],
    ['14:00', atNoon, false],
    ['03:00', wishing({ quiet: { from: '03:00', to: '03:00' } }), false],
    ['23:00', wishing({ quiet: undefined }), false],
  ])('%s', (clock, settings, quiet) => expect(isQuiet(settings, county(clock))).toBe(quiet));

  it('end on the same day or the next', () => {
    expect(afterQuiet(overNight, county('23:00'))).toEqual(county('07:30', '2026-11-23'));
    expect(afterQuiet(overNight, county('06:00'))).toEqual(county('07:30'));
    expect(afterQuiet(overNight, county('09:00'))).toEqual(county('09:00'));
  });
});

describe('when a message goes out', () => {
  const settings = wishing({ ways: { ownAffairs: 'atOnce', promises: 'digest', offers: 'inboxOnly', desk: 'digest' }, digestAt: '08:00' });
  it('at once by day, with the others that waited after a quiet night', () => {
    expect(sendingOf(settings, 'ownAffairs', county('10:00'))).toEqual({ at: county('10:00'), together: false });
    expect(sendingOf(settings, 'ownAffairs', county('23:00'))).toEqual({ at: county('07:30', '2026-11-23'), together: true });
  });
  it('once a day, and never in quiet hours', () => {
    expect(sendingOf(settings, 'promises', county('07:00'))).toEqual({ at: county('08:00'), together: true });
    expect(sendingOf(settings, 'promises', county('08:01'))).toEqual({ at: county('08:00', '2026-11-23'), together: true });
    expect(sendingOf({ ...settings, digestAt: '06:00' }, 'promises', county('05:00'))).toEqual({ at: county('07:30'), together: true });
  });
  it('not at all when the inbox is enough', () => expect(sendingOf(settings, 'offers', county('10:00'))).toBeUndefined());
  it('at any hour when one must know', () =>
    expect(sendingOf(settings, 'mustKnow', county('02:00'))).toEqual({ at: county('02:00'), together: false }));
});

it('tries again later and later, never all at the same moment, and longer than an hour in all', () => {
  const minutes = (random: number) => Array.from({ length: 7 }, (_, at) => backoffMs(at + 1, () => random) / 60_000);
  expect(minutes(1)).toEqual([2, 4, 8, 16, 32, 60, 60]);
  expect(minutes(0)).toEqual([1, 2, 4, 8, 16, 30, 30]);
  expect(minutes(0).reduce((sum, wait) => sum + wait)).toBeGreaterThan(60);
});
