import type { WishFacts } from '@shared/wishes/wish';

/** What is wished, for whom and where: the fields that go unchanged from the form to the wish and back. */
type Wished = Pick<
  WishFacts,
  'title' | 'story' | 'campaign' | 'category' | 'urgency' | 'estimatedYuan' | 'areaPath' | 'authorIs' | 'forWhom' | 'neededBy'
>;

/** Those fields alone, of a form or a wish; no day needed by where none was given. */
export const wished = (from: Omit<Wished, 'neededBy'> & { readonly neededBy?: string | undefined }): Wished => {
  const { title, story, campaign, category, urgency, estimatedYuan, areaPath, authorIs, forWhom, neededBy } = from;
  return { title, story, campaign, category, urgency, estimatedYuan, areaPath, authorIs, forWhom, ...(neededBy && { neededBy }) };
};
