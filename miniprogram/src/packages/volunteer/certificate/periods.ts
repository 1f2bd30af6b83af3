/** The periods one mostly asks for; days are the county's. `own` is chosen by hand. */
export const periods = ['year', 'last', 'all', 'own'] as const;
export type Period = (typeof periods)[number];

/** First and last day of a period seen from `today`; five years at most, and nothing of the future. */
export function spanOf(period: Exclude<Period, 'own'>, today: string): { from: string; to: string } {
  const year = Number(today.slice(0, 4));
  if (period === 'last') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  if (period === 'year') return { from: `${year}-01-01`, to: today };
  return { from: `${year - 4}-01-01`, to: today };
}
