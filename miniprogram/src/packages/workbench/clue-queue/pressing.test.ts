import { expect, test } from '@jest/globals';
import { pressingFirst } from './pressing';

const now = new Date('2026-11-22T02:00:00.000Z');
const late = '2026-11-22T01:00:00.000Z';
const later = '2026-11-22T03:00:00.000Z';

test('overdue and urgent comes first, then overdue, urgent, the rest', () => {
  const rows = [
    { urgency: 'normal', dueAt: later },
    { urgency: 'urgent', dueAt: later },
    { urgency: 'soon', dueAt: late },
    { urgency: 'urgent', dueAt: late },
    { urgency: 'normal' },
  ] as const;
  expect(rows.map((row) => pressingFirst(row, now))).toEqual([3, 2, 1, 0, 3]);
});
