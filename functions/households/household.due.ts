import type { Household } from '@shared/households/household';

/** Eight in the morning, county time. */
export const morningOf = (day: string): string => `${day}T00:00:00.000Z`;

export type Due =
  | { readonly at: string; readonly what: 'review' }
  | { readonly at: string; readonly what: 'category'; readonly day: string; readonly category: string };

/** What the clock must speak of next, if anything: the level's review, or a category that is about to end. */
export const nextDue = (household: Household): Due | undefined => {
  if (household.status !== 'active') return undefined;
  const { level, categories, told } = household;
  const all: Due[] = [
    ...(level && !told.includes(reviewTold(level.reviewBy)) ? [{ at: morningOf(level.reviewBy), what: 'review' as const }] : []),
    ...categories.flatMap(({ value: { category, validUntil, tellOn } }) =>
      validUntil && tellOn && !told.includes(categoryTold(category, validUntil))
        ? [{ at: morningOf(tellOn), what: 'category' as const, day: validUntil, category }]
        : [],
    ),
  ];
  return all.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
};
export const reviewTold = (reviewBy: string) => `review ${reviewBy}`;
export const categoryTold = (category: string, validUntil: string) => `${category} ${validUntil}`;
/** Findings, a proposed level or a review past its day wait for an office. */
export const reviewIsDue = ({ level, told }: Household): boolean => level !== undefined && told.includes(reviewTold(level.reviewBy));
