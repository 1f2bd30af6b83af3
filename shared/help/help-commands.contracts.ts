import * as z from 'zod/mini';
import { contract } from '../contract';
import { Campaign, Id, Instant, Phone, text, Urgency, WishCategory } from '../fields';
import { numberRefusals } from '../wishes/wish.refusals';
import { channels, type HelpAction } from './help';
import { helpOutcomes } from './help.events';
import { HelpMedia, HelpRecord } from './help.views';
import { HelpKind } from './help-kinds';
import { When } from './when';

const HelpId = z.strictObject({ helpId: Id });
const Reason = z.strictObject({ reason: text(2, 200) });
const Nothing = z.strictObject({});
const whenRefusals = ['whenPast', 'whenTooFar', 'endsBeforeStart'] as const;
const PlaceId = z.string().check(z.maxLength(80), z.regex(/^[A-Za-z0-9_.-]+$/, { error: 'badId' }));

const command = <Name extends string, Body extends z.ZodMiniType>(
  name: Name,
  path: string,
  action: HelpAction,
  summary: string,
  body: Body,
  refusals: readonly string[],
) =>
  contract({
    name,
    method: 'POST',
    path: `/api/help-requests/{helpId}/${path}`,
    summary,
    write: true,
    edits: true,
    who: { resource: 'help', action },
    params: HelpId,
    body,
    answer: HelpRecord,
    refusals,
  });

/** Triage says what it is: kind, urgency, when, how many, for how long. `title` is what volunteers read. */
export const TriageHelp = command(
  'TriageHelp',
  'triage',
  'triage',
  'Sort it and look for people',
  z.strictObject({
    kind: HelpKind,
    title: text(2, 30),
    urgency: Urgency,
    when: When,
    minutes: z.number().check(z.int({ error: 'wrongType' }), z.gte(15, { error: 'tooSmall' }), z.lte(480, { error: 'tooLarge' })),
    people: z.number().check(z.int({ error: 'wrongType' }), z.gte(1, { error: 'tooSmall' }), z.lte(20, { error: 'tooLarge' })),
  }),
  [...numberRefusals, 'nameInPublicText', 'helpNotSubmitted', ...whenRefusals, 'twoPersonRule', 'tooManyPeople', 'ownHelp'],
);
export const ReturnHelp = command('ReturnHelp', 'return', 'return', 'Ask the author for more', Reason, [
  ...numberRefusals,
  'helpNotSubmitted',
]);
export const RefuseHelp = command('RefuseHelp', 'refuse', 'refuse', 'Not something this service can do, with the reason', Reason, [
  ...numberRefusals,
  'helpNotSubmitted',
]);
/** A wish is made at once from what was written; an aid application or a clue is handed to the desk that takes it up. */
export const ConvertHelp = command(
  'ConvertHelp',
  'convert',
  'convert',
  'It is better served elsewhere: hand it on without typing it again',
  z.strictObject({
    channel: z.enum(channels),
    reason: text(2, 200),
    wish: z.optional(z.strictObject({ title: text(2, 30), campaign: Campaign, category: WishCategory, estimatedYuan: z.number() })),
  }),
  [...numberRefusals, 'helpNotSubmitted', 'wishPartMissing', 'overCap', 'guardianConsentNeeded', 'alreadyAccepted'],
);
export const CancelHelp = command(
  'CancelHelp',
  'cancel',
  'cancel',
  'Not needed any more',
  z.strictObject({ reason: z.optional(text(2, 200)) }),
  [...numberRefusals, 'helpEnded', 'helpUnderWay'],
);

const taking = [
  'helpNotOpen',
  'placesTaken',
  'ownHelp',
  'notAVolunteer',
  'volunteerPaused',
  'tooYoung',
  'skillMissing',
  'proofMissing',
  'busyThen',
  'handsFull',
  'keptApart',
  'startNeeded',
  'startOutside',
  'guardianConsentNeeded',
] as const;
/** For a span of days who accepts first says when. First come, first served: the others are told kindly. */
export const AcceptHelp = command('AcceptHelp', 'accept', 'accept', 'I will come', z.strictObject({ start: z.optional(Instant) }), taking);
export const AcceptForGroup = command(
  'AcceptForGroup',
  'accept-for-group',
  'acceptForGroup',
  'My group takes it on, with these members',
  z.strictObject({
    groupId: Id,
    memberIds: z.array(Id).check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(20, { error: 'tooLong' })),
    start: z.optional(Instant),
  }),
  [...taking, 'notYourGroup', 'notInGroup'],
);
export const DeclineHelp = command('DeclineHelp', 'decline', 'decline', 'Not this time', Nothing, ['noOffer']);
export const OfferHelpTo = command(
  'OfferHelpTo',
  'offers',
  'offerTo',
  'Ask these volunteers too',
  z.strictObject({ volunteerIds: z.array(Id).check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(10, { error: 'tooLong' })) }),
  ['helpNotOpen', 'notAVolunteer', 'keptApart'],
);
export const GiveBackHelp = command('GiveBackHelp', 'give-back', 'giveBack', 'I cannot come after all', Reason, [
  ...numberRefusals,
  'notInCrew',
  'helpUnderWay',
]);
export const ArriveAtHelp = command('ArriveAtHelp', 'arrivals', 'arrive', 'I am here', Nothing, [
  'notInCrew',
  'tooEarly',
  'twoPersonRule',
  'helpOver',
]);
export const LogHelp = command(
  'LogHelp',
  'logs',
  'log',
  'What was done, from when to when',
  z.strictObject({ from: Instant, to: Instant, words: text(0, 300), media: HelpMedia, done: z.enum(['fully', 'partly']) }),
  [
    ...numberRefusals,
    'notInCrew',
    'arriveFirst',
    'helpOver',
    'endsBeforeStart',
    'logInFuture',
    'logBeforeAccepted',
    'logTooLong',
    'dayTooLong',
    'acrossMidnight',
    'logOverlaps',
    'saySomething',
    'mediaUnknown',
  ],
);
export const ReportNoShow = command(
  'ReportNoShow',
  'no-shows',
  'reportNoShow',
  'Nobody came: find a replacement',
  z.strictObject({ placeId: PlaceId, newStart: z.optional(Instant) }),
  ['placeUnknown', 'tooEarly', 'alreadyLogged', 'whenPast'],
);
/** `remaining`: what is still to be done becomes a request of its own, already sorted. */
export const ConfirmHelp = command(
  'ConfirmHelp',
  'confirmation',
  'confirm',
  'Yes, it was done; the hours count now',
  z.strictObject({ remaining: z.optional(text(2, 200)), when: z.optional(When) }),
  [...numberRefusals, 'helpNotLogged', 'ownService', ...whenRefusals, 'whenNeeded'],
);
export const DisputeHelp = command('DisputeHelp', 'dispute', 'dispute', 'It was not like that', Reason, [
  ...numberRefusals,
  'helpNotLogged',
]);
export const SettleHelp = command(
  'SettleHelp',
  'settlement',
  'settle',
  'The community heard both sides and decides',
  z.strictObject({
    outcome: z.enum(helpOutcomes),
    reason: text(2, 200),
    /** Only with `correct`: the minutes that count, by place. */
    minutes: z.optional(
      z
        .array(
          z.strictObject({
            placeId: PlaceId,
            minutes: z.number().check(z.int({ error: 'wrongType' }), z.gte(0, { error: 'tooSmall' }), z.lte(720, { error: 'tooLarge' })),
          }),
        )
        .check(z.maxLength(20, { error: 'tooLong' })),
    ),
  }),
  [...numberRefusals, 'helpNotDisputed', 'placeUnknown', 'minutesNeeded', 'logTooLong', 'ownHelp', 'ownService'],
);
export const ReopenHelp = command('ReopenHelp', 'reopening', 'reopen', 'Look for people once more', z.strictObject({ when: When }), [
  'helpNotUnmet',
  ...whenRefusals,
]);
export const ThankHelpers = command(
  'ThankHelpers',
  'thanks',
  'thank',
  'Rate and say thanks',
  z.strictObject({
    stars: z.number().check(z.int({ error: 'wrongType' }), z.gte(1, { error: 'tooSmall' }), z.lte(5, { error: 'tooLarge' })),
    words: z.optional(text(1, 200)),
  }),
  [...numberRefusals, 'helpNotConfirmed'],
);
export const HelpContact = z.strictObject({ name: z.string(), phone: Phone, address: z.string() });
export const OpenHelpContact = contract({
  name: 'OpenHelpContact',
  method: 'POST',
  path: '/api/help-requests/{helpId}/contact',
  summary: 'Show name, phone and address to who comes; each opening is recorded',
  write: true,
  answersAfresh: true,
  who: { resource: 'help', action: 'openContact' },
  params: HelpId,
  body: Nothing,
  answer: HelpContact,
  refusals: ['contactClosed'],
});

/** By either side, at any time. The words are sealed and read by the office alone; the two are kept apart from then on. */
export const safetyKinds = ['feltUnsafe', 'money', 'injury', 'property', 'privacy', 'other'] as const;
export const ReportSafety = command(
  'ReportSafety',
  'safety-reports',
  'reportSafety',
  'Something was not right',
  z.strictObject({ kind: z.enum(safetyKinds), words: text(2, 500), placeId: z.optional(PlaceId) }),
  ['placeUnknown', 'tooManyReports', 'helpEnded'],
);
export const SafetyReport = z.strictObject({
  id: z.string(),
  kind: z.enum(safetyKinds),
  words: z.string(),
  by: z.enum(['asker', 'volunteer', 'office']),
  byLabel: z.string(),
  about: z.optional(z.string()),
  at: Instant,
  closedAt: z.optional(Instant),
  outcome: z.optional(z.string()),
});
export const GetSafetyReports = contract({
  name: 'GetSafetyReports',
  method: 'GET',
  path: '/api/help-requests/{helpId}/safety-reports',
  summary: 'What was reported; for the office',
  who: { resource: 'help', action: 'closeSafety' },
  params: HelpId,
  answer: z.strictObject({ items: z.array(SafetyReport) }),
  refusals: [],
});
export const CloseSafety = command(
  'CloseSafety',
  'safety-reports/closure',
  'closeSafety',
  'The office has dealt with the report',
  z.strictObject({ reportId: z.string().check(z.maxLength(80)), outcome: text(2, 300), keepApart: z.boolean() }),
  ['reportUnknown', 'ownHelp'],
);
