import type { Clue } from '@shared/clues/clue';
import { clueStep } from '@shared/clues/clue';
import type { ClueEvent, ClueEventType } from '@shared/clues/clue.events';
import type { ClueLink, ClueRecord, ClueSummary, ClueTrack } from '@shared/clues/clue.views';
import type { Caller } from '@shared/people/caller';
import type { ClueDeps } from './clue.deps';
import { actionsFor, isInsider, isOwn, outcomeIsPublic, relationName } from './clue.relations';
import { isEnded, isOwned, isVerified, ownerOf } from './clue.step';
import { mostAdded } from './reporting.decisions';

export type ViewDeps = Pick<ClueDeps, 'may' | 'areas' | 'media' | 'crypto' | 'clues' | 'households'>;

/** To who reported, and to whoever has the code, an office is named, a person is not. */
const publicOwner = async (clue: Clue, deps: Pick<ViewDeps, 'areas'>): Promise<string | undefined> => {
  const owner = ownerOf(clue);
  return owner && (owner.personId ? deps.areas.nameOf(owner.areaPath) : owner.label);
};

const doneByOwner: ReadonlySet<ClueEventType> = new Set(['ClueVerified', 'ClueSettled']);
const reporterLabelOf = (events: readonly ClueEvent[]): string | undefined => {
  const first = events.find(({ type }) => type === 'ClueReported');
  return first && 'label' in first.by ? first.by.label : undefined;
};

/** One row. Insiders read the words; who reported reads their own. */
export async function summaryOf(clue: Clue, caller: Caller, deps: ViewDeps, now: Date): Promise<ClueSummary> {
  const insider = isInsider(deps, clue, caller);
  const mine = isOwn(deps, clue, caller);
  const owned = isOwned(clue);
  const ownerLabel = insider ? ownerOf(clue)?.label : await publicOwner(clue, deps);
  return {
    id: clue.id,
    status: clue.status,
    step: clueStep[clue.status],
    kind: clue.kind,
    urgency: clue.urgency,
    title: clue.title,
    words: insider || mine ? clue.words : '',
    areaPath: clue.areaPath,
    areaName: await deps.areas.nameOf(clue.areaPath),
    aboutLabel: insider || mine ? clue.aboutLabel : '',
    foundBy: clue.foundBy,
    anonymous: clue.anonymous,
    files: clue.media.length + clue.more.reduce((sum, { media }) => sum + media.length, 0),
    ...(ownerLabel && { ownerLabel }),
    ...(owned && { dueAt: clue.dueAt }),
    overdue: owned && clue.dueAt < now.toISOString(),
    escalated: 'escalations' in clue ? clue.escalations.length : 0,
    reportedAt: clue.reportedAt,
    changedAt: clue.changedAt,
    mine,
  };
}

/** What the reporter sees of the chain; who looked where and what was linked is the office's. */
const reporterLinks: ReadonlySet<ClueEventType> = new Set<ClueEventType>([
  'ClueReported',
  'ClueAddedTo',
  'ClueReturned',
  'ClueWithdrawn',
  'ClueDispatched',
  'ClueHandedOn',
  'ClueEscalated',
  'ClueMarkedDuplicate',
  'ClueVerified',
  'ClueSettled',
  'FeedbackGiven',
  'ClueReopened',
]);

const paramsOf = (event: ClueEvent, insider: boolean): Record<string, string> => ({
  ...(insider && 'owner' in event && event.owner && { owner: event.owner.label }),
  ...(insider && 'from' in event && { from: event.from.label }),
  ...('dueAt' in event && event.dueAt && { dueAt: event.dueAt }),
  ...(insider && 'outcome' in event && { outcome: event.outcome }),
  ...(insider && event.type === 'ClueMarkedDuplicate' && { of: event.of }),
});

const linkOf = (event: ClueEvent, insider: boolean, caller: Caller): ClueLink => {
  const named = 'label' in event.by && (insider || event.by.personId === caller.personId);
  const reason = 'reason' in event && (insider || event.type === 'ClueReturned') ? event.reason : undefined;
  return {
    id: event.id,
    type: event.type,
    at: event.at,
    who: named && 'label' in event.by ? event.by.label : '',
    as: event.by.as,
    ...(reason && { reason }),
    params: paramsOf(event, insider),
  };
};

/** The record page, for this viewer at this moment. */
export async function recordOf(clue: Clue, events: readonly ClueEvent[], caller: Caller, deps: ViewDeps, now: Date): Promise<ClueRecord> {
  const insider = isInsider(deps, clue, caller);
  const mine = isOwn(deps, clue, caller);
  const show = insider || mine;
  const [contact, household] = await Promise.all([
    insider ? deps.clues.findContact(clue.id) : undefined,
    insider && clue.householdId ? deps.households.find(clue.householdId) : undefined,
  ]);
  const dispatched = events.filter((event) => event.type === 'ClueDispatched').at(-1);
  const dispatchWords = dispatched?.type === 'ClueDispatched' ? dispatched.words : undefined;
  const owner = ownerOf(clue);
  const reporterLabel = clue.anonymous ? undefined : reporterLabelOf(events);
  const verification = isVerified(clue) ? clue.verification : undefined;
  return {
    ...(await summaryOf(clue, caller, deps, now)),
    version: clue.version,
    actions: actionsFor(deps, clue, caller),
    relation: relationName(deps, clue, caller),
    media: show ? clue.media.map(deps.media.show) : [],
    more: show ? clue.more.map(({ words, media, at }) => ({ words, media: media.map(deps.media.show), at })) : [],
    ...(show && clue.point && { point: clue.point }),
    ...(show && reporterLabel && { reporterLabel }),
    hasContact: contact !== undefined,
    escalations:
      'escalations' in clue && insider ? clue.escalations.map(({ from, to, at }) => ({ from: from.label, to: to.label, at })) : [],
    ...(insider && clue.householdId && { householdId: clue.householdId }),
    ...(household && { householdLabel: household.headLabel }),
    ...(insider && owner && { owner }),
    ...(insider && dispatchWords && { dispatchWords }),
    ...(insider && verification && { verification: { ...verification, media: verification.media.map(deps.media.show) } }),
    ...(isVerified(clue) && (insider || (mine && outcomeIsPublic(clue))) && { outcome: clue.outcome }),
    ...(insider && isVerified(clue) && clue.outcomeWords && { outcomeWords: clue.outcomeWords }),
    ...(insider && isVerified(clue) && 'opened' in clue && clue.opened && { opened: clue.opened }),
    ...(show && clue.status === 'closed' && { feedback: clue.feedback }),
    ...(show && clue.status === 'returned' && { reason: clue.reason }),
    ...(insider && clue.status === 'duplicate' && { of: clue.of }),
    chain: events.filter(({ type }) => insider || reporterLinks.has(type)).map((event) => linkOf(event, insider, caller)),
  };
}

/** The office that did it, or whose time ran out; people are not named to whoever has the code, nor are offices that only received it. */
const officeIn = (event: ClueEvent): string => {
  const owner = event.type === 'ClueEscalated' ? event.from : doneByOwner.has(event.type) && 'owner' in event ? event.owner : undefined;
  return owner && !owner.personId ? owner.label : '';
};

/** What whoever has the code sees: how far it is and what it came to, in words that were written for everybody. */
export async function trackOf(clue: Clue, events: readonly ClueEvent[], original: Clue | undefined, deps: ViewDeps): Promise<ClueTrack> {
  const told = clue.status === 'closed' ? clue : original?.status === 'closed' ? original : undefined;
  const steps = events.filter(({ type }) => reporterLinks.has(type));
  const ownerLabel = await publicOwner(original ?? clue, deps);
  return {
    status: clue.status,
    step: clueStep[(original ?? clue).status],
    kind: clue.kind,
    areaName: await deps.areas.nameOf(clue.areaPath),
    reportedAt: clue.reportedAt,
    changedAt: clue.changedAt,
    ...(ownerLabel && { ownerLabel }),
    ...(isOwned(clue) && { dueAt: clue.dueAt }),
    ...(clue.status === 'returned' && { reason: clue.reason }),
    ...(told && { feedback: told.feedback }),
    mayAddMore: !isEnded(clue) && clue.status !== 'settled' && clue.more.length < mostAdded,
    steps: steps.map((event) => ({ type: event.type, at: event.at, who: officeIn(event) })),
  };
}
