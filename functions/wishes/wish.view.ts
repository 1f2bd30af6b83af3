import type { Caller } from '@shared/people/caller';
import { isPublished, stepOf, type Wish } from '@shared/wishes/wish';
import type { WishEvent, WishEventType } from '@shared/wishes/wish.events';
import type { WishRules } from '@shared/wishes/wish.rules';
import type { ChainLink, WishRecord, WishSummary } from '@shared/wishes/wish.views';
import { dueFor } from './claim.decisions';
import type { WishDeps } from './wish.deps';
import { dueBy } from './wish.keys';
import { actionsFor, handsFull, mayOn, myClaim, myWait, relationsTo } from './wish.relations';
import { sameHolder } from './wish.step';

type ViewDeps = Pick<WishDeps, 'may' | 'areas' | 'media'>;

/** One row or card: masked always; only the holder's label says who. */
export async function summaryOf(wish: Wish, caller: Caller | undefined, deps: ViewDeps, now: Date): Promise<WishSummary> {
  const dueAt = dueBy(wish);
  const thanks = wish.status === 'closed' && wish.rating?.onWall ? wish.rating.thanks : undefined;
  return {
    id: wish.id,
    status: wish.status,
    title: wish.title,
    story: wish.story,
    campaign: wish.campaign,
    category: wish.category,
    urgency: wish.urgency,
    estimatedYuan: wish.estimatedYuan,
    areaPath: wish.areaPath,
    areaName: await deps.areas.nameOf(wish.areaPath),
    wisherLabel: wish.forWhom === 'adult' ? wish.wisherLabel : '',
    forWhom: wish.forWhom,
    waiting: isPublished(wish) && wish.status !== 'closed' ? wish.waiting.length : 0,
    changedAt: wish.changedAt,
    overdue: dueAt !== undefined && dueAt < now.toISOString(),
    ...(wish.neededBy && { neededBy: wish.neededBy }),
    ...(dueAt && { dueAt }),
    ...('claim' in wish && {
      holder: {
        label: wish.claim.label,
        kind: wish.claim.kind,
        forUnit: wish.claim.orgId !== undefined,
        mine: caller !== undefined && myClaim(wish, caller) !== undefined,
      },
    }),
    ...(thanks && { thanks }),
  };
}

const publicLinks: ReadonlySet<WishEventType> = new Set<WishEventType>([
  'WishSubmitted',
  'WishResubmitted',
  'WishVerified',
  'WishPublished',
  'WishClaimed',
  'ClaimExtended',
  'ClaimReleased',
  'WishDelivered',
  'WishConfirmed',
  'WishRated',
  'WishClosed',
]);

const linkOf = (event: WishEvent, wish: Wish, insider: boolean): ChainLink => ({
  id: event.id,
  type: event.type,
  at: event.at,
  as: event.by.as,
  who: whoDid(event, wish, insider),
  ...(insider && 'reason' in event && event.reason && { reason: event.reason }),
  ...(insider && 'words' in event && { words: event.words }),
  ...('dueAt' in event && { dueAt: event.dueAt }),
});

/** Insiders read masked names; the public reads who keeps the promise now, never who asked or who gave a promise back. */
const whoDid = (event: WishEvent, wish: Wish, insider: boolean): string => {
  const holder = 'holder' in event && event.holder && event.by.as !== 'officer' && event.by.as !== 'wisher' ? event.holder : undefined;
  if (holder) return insider || ('claim' in wish && event.type !== 'ClaimReleased' && sameHolder(wish.claim, holder)) ? holder.label : '';
  return insider && event.by.as !== 'clock' ? event.by.label : '';
};

const relationName = (wish: Wish, caller: Caller | undefined, deps: ViewDeps): WishRecord['relation'] => {
  const relations = relationsTo(wish, caller);
  if (relations.includes('own')) return 'own';
  if (relations.includes('holder')) return 'holder';
  if (caller && mayOn(deps, wish, caller, 'verify')) return 'officer';
  if (relations.includes('offeree')) return 'offeree';
  if (relations.includes('waiter')) return 'waiter';
  return caller && mayOn(deps, wish, caller, 'joinWaitingList') ? 'helper' : 'visitor';
};

/** The record page, for this viewer at this moment. With `openClaims`, by holder, nobody is offered to claim whose hands are full. */
export async function recordOf(
  wish: Wish,
  events: readonly WishEvent[],
  caller: Caller | undefined,
  deps: ViewDeps,
  rules: WishRules,
  now: Date,
  openClaims?: ReadonlyMap<string, number>,
): Promise<WishRecord> {
  const insider = mayOn(deps, wish, caller, 'readPrivate');
  const wait = caller && myWait(wish, caller);
  const all = actionsFor(deps, wish, caller, rules);
  const full = caller && openClaims && all.includes('claim') && handsFull(wish, caller, openClaims, rules);
  const actions = full ? all.filter((action) => action !== 'claim') : all;
  return {
    ...(await summaryOf(wish, caller, deps, now)),
    version: wish.version,
    step: stepOf[wish.status],
    actions,
    relation: relationName(wish, caller, deps),
    media: insider ? wish.media.map(deps.media.view) : [],
    authorIs: wish.authorIs,
    submittedAt: wish.submittedAt,
    chain: events.filter((event) => insider || publicLinks.has(event.type)).map((event) => linkOf(event, wish, insider)),
    ...('verifierLabel' in wish && { verifierLabel: wish.verifierLabel }),
    ...(wish.status === 'claimed' && {
      claimedAt: wish.claim.claimedAt,
      ...(insider && wish.claim.extendedFor && { extendedFor: wish.claim.extendedFor }),
      ...(insider && wish.claim.progress && { progress: { words: wish.claim.progress.words, at: wish.claim.progress.at } }),
    }),
    ...(full && { handsFull: full }),
    ...(actions.includes('claim') && { wouldBeDueAt: dueFor(wish, rules, now) }),
    ...(wish.status === 'offered' && relationsTo(wish, caller).includes('offeree') && { offerUntil: wish.offer.until }),
    ...(wait &&
      isPublished(wish) &&
      wish.status !== 'closed' && { myPlaceInLine: wish.waiting.findIndex((one) => sameHolder(one, wait)) + 1 }),
    ...(insider && 'reason' in wish && wish.reason && { reason: wish.reason }),
    ...(insider &&
      'delivery' in wish && {
        delivery: { words: wish.delivery.words, deliveredAt: wish.delivery.deliveredAt, media: wish.delivery.media.map(deps.media.view) },
      }),
    ...(insider &&
      wish.status === 'closed' &&
      wish.rating && { rating: { stars: wish.rating.stars, ...(wish.rating.thanks && { thanks: wish.rating.thanks }) } }),
    ...(insider && { consentToPublish: wish.consent.publish }),
  };
}
