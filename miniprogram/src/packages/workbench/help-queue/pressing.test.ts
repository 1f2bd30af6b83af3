import { expect, test } from '@jest/globals';
import type { HelpSummary } from '@shared/help/help.views';
import { pressingFirst } from './pressing';

const now = new Date('2026-11-22T02:00:00.000Z');
const row = (urgency: HelpSummary['urgency'], dueAt?: string, safetyReports?: number) =>
  ({ urgency, ...(dueAt && { dueAt }), ...(safetyReports !== undefined && { safetyReports }) }) as HelpSummary;
const late = '2026-11-22T01:00:00.000Z';
const later = '2026-11-22T03:00:00.000Z';

test('a danger comes first, then what is urgent and late, late, urgent, and the rest', () => {
  const rows = [
    row('normal', later),
    row('urgent', later),
    row('soon', late),
    row('urgent', late),
    row('normal', undefined, 1),
    row('normal', late, 0),
  ];
  expect(rows.map((one) => pressingFirst(one, now))).toEqual([4, 3, 2, 1, 0, 2]);
});
