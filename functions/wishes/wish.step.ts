import { accepted, type Result } from '@shared/result';
import type { Holder, Published, Wish, WishFacts } from '@shared/wishes/wish';
import type { WishHappening } from '@shared/wishes/wish.events';

/** The wish as it will be, and what happened; `undefined` when it is so already and nothing needs writing. */
export type Step = { readonly wish: Wish; readonly happening: WishHappening } | undefined;
export type Decision<Reason extends string> = Result<Step, Reason>;

export const step = (wish: Wish, happening: WishHappening, now: Date): { ok: true; value: Step } =>
  accepted({ wish: { ...wish, version: wish.version + 1, changedAt: now.toISOString() }, happening });
export const already = accepted(undefined as Step);

/** One promise belongs to a unit when claimed for it, whoever of its people acts, else to the person alone. */
export const sameHolder = (a: Pick<Holder, 'helperId' | 'orgId'>, b: Pick<Holder, 'helperId' | 'orgId'>): boolean =>
  a.orgId || b.orgId ? a.orgId === b.orgId : a.helperId === b.helperId;
export const holderKey = (holder: Pick<Holder, 'helperId' | 'orgId'>): string => holder.orgId ?? holder.helperId;
export const holderOf = ({ helperId, orgId, kind, label }: Holder): Holder => ({ helperId, kind, label, ...(orgId && { orgId }) });

export const facts = (wish: Wish): WishFacts => {
  const { id, version, countyId, authorId, subjectId, householdId, visitId, wisherLabel, media, consent, submittedAt, changedAt, claims } =
    wish;
  return {
    ...wished(wish),
    id,
    version,
    countyId,
    authorId,
    wisherLabel,
    media,
    consent,
    submittedAt,
    changedAt,
    claims,
    ...(subjectId && { subjectId }),
    ...(householdId && { householdId }),
    ...(visitId && { visitId }),
  };
};
export const published = (wish: Wish & Published): WishFacts & Published => ({
  ...facts(wish),
  verifiedAt: wish.verifiedAt,
  verifierLabel: wish.verifierLabel,
  publishedAt: wish.publishedAt,
  openSince: wish.openSince,
  waiting: wish.waiting,
  ...(wish.offeredToUnitsAt && { offeredToUnitsAt: wish.offeredToUnitsAt }),
  ...(wish.flaggedAt && { flaggedAt: wish.flaggedAt }),
});

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
