import { expect, test } from '@jest/globals';
import type { When } from '@shared/help/when';
import { firstStart } from './StartFields';

const at = (clock: string) => new Date(`2026-11-22T${clock}:00+08:00`);
const days = (from: string, to: string, part: 'anyTime' | 'morning' | 'evening' = 'anyTime'): When => ({ kind: 'window', from, to, part });

test.each<[string, When, string, string, string]>([
  ['at once: the next quarter of an hour', { kind: 'atOnce' }, '14:07', '2026-11-22', '14:30'],
  ['at once, shortly before midnight', { kind: 'atOnce' }, '23:50', '2026-11-23', '00:15'],
  ['days to come: the usual hour of the first', days('2026-11-24', '2026-11-26'), '14:07', '2026-11-24', '09:00'],
  ['from today on, early', days('2026-11-22', '2026-11-23'), '06:10', '2026-11-22', '09:00'],
  ['from today on: what is over is not proposed', days('2026-11-22', '2026-11-23'), '14:07', '2026-11-22', '14:30'],
  ['mornings, in the afternoon', days('2026-11-22', '2026-11-23', 'morning'), '14:07', '2026-11-23', '09:00'],
  ['this evening', days('2026-11-20', '2026-11-22', 'evening'), '10:00', '2026-11-22', '18:00'],
])('%s', (_, when, now, day, clock) => {
  expect(firstStart({ when }, at(now))).toEqual({ day, clock });
});
