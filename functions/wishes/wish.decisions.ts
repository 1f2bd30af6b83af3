import { refused } from '@shared/result';
import { eveningAfter } from '@shared/time';
import { isPublished, isShown, type Wish, type WishFacts, type WishIn } from '@shared/wishes/wish';
import type { WishRules } from '@shared/wishes/wish.rules';
import { isOwnWish } from './claim.decisions';
import { already, type Decision, facts, holderOf, step } from './wish.step';

export type NewWish = Omit<WishFacts, 'version' | 'submittedAt' | 'changedAt' | 'claims'>;

/** 许愿: goods or a service within the county's cap; a child's wish needs the guardian's consent. Text is checked before. */
export function submitWish(form: NewWish, rules: WishRules, now: Date): Decision<'overCap' | 'guardianConsentNeeded' | 'neededByPast'> {
  const fault = formFault(form, rules, now);
  if (fault) return fault;
  const at = now.toISOString();
  const wish: WishIn<'submitted'> = {
    ...form,
    version: 0,
    submittedAt: at,
    changedAt: at,
    claims: 0,
    status: 'submitted',
    verifyBy: eveningAfter(now, rules.verifyDays),
  };
  return step(wish, { type: 'WishSubmitted' }, now);
}

/** The author amends a returned wish and sends it again. Whom it is for and where can be put right too: all of it is verified anew, by the office of that place. */
export function resubmitWish(
  wish: Wish,
  form: NewWish,
  rules: WishRules,
  now: Date,
): Decision<'wishNotReturned' | 'overCap' | 'guardianConsentNeeded' | 'neededByPast'> {
  if (wish.status !== 'returned') return refused('wishNotReturned');
  const fault = formFault(form, rules, now);
  if (fault) return fault;
  const { id, version, submittedAt, claims, authorId } = wish;
  // Amended, it is still for the household it was written for.
  const householdId = form.householdId ?? (form.subjectId === wish.subjectId ? wish.householdId : undefined);
  const visitId = form.visitId ?? (householdId === wish.householdId ? wish.visitId : undefined);
  return step(
    {
      ...form,
      ...(householdId && { householdId }),
      ...(visitId && { visitId }),
      id,
      version,
      submittedAt,
      claims,
      authorId,
      changedAt: submittedAt,
      status: 'submitted',
      verifyBy: eveningAfter(now, rules.verifyDays),
    },
    { type: 'WishResubmitted' },
    now,
  );
}

const formFault = (form: NewWish, rules: WishRules, now: Date) => {
  if (form.estimatedYuan > rules.capYuan) return refused('overCap', { field: '/estimatedYuan', details: { cap: rules.capYuan } });
  if (form.forWhom === 'child' && !form.consent.guardian) return refused('guardianConsentNeeded', { field: '/consent/guardian' });
  if (form.neededBy && new Date(`${form.neededBy}T23:59:59+08:00`) < now) return refused('neededByPast', { field: '/neededBy' });
  return undefined;
};

/** 核实: the community finds it true. With consent it goes on the wall at once, else it waits for consent. Nobody verifies a wish they wrote, or that is theirs or their household's. */
export function verifyWish(
  wish: Wish,
  officer: { personId: string; label: string; householdId?: string },
  consentToPublish: boolean | undefined,
  now: Date,
): Decision<'wishNotSubmitted' | 'ownWish'> {
  if (wish.status !== 'submitted') return isPublished(wish) || wish.status === 'verified' ? already : refused('wishNotSubmitted');
  if (isOwnWish(wish, { helperId: officer.personId, ...officer })) return refused('ownWish');
  const at = now.toISOString();
  const consent = consentToPublish === undefined ? wish.consent : { ...wish.consent, publish: consentToPublish, givenAt: at };
  const verified = { ...facts(wish), consent, verifiedAt: at, verifierLabel: officer.label };
  return consent.publish
    ? step({ ...verified, status: 'open', publishedAt: at, openSince: at, waiting: [] }, { type: 'WishPublished' }, now)
    : step({ ...verified, status: 'verified' }, { type: 'WishVerified' }, now);
}

/** Consent to the wall, given for the first time, or again after it was withdrawn. */
export function publishWish(wish: Wish, now: Date): Decision<'wishNotVerified'> {
  if (isShown(wish)) return already;
  const { withdrawnAt: _, ...given } = wish.consent;
  const consent = { ...given, publish: true, givenAt: now.toISOString() };
  if (isPublished(wish)) return step({ ...wish, consent }, { type: 'WishPublished' }, now);
  if (wish.status !== 'verified') return refused('wishNotVerified');
  const at = now.toISOString();
  const { verifiedAt, verifierLabel } = wish;
  return step(
    {
      ...facts(wish),
      consent,
      verifiedAt,
      verifierLabel,
      status: 'open',
      publishedAt: at,
      openSince: at,
      waiting: [],
    },
    { type: 'WishPublished' },
    now,
  );
}

/** Once it is delivered, a wish need not stay on the wall to be fulfilled: who withdraws the consent takes it from everybody's eyes, and its line ends. */
export function unpublishWish(wish: Wish, now: Date): Decision<'unpublishAfterDelivery'> {
  if (!isPublished(wish) || wish.status === 'open' || wish.status === 'offered') return refused('unpublishAfterDelivery');
  if (!isShown(wish)) return already;
  if (wish.status === 'claimed') return refused('unpublishAfterDelivery');
  const consent = { ...wish.consent, publish: false, withdrawnAt: now.toISOString() };
  return step({ ...wish, consent, waiting: [] }, { type: 'WishUnpublished' }, now);
}

export function returnWish(wish: Wish, reason: string, now: Date): Decision<'wishNotSubmitted'> {
  if (wish.status === 'returned') return already;
  if (wish.status !== 'submitted') return refused('wishNotSubmitted');
  return step({ ...facts(wish), status: 'returned', reason }, { type: 'WishReturned', reason }, now);
}

/** Refusal is final and written, with its reason (社会救助法: a refusal states reasons). */
export function refuseWish(wish: Wish, reason: string, now: Date): Decision<'wishNotSubmitted'> {
  if (wish.status === 'refused') return already;
  if (wish.status !== 'submitted') return refused('wishNotSubmitted');
  return step({ ...facts(wish), status: 'refused', reason, endedAt: now.toISOString() }, { type: 'WishRefused', reason }, now);
}

/** Until it is delivered a wish can be taken back; a claimer is told. */
export function withdrawWish(wish: Wish, reason: string | undefined, now: Date): Decision<'wishEnded' | 'wishDelivered'> {
  if (wish.status === 'withdrawn') return already;
  if (wish.status === 'refused' || wish.status === 'closed') return refused('wishEnded');
  if (wish.status === 'delivered' || wish.status === 'disputed' || wish.status === 'confirmed') return refused('wishDelivered');
  const formerHolder = wish.status === 'claimed' ? holderOf(wish.claim) : undefined;
  const line = isPublished(wish) ? [...(wish.status === 'offered' ? [wish.offer] : []), ...wish.waiting].map(holderOf) : [];
  return step(
    { ...facts(wish), status: 'withdrawn', endedAt: now.toISOString(), ...(reason && { reason }) },
    {
      type: 'WishWithdrawn',
      ...(reason && { reason }),
      ...(formerHolder && { formerHolder }),
      ...(line.length > 0 && { formerLine: line }),
    },
    now,
  );
}
