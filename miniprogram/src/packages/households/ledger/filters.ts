import type { HardshipCause, IncomeCategory, RiskLevel, WatchFlag } from '@shared/households/household';

export interface Filters {
  readonly show: 'all' | 'waiting';
  readonly area?: string | undefined;
  readonly level?: RiskLevel | 'undecided' | undefined;
  readonly cause?: HardshipCause | undefined;
  readonly category?: IncomeCategory | undefined;
  readonly flag?: WatchFlag | undefined;
  readonly words?: string | undefined;
}

/** What is asked of the server; what is not chosen is not there. */
export const queryOf = ({ words = '', ...filters }: Filters, cursor?: string) => ({
  ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
  show: filters.show,
  limit: 20,
  ...(words.trim() && { words: words.trim() }),
  ...(cursor && { cursor }),
});

/** How many of the sheet's filters are on. */
export const countOf = ({ cause, category, flag, words }: Filters): number => [cause, category, flag, words?.trim()].filter(Boolean).length;
