import type { HelpRequest } from '@shared/help/help';
import type { HelpActor, HelpEvent } from '@shared/help/help.events';
import type { HelpRules } from '@shared/help/help.rules';
import { accepted, type Result, refused } from '@shared/result';
import { standsThere } from '../core/desk-link';
import type { Item, Write } from '../core/store';
import type { StoredService } from '../service/service.items';
import { book, calendarChanges } from './calendar.decisions';
import { dayKey, helpInHandKey, metKey } from './calendar.keys';
import type { HelpDeps } from './help.deps';
import { nextDue } from './help.due';
import { authorKey, contactKey, deskItem, deskPlace, eventKey, indexKeys, minePk, offerKey, offersPk, stateKey } from './help.keys';
import type { SealedContact } from './help.repository';
import type { Step } from './help.step';
import { minutesBetween } from './times.step';

export type PlanDeps = Pick<HelpDeps, 'help' | 'areas' | 'serviceWrites'>;

const stateItem = (help: HelpRequest): Item => ({
  ...stateKey(help.id),
  version: help.version,
  help,
  ...indexKeys(help, nextDue(help)),
});

/** The events of a step, in order. */
export const eventsOf = (help: HelpRequest, happenings: NonNullable<Step>['happenings'], by: HelpActor): readonly HelpEvent[] =>
  happenings.map((happening, index): HelpEvent => {
    const version = help.version - happenings.length + index + 1;
    return {
      ...happening,
      id: `${help.id}.${version}`,
      helpId: help.id,
      version,
      at: help.changedAt,
      by,
      countyId: help.countyId,
      areaPath: help.areaPath,
      authorId: help.authorId,
      ...(help.subjectId && { subjectId: help.subjectId }),
      ...(help.householdId && { householdId: help.householdId }),
      title: help.title,
    };
  });

const stateWrites = (
  before: HelpRequest | undefined,
  help: HelpRequest,
  happenings: NonNullable<Step>['happenings'],
  by: HelpActor,
): Write[] => [
  { put: stateItem(help), when: before ? { version: before.version } : 'absent' },
  ...eventsOf(help, happenings, by).map((event): Write => ({ put: { ...eventKey(help.id, event.version), event }, when: 'absent' })),
  ...(standsThere(before && deskPlace(before), deskPlace(help)) ? [] : [{ put: deskItem(help) }]),
  ...offerLinks(before, help),
];

/** Whoever is newly asked finds it in their list; the link expires some days after its time. */
const offerLinks = (before: HelpRequest | undefined, help: HelpRequest): Write[] => {
  if (help.status !== 'open') return [];
  const known = before?.status === 'open' ? before.offers : [];
  return help.offers
    .filter((offer) => !known.some((one) => one.volunteerId === offer.volunteerId && one.until === offer.until))
    .map(({ volunteerId, until }) => ({
      put: {
        ...offerKey(help.id, volunteerId),
        helpId: help.id,
        g4pk: offersPk(volunteerId),
        g4sk: `${until}#${help.id}`,
        ttl: Math.floor(Date.parse(until) / 1000) + 7 * 86_400,
      },
    }));
};

/** Who has an unfinished piece of help in hand by this request. */
const inHand = (help: HelpRequest | undefined): ReadonlySet<string> =>
  new Set(
    help && (help.status === 'open' || help.status === 'matched' || help.status === 'underWay')
      ? help.crew.filter((one) => !one.log).map((one) => one.volunteerId)
      : [],
  );

const handWrites = (before: HelpRequest | undefined, help: HelpRequest, limits: NonNullable<Step>['limits'] = {}): Write[] => {
  const was = inHand(before);
  const is = inHand(help);
  const add = (personId: string, by: number, limit?: number): Write => ({
    add: helpInHandKey(personId),
    attribute: 'open',
    by,
    ...(limit !== undefined && { when: { below: { attribute: 'open', limit } } }),
  });
  return [
    ...[...is].filter((one) => !was.has(one)).map((one) => add(one, 1, limits[one])),
    ...[...was].filter((one) => !is.has(one)).map((one) => add(one, -1)),
  ];
};

/** The hours that count from this confirmation on, one record each. */
const counted = (before: HelpRequest | undefined, help: HelpRequest, areaName: string): readonly StoredService[] => {
  if (help.status !== 'confirmed' || before?.status === 'confirmed') return [];
  return help.crew.flatMap(({ placeId, volunteerId, groupLabel, log }): StoredService[] =>
    log
      ? [
          {
            volunteerId,
            areaPath: help.areaPath,
            record: {
              id: `${log.from}#${placeId}`,
              kind: help.kind,
              helpId: help.id,
              from: log.from,
              to: log.to,
              minutes: minutesBetween(log.from, log.to),
              words: log.words,
              areaName,
              confirmedAt: help.confirmedAt,
              confirmedBy: help.confirmedBy,
              ...(groupLabel && { groupLabel }),
            },
          },
        ]
      : [],
  );
};

const isForAnother = (help: HelpRequest | undefined) => help?.subjectId !== undefined && help.subjectId !== help.authorId;
const authorLink = (help: HelpRequest): Write => ({
  put: { ...authorKey(help.id), helpId: help.id, g5pk: minePk(help.authorId), g5sk: `${help.submittedAt}#${help.id}` },
});

/**
 * One transaction: the new state on condition of the version decided upon, its events, the calendars of who comes (on condition that nothing was booked
 * meanwhile), what they have in hand, the hours that count, and what was born of it. Refused when somebody would be in two places at once.
 */
export async function planStep(
  deps: PlanDeps,
  before: HelpRequest | undefined,
  step: NonNullable<Step>,
  by: HelpActor,
  rules: HelpRules,
): Promise<Result<readonly Write[]>> {
  const { help, happenings, born, also = [] } = step;
  const changes = calendarChanges(before, help);
  const [days, areaName, contact] = await Promise.all([
    deps.help.days(changes),
    help.status === 'confirmed' ? deps.areas.nameOf(help.areaPath) : '',
    born && deps.help.findContact(help.id),
  ]);
  const booked = book(days, changes, rules.longestDayMinutes);
  if (!booked.ok) {
    if (booked.refusal.reason === 'dayTooLong') return refused('dayTooLong', { field: '/to', details: booked.refusal.details ?? {} });
    return happenings.some(({ type }) => type === 'HelpLogged') ? refused('logOverlaps', { field: '/from' }) : refused('busyThen');
  }
  const services = counted(before, help, areaName);
  return accepted([
    ...stateWrites(before, help, happenings, by),
    ...booked.value.map(
      ({ personId, day, version, slots }): Write => ({
        put: { ...dayKey({ personId, day }), version, slots },
        when: version === 1 ? 'absent' : { version: version - 1 },
      }),
    ),
    ...handWrites(before, help, step.limits),
    ...services.flatMap((one) => deps.serviceWrites(one)),
    ...services.map((one): Write => ({ add: metKey(help.subjectId ?? help.authorId, one.volunteerId), attribute: 'times', by: 1 })),
    ...(born ? bornWrites(born, contact) : []),
    ...also,
  ]);
}

const bornWrites = ({ help, happenings }: NonNullable<NonNullable<Step>['born']>, contact: SealedContact | undefined): Write[] => [
  ...stateWrites(undefined, help, happenings, { as: 'clock' }),
  ...(contact ? [{ put: { ...contactKey(help.id), contact } }] : []),
  ...(isForAnother(help) ? [authorLink(help)] : []),
];

/** What a request is sent with besides: its sealed contact, and a link for an author who writes for somebody else. */
export const submissionWrites = (help: HelpRequest, contact: SealedContact, before?: HelpRequest): readonly Write[] => [
  { put: { ...contactKey(help.id), contact } },
  ...(isForAnother(help) ? [authorLink(help)] : isForAnother(before) ? [{ remove: authorKey(help.id) }] : []),
];
