import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Id, Instant, Limit, page, text } from '../fields';
import { DeviceSecret } from '../media/device-secret';
import { TrackingCode } from '../tracking';
import { numberRefusals } from '../wishes/wish.refusals';
import { complainedLevels, suggestionActionNames, suggestionDeskLevels, suggestionKinds, suggestionStatuses } from './suggestion';
import { SuggestionRules } from './suggestion.rules';

const Kind = z.enum(suggestionKinds);
const SuggestionId = z.strictObject({ suggestionId: Id });
const Desk = z.strictObject({ level: z.enum(suggestionDeskLevels), areaPath: AreaPath, label: z.string() });
const MediaView = z.strictObject({ id: Id, kind: z.enum(['image', 'audio', 'video']), url: z.string() });

export const SuggestionForm = z.strictObject({
  kind: Kind,
  /** For conduct: whose people. The desk complained of never has it. */
  complained: z.optional(z.enum(complainedLevels)),
  words: text(5, 1000),
  media: z.array(Id).check(z.maxLength(9, { error: 'tooManyFiles' })),
  areaPath: AreaPath,
  /** Past the community, to the county at once. */
  toCounty: z.boolean(),
  anonymous: z.boolean(),
  /** Proves that files sent without an account are theirs. */
  device: z.optional(DeviceSecret),
});
export type SuggestionForm = z.output<typeof SuggestionForm>;

export const SuggestionSummary = z.strictObject({
  id: Id,
  status: z.enum(suggestionStatuses),
  kind: Kind,
  title: z.string(),
  areaPath: AreaPath,
  areaName: z.string(),
  desk: Desk,
  /** 周**; empty when they did not want to be named or have no account. */
  writerLabel: z.string(),
  submittedAt: Instant,
  changedAt: Instant,
  dueAt: z.optional(Instant),
  overdue: z.boolean(),
  raised: z.number(),
});
export type SuggestionSummary = z.output<typeof SuggestionSummary>;
export const SuggestionLink = z.strictObject({
  id: z.string(),
  type: z.string(),
  at: Instant,
  who: z.string(),
  desk: z.optional(z.string()),
  cause: z.optional(z.string()),
  dueAt: z.optional(Instant),
  reason: z.optional(z.string()),
});
export const SuggestionRecord = z.extend(SuggestionSummary, {
  version: z.number(),
  relation: z.enum(['own', 'desk', 'supervisor', 'code']),
  actions: z.array(z.enum(suggestionActionNames)),
  complained: z.optional(z.enum(complainedLevels)),
  words: z.string(),
  media: z.array(MediaView),
  answers: z.array(z.strictObject({ words: z.string(), at: Instant, desk: z.string(), by: z.string() })),
  answeredAt: z.optional(Instant),
  endAt: z.optional(Instant),
  helped: z.optional(z.boolean()),
  helpedWords: z.optional(z.string()),
  /** Desks it may be handed on to. */
  desks: z.optional(z.array(Desk)),
  chain: z.array(SuggestionLink),
});
export type SuggestionRecord = z.output<typeof SuggestionRecord>;

export const SubmitSuggestion = contract({
  name: 'SubmitSuggestion',
  method: 'POST',
  path: '/api/suggestions',
  summary: 'A complaint or a suggestion, with or without an account',
  write: true,
  guestRate: { burst: 10, perSecond: 0.02 },
  who: { resource: 'suggestion', action: 'submit' },
  body: SuggestionForm,
  /** `code`: to look it up again without an account. It is told this once. */
  answer: z.strictObject({ id: Id, code: z.string(), desk: Desk, dueAt: Instant }),
  refusals: [...numberRefusals, 'areaUnknown', 'areaRetired', 'mediaUnknown', 'complainedMissing'],
});
export const TrackSuggestion = contract({
  name: 'TrackSuggestion',
  method: 'POST',
  path: '/api/suggestions/tracking',
  summary: 'What came of it, by its code',
  guestRate: { burst: 12, perSecond: 0.1 },
  who: { resource: 'suggestion', action: 'track' },
  body: z.strictObject({ code: TrackingCode }),
  answer: SuggestionRecord,
  refusals: ['codeUnknown'],
});
const Helped = { helped: z.boolean(), words: z.optional(text(0, 300)) };
/** Not helped: the desk above looks at it once more. */
export const SayHelpedByCode = contract({
  name: 'SayHelpedByCode',
  method: 'POST',
  path: '/api/suggestions/tracking/helped',
  summary: 'Whether the answer helped, by the code',
  write: true,
  guestRate: { burst: 12, perSecond: 0.1 },
  who: { resource: 'suggestion', action: 'track' },
  body: z.strictObject({ code: TrackingCode, ...Helped }),
  answer: SuggestionRecord,
  refusals: [...numberRefusals, 'codeUnknown', 'suggestionNotAnswered'],
});
export const SayHelped = contract({
  name: 'SayHelped',
  method: 'POST',
  path: '/api/suggestions/{suggestionId}/helped',
  summary: 'Whether the answer helped',
  write: true,
  edits: true,
  who: { resource: 'suggestion', action: 'sayHelped' },
  params: SuggestionId,
  body: z.strictObject(Helped),
  answer: SuggestionRecord,
  refusals: [...numberRefusals, 'suggestionNotAnswered'],
});
export const GetSuggestion = contract({
  name: 'GetSuggestion',
  method: 'GET',
  path: '/api/suggestions/{suggestionId}',
  summary: 'One complaint or suggestion with its chain',
  who: { resource: 'suggestion', action: 'read' },
  params: SuggestionId,
  answer: SuggestionRecord,
  refusals: [],
});
export const GetMySuggestions = contract({
  name: 'GetMySuggestions',
  method: 'GET',
  path: '/api/me/suggestions',
  summary: 'What I wrote, newest first',
  who: { resource: 'ownRecords', action: 'list' },
  query: z.strictObject({ limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(SuggestionSummary),
  refusals: ['badCursor'],
});
export const suggestionShelves = ['open', 'answered', 'ended'] as const;
/** What lies at the caller's own desk; a town or county looks further with `below`. */
export const GetSuggestionQueue = contract({
  name: 'GetSuggestionQueue',
  method: 'GET',
  path: '/api/suggestion-queue',
  summary: 'Complaints and suggestions that lie here, what is due first',
  who: { resource: 'suggestion', action: 'list' },
  query: z.strictObject({
    show: z._default(z.enum(suggestionShelves), 'open'),
    desk: z._default(z.enum(['own', 'below']), 'own'),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(SuggestionSummary),
  refusals: ['badCursor'],
});
export const AnswerSuggestion = contract({
  name: 'AnswerSuggestion',
  method: 'POST',
  path: '/api/suggestions/{suggestionId}/answers',
  summary: 'Answer in words',
  write: true,
  edits: true,
  who: { resource: 'suggestion', action: 'answer' },
  params: SuggestionId,
  body: z.strictObject({ words: text(5, 1000) }),
  answer: SuggestionRecord,
  refusals: [...numberRefusals, 'suggestionNotOpen'],
});
/** The time to answer does not begin again. */
export const HandOnSuggestion = contract({
  name: 'HandOnSuggestion',
  method: 'POST',
  path: '/api/suggestions/{suggestionId}/desk',
  summary: 'Another desk can answer this',
  write: true,
  edits: true,
  who: { resource: 'suggestion', action: 'handOn' },
  params: SuggestionId,
  body: z.strictObject({ areaPath: AreaPath, reason: text(2, 200) }),
  answer: SuggestionRecord,
  refusals: [...numberRefusals, 'suggestionNotOpen', 'deskComplainedOf', 'deskUnknown'],
});

const Versioned = z.strictObject({ rules: SuggestionRules, version: z.number() });
export const GetSuggestionRules = contract({
  name: 'GetSuggestionRules',
  method: 'GET',
  path: '/api/rules/suggestions',
  summary: 'Times for complaints and suggestions',
  who: { resource: 'suggestionRules', action: 'read' },
  answer: Versioned,
  refusals: [],
});
export const ChangeSuggestionRules = contract({
  name: 'ChangeSuggestionRules',
  method: 'PUT',
  path: '/api/rules/suggestions',
  summary: 'Set the times for complaints and suggestions',
  write: true,
  edits: true,
  who: { resource: 'suggestionRules', action: 'update' },
  body: SuggestionRules,
  answer: Versioned,
  refusals: ['changedMeanwhile'],
});
