import { monthAfter } from '@shared/chain/work-log';
import { localDay } from '@shared/time';

export const periods = ['thisMonth', 'lastMonth', 'threeMonths', 'year'] as const;
export type Period = (typeof periods)[number];

/** The months of a period, by the county's clock. */
export const monthsOf = (period: Period, now: Date): { from: string; to: string } => {
  const month = localDay(now).slice(0, 7);
  const last = monthAfter(month, -1);
  if (period === 'lastMonth') return { from: last, to: last };
  return { from: monthAfter(month, period === 'threeMonths' ? -2 : period === 'year' ? -11 : 0), to: month };
};
