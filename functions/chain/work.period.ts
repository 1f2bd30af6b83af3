import { monthsBetween, mostMonths } from '@shared/chain/work-log';
import { accepted, type Result, refused } from '@shared/result';
import { monthOf } from './work.react';

/** The months asked for; this month when none is named, one month when one is. */
export const periodOf = (
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  now: Date,
): Result<{ from: string; to: string; months: readonly string[] }> => {
  const last = to ?? from ?? monthOf(now.toISOString());
  const first = from ?? last;
  if (first > last) return refused('endsBeforeStart', { field: '/to' });
  const months = monthsBetween(first, last);
  return months.length > mostMonths ? refused('spanTooLong', { field: '/from' }) : accepted({ from: first, to: last, months });
};
