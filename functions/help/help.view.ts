import { type CrewMember, type HelpRequest, helpStepOf, isOpened } from '@shared/help/help';
import type { HelpEvent, HelpEventType } from '@shared/help/help.events';
import type { HelpRules } from '@shared/help/help.rules';
import type { CrewView, HelpLink, HelpRecord, HelpSummary } from '@shared/help/help.views';
import { shapeOf } from '@shared/help/help-kinds';
import { metresBetween } from '@shared/place';
import type { HelpDeps } from './help.deps';
import { deskOf } from './help.keys';
import { actionsFor, isOwn, mayOn, relationsTo, type Viewer } from './help.relations';
import { crewOf, memberOf, offerTo } from './help.step';
import { minutesBetween } from './times.step';

export type ViewDeps = Pick<HelpDeps, 'may' | 'areas' | 'media'>;
type Fit = NonNullable<HelpSummary['fit']>;

const liveDue = (help: HelpRequest): string | undefined => {
  const { desk, at } = deskOf(help);
  return desk === 'ended' || help.status === 'returned' ? undefined : at;
};

const mineOf = (help: HelpRequest, viewer: Viewer, now: Date): HelpSummary['mine'] => {
  if (isOwn(help, viewer)) return { as: 'asker' };
  if (memberOf(help, viewer.caller.personId)) return { as: 'crew' };
  const offer = offerTo(help, viewer.caller.personId, now);
  return offer && { as: 'offered', until: offer.until };
};

/** One row or card: masked always; a coarse place for who might come, and the words only when they may be shared. */
export async function summaryOf(help: HelpRequest, viewer: Viewer, deps: ViewDeps, now: Date, fit?: Fit): Promise<HelpSummary> {
  const relations = relationsTo(help, viewer, now);
  const insider = mayOn(deps, help, viewer, 'readPrivate', now);
  const invited = insider || (help.status === 'open' && (relations.includes('findable') || relations.includes('offered')));
  const dueAt = liveDue(help);
  const mine = mineOf(help, viewer, now);
  const from = viewer.volunteer?.point;
  const office = mayOn(deps, help, viewer, 'closeSafety', now);
  return {
    id: help.id,
    status: help.status,
    kind: help.kind,
    title: help.title,
    words: insider || (invited && help.consent.share) ? help.words : '',
    urgency: help.urgency,
    when: help.when,
    minutes: help.minutes,
    people: help.people,
    taken: crewOf(help).length,
    areaPath: help.areaPath,
    areaName: await deps.areas.nameOf(help.areaPath),
    askerLabel: invited && help.forWhom === 'adult' ? help.askerLabel : '',
    forWhom: help.forWhom,
    changedAt: help.changedAt,
    overdue: dueAt !== undefined && dueAt < now.toISOString(),
    ...(isOpened(help) && help.slot && { slot: { start: help.slot.start, end: help.slot.end } }),
    ...(invited && help.point && { point: help.point }),
    ...(help.point && from && { metres: Math.round(metresBetween(from, help.point) / 100) * 100 }),
    ...(dueAt && { dueAt }),
    ...(mine && { mine }),
    ...(fit && { fit }),
    ...(help.series && { series: { number: help.series.number, times: help.series.times } }),
    ...(office && help.safetyReports > 0 && { safetyReports: help.safetyReports }),
  };
}

const crewView = (member: CrewMember, viewer: Viewer, insider: boolean, deps: ViewDeps): CrewView => {
  const mine = member.volunteerId === viewer.caller.personId;
  const { log } = member;
  return {
    placeId: member.placeId,
    label: insider ? member.label : '',
    mine,
    acceptedAt: member.acceptedAt,
    ...(member.groupLabel && { groupLabel: member.groupLabel }),
    ...(insider && member.arrivedAt && { arrivedAt: member.arrivedAt }),
    ...(insider &&
      log && {
        log: {
          from: log.from,
          to: log.to,
          minutes: minutesBetween(log.from, log.to),
          words: log.words,
          media: log.media.map(deps.media.view),
          done: log.done,
        },
      }),
  };
};

const publicLinks: ReadonlySet<HelpEventType> = new Set<HelpEventType>([
  'HelpSubmitted',
  'HelpOpened',
  'ReachWidened',
  'PlaceTaken',
  'HelpReopened',
]);
/** Who was asked and said no, and what was reported, is for the office alone. */
const officeLinks: ReadonlySet<HelpEventType> = new Set<HelpEventType>(['OfferTurnedDown', 'SafetyReported', 'SafetyClosed']);

const paramsOf = (event: HelpEvent, insider: boolean): Record<string, string> => {
  switch (event.type) {
    case 'HelpOpened':
      return { kind: event.kind };
    case 'HelpOffered':
      return { count: String(event.offered.length), until: event.until };
    case 'ReachWidened':
      return { reach: event.reach };
    case 'PlaceTaken':
      return {
        start: event.slot.start,
        end: event.slot.end,
        free: String(event.free),
        ...(insider && { volunteer: event.volunteer.label }),
      };
    case 'NoShowReported':
      return { ...(insider && { volunteer: event.volunteer.label }), ...(event.newSlot && { start: event.newSlot.start }) };
    case 'HelpLogged':
      return { from: event.log.from, to: event.log.to, done: event.log.done, ...(insider && { words: event.log.words }) };
    case 'HelpConverted':
      return { channel: event.channel, ...(event.recordId && { recordId: event.recordId }) };
    case 'HelpConfirmed':
      return { by: event.confirmedBy, ...(event.followUpId && { followUpId: event.followUpId }) };
    case 'HelpSettled':
      return { outcome: event.outcome };
    case 'HelpReopened':
      return event.slot ? { start: event.slot.start } : {};
    case 'HelpTomorrowReminded':
    case 'HelpSoonReminded':
      return { start: event.slot.start };
    case 'HelpThanked':
      return { stars: String(event.thanks.stars), ...(event.thanks.words && { words: event.thanks.words }) };
    case 'NextOfSeriesOpened':
      return { nextId: event.nextId };
    default:
      return {};
  }
};

const linkOf = (event: HelpEvent, insider: boolean): HelpLink => ({
  id: event.id,
  type: event.type,
  at: event.at,
  as: event.by.as,
  who: insider && event.by.as !== 'clock' ? event.by.label : '',
  ...(insider && 'reason' in event && event.reason && { reason: event.reason }),
  params: paramsOf(event, insider),
});

const relationName = (help: HelpRequest, viewer: Viewer, deps: ViewDeps, now: Date): HelpRecord['relation'] => {
  const relations = relationsTo(help, viewer, now);
  if (relations.includes('own')) return 'own';
  if (relations.includes('crew')) return 'crew';
  if (mayOn(deps, help, viewer, 'triage', now)) return 'officer';
  if (relations.includes('offered')) return 'offered';
  return relations.includes('findable') ? 'volunteer' : 'visitor';
};

/** The record page, for this viewer at this moment. */
export async function recordOf(
  help: HelpRequest,
  events: readonly HelpEvent[],
  viewer: Viewer,
  deps: ViewDeps,
  rules: HelpRules,
  now: Date,
  fit?: Fit,
): Promise<HelpRecord> {
  const insider = mayOn(deps, help, viewer, 'readPrivate', now);
  const office = mayOn(deps, help, viewer, 'closeSafety', now);
  const mayRead = (event: HelpEvent) =>
    officeLinks.has(event.type)
      ? office || (event.by.as !== 'clock' && event.by.personId === viewer.caller.personId)
      : insider || publicLinks.has(event.type);
  const followUpId = events.map((event) => (event.type === 'HelpConfirmed' ? event.followUpId : undefined)).find((one) => one);
  return {
    ...(await summaryOf(help, viewer, deps, now, fit)),
    version: help.version,
    step: helpStepOf[help.status],
    actions: actionsFor(deps, help, viewer, rules, now),
    relation: relationName(help, viewer, deps, now),
    risks: help.kind === 'unsorted' ? [] : [...shapeOf[help.kind].risks],
    media: insider ? help.media.map(deps.media.view) : [],
    crew: crewOf(help).map((member) => crewView(member, viewer, insider, deps)),
    authorIs: help.authorIs,
    submittedAt: help.submittedAt,
    chain: events.filter(mayRead).map((event) => linkOf(event, insider)),
    ...(isOpened(help) && { reach: help.reach }),
    ...(insider && help.status === 'open' && { asked: help.offers.filter(({ until }) => until > now.toISOString()).length }),
    ...(help.speech && { speech: help.speech }),
    ...(insider && 'reason' in help && help.reason && { reason: help.reason }),
    ...(help.status === 'converted' && { channel: help.channel, ...(help.recordId && { recordId: help.recordId }) }),
    ...(insider && followUpId && { followUpId }),
    ...(insider &&
      help.status === 'closed' &&
      help.thanks && { thanks: { stars: help.thanks.stars, ...(help.thanks.words && { words: help.thanks.words }) } }),
  };
}
