import type { Action, Relation } from '@shared/access/access';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import type { HelperKind } from '@shared/terms';
import { type Holder, isPublished, isShown, type Wish, type WishAction, wishActions } from '@shared/wishes/wish';
import type { Actor } from '@shared/wishes/wish.events';
import { maxNotes } from './claim.decisions';
import type { WishDeps } from './wish.deps';
import { holderKey, sameHolder } from './wish.step';

/** Everyone the caller may act for: themselves and the units they speak for. */
export const holdersOf = (caller: Caller): Holder[] => {
  const own = caller.grants.find((grant) => (grant.role === 'helper' || grant.role === 'volunteer') && !grant.orgId);
  const kind: HelperKind = own?.role === 'helper' && own.helperKind ? own.helperKind : 'volunteer';
  const units = caller.grants.filter((grant) => grant.role === 'helper' && grant.orgId);
  return [
    { helperId: caller.personId, kind, label: maskName(caller.name) },
    ...units.map((unit) => ({
      helperId: caller.personId,
      orgId: unit.orgId as string,
      kind: unit.helperKind ?? ('partnerUnit' as const),
      label: unit.orgName ?? '',
    })),
  ];
};

const mayStandAlone = (caller: Caller): boolean =>
  caller.grants.some((grant) => (grant.role === 'helper' || grant.role === 'volunteer') && !grant.orgId);

/** In whose names the caller could claim this wish: their own, their units', or only the name it is offered to. */
export const claimersFor = (wish: Wish, caller: Caller): readonly Holder[] => {
  if (wish.status === 'offered') {
    const offer = myOffer(wish, caller);
    return offer ? [offer] : [];
  }
  return holdersOf(caller).filter((holder) => holder.orgId !== undefined || mayStandAlone(caller));
};

/** The limit in the way when every name the caller could claim in has as many open promises as it may; `open` counts them by holder. */
export const handsFull = (
  wish: Wish,
  caller: Caller,
  open: ReadonlyMap<string, number>,
  rules: { maxOpenClaims: number; maxOpenClaimsUnit: number },
): { limit: number } | undefined => {
  const limits = claimersFor(wish, caller).map((holder) => ({
    holder,
    limit: holder.orgId ? rules.maxOpenClaimsUnit : rules.maxOpenClaims,
  }));
  const [first] = limits;
  return first && limits.every(({ holder, limit }) => (open.get(holderKey(holder)) ?? 0) >= limit) ? { limit: first.limit } : undefined;
};

/** The holder the caller means: the unit named, or themselves; undefined when the unit is not theirs. A contact of a unit alone acts for it. */
export const holderFor = (caller: Caller, orgId: string | undefined): Holder | undefined => {
  const all = holdersOf(caller);
  if (orgId) return all.find((one) => one.orgId === orgId);
  return mayStandAlone(caller) ? all[0] : (all[1] ?? all[0]);
};

const among = (caller: Caller, holder: Holder | undefined) => holder && holdersOf(caller).find((one) => sameHolder(one, holder));
export const myClaim = (wish: Wish, caller: Caller) => ('claim' in wish ? among(caller, wish.claim) : undefined);
export const myOffer = (wish: Wish, caller: Caller) => (wish.status === 'offered' ? among(caller, wish.offer) : undefined);
export const myWait = (wish: Wish, caller: Caller) =>
  isPublished(wish) ? holdersOf(caller).find((one) => wish.waiting.some((waiter) => sameHolder(waiter, one))) : undefined;

export const relationsTo = (wish: Wish, caller: Caller | undefined): Relation[] => {
  const all: Relation[] = ['none'];
  if (isShown(wish)) all.push('published');
  if (!caller) return all;
  if (wish.authorId === caller.personId || wish.subjectId === caller.personId) all.push('own');
  if (myClaim(wish, caller)) all.push('holder');
  if (myOffer(wish, caller)) all.push('offeree');
  if (myWait(wish, caller)) all.push('waiter');
  return all;
};

export const mayOn = (
  deps: Pick<WishDeps, 'may'>,
  wish: Wish,
  caller: Caller | undefined,
  action: Parameters<WishDeps['may']>[2],
): boolean => deps.may(caller, 'wish', action, { areaPath: wish.areaPath, relations: relationsTo(wish, caller) });

const isOwn = (wish: Wish, caller: Caller): boolean =>
  relationsTo(wish, caller).includes('own') || (wish.householdId !== undefined && wish.householdId === caller.householdId);

/** Nobody judges in their own cause: an office's step about a wish that is theirs, or about a promise they or their unit made. Only the author amends. */
export const barred = (wish: Wish, caller: Caller, action: Action): boolean => {
  switch (action) {
    case 'resubmit':
      return wish.authorId !== caller.personId;
    case 'confirm':
      return myClaim(wish, caller) !== undefined && !relationsTo(wish, caller).includes('own');
    case 'settleDispute':
      return isOwn(wish, caller) || myClaim(wish, caller) !== undefined;
    default:
      return false;
  }
};

/** Only what will work: the status allows it, the access table allows it, and the wish's own facts do not stand against it. */
export const actionsFor = (
  deps: Pick<WishDeps, 'may'>,
  wish: Wish,
  caller: Caller | undefined,
  rules: { maxWaiting: number },
): WishAction[] => {
  if (!caller) return [];
  const offeree = myOffer(wish, caller) !== undefined;
  const own = isOwn(wish, caller);
  const stands = (action: WishAction): boolean => {
    switch (action) {
      case 'claim':
        return !own && (wish.status !== 'offered' || offeree);
      case 'joinWaitingList':
        return (
          !own && !offeree && !myClaim(wish, caller) && !myWait(wish, caller) && isPublished(wish) && wish.waiting.length < rules.maxWaiting
        );
      case 'noteProgress':
        return wish.status === 'claimed' && (wish.claim.progress?.notes ?? 0) < maxNotes;
      case 'extend':
        return wish.status === 'claimed' && !wish.claim.extendedFor;
      case 'publish':
        return !wish.consent.publish;
      case 'unpublish':
        return wish.consent.publish;
      case 'verify':
        return !own;
      default:
        return true;
    }
  };
  return wishActions[wish.status].filter((action) => stands(action) && !barred(wish, caller, action) && mayOn(deps, wish, caller, action));
};

/** In which capacity somebody acts on a wish. */
export const actorFor = (caller: Caller, as: Exclude<Actor, { as: 'clock' }>['as']): Actor => ({
  personId: caller.personId,
  label: maskName(caller.name),
  as,
});

/** Acting on one's own wish, or for the wisher from the office. */
export const wisherOrOfficer = ({ wish, caller }: { wish: Wish; caller: Caller }): 'wisher' | 'officer' =>
  relationsTo(wish, caller).includes('own') ? 'wisher' : 'officer';
