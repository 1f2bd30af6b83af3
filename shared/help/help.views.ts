import * as z from 'zod/mini';
import { AreaPath, Id, Instant, Phone, text, Urgency } from '../fields';
import { MatchReason } from '../matching/matching';
import { Point } from '../place';
import { channels, helpActionNames, helpStatuses, reaches } from './help';
import { HelpKind, helpRisks, Speech } from './help-kinds';
import { When } from './when';

export const HelpMedia = z.array(Id).check(z.maxLength(9, { error: 'tooManyFiles' }));
const MediaView = z.strictObject({ id: Id, kind: z.enum(['image', 'audio']), url: z.string() });
const SlotView = z.strictObject({ start: Instant, end: Instant });
const whole = z.number({ error: 'wrongType' }).check(z.int({ error: 'wrongType' }));

/** The form. A kind is not needed: words or a voice note are enough, the community sorts it. `sendAnyway` after similar ones were shown. */
export const HelpForm = z.strictObject({
  kind: z.optional(HelpKind),
  words: text(0, 500),
  urgency: Urgency,
  when: When,
  minutes: z.optional(whole.check(z.gte(15, { error: 'tooSmall' }), z.lte(480, { error: 'tooLarge' }))),
  people: z.optional(whole.check(z.gte(1, { error: 'tooSmall' }), z.lte(20, { error: 'tooLarge' }))),
  speech: z.optional(Speech),
  areaPath: AreaPath,
  point: z.optional(Point),
  authorIs: z.enum(['self', 'relative', 'gridWorker']),
  forWhom: z.enum(['adult', 'child', 'family']),
  contact: z.strictObject({ name: text(1, 20), phone: Phone, address: text(2, 100) }),
  media: HelpMedia,
  consent: z.strictObject({ share: z.boolean(), guardian: z.optional(z.boolean()) }),
  sendAnyway: z.optional(z.boolean()),
  /** The household it is written for, from its file or a visit; left out where the writer may not read that file. */
  householdId: z.optional(Id),
  /** The visit it is written from; kept where it was to that household. */
  visitId: z.optional(Id),
});
export type HelpForm = z.output<typeof HelpForm>;

export const HelpSummary = z.strictObject({
  id: Id,
  status: z.enum(helpStatuses),
  kind: z.union([HelpKind, z.literal('unsorted')]),
  title: z.string(),
  words: z.string(),
  urgency: Urgency,
  when: When,
  slot: z.optional(SlotView),
  minutes: z.number(),
  people: z.number(),
  taken: z.number(),
  areaPath: AreaPath,
  areaName: z.string(),
  /** Metres from the viewer's own place, when both are known; rounded to 100. */
  metres: z.optional(z.number()),
  point: z.optional(Point),
  askerLabel: z.string(),
  forWhom: z.enum(['adult', 'child', 'family']),
  changedAt: Instant,
  dueAt: z.optional(Instant),
  overdue: z.boolean(),
  /** Of the viewer: asked, and until when; part of the crew. */
  mine: z.optional(z.strictObject({ as: z.enum(['asker', 'offered', 'crew']), until: z.optional(Instant) })),
  /** For volunteers: why it fits, best reasons first, and how well (0–100). */
  fit: z.optional(z.strictObject({ score: z.number(), reasons: z.array(MatchReason) })),
  series: z.optional(z.strictObject({ number: z.number(), times: z.number() })),
  safetyReports: z.optional(z.number()),
});
export type HelpSummary = z.output<typeof HelpSummary>;

export const HelpLogView = z.strictObject({
  from: Instant,
  to: Instant,
  minutes: z.number(),
  words: z.string(),
  media: z.array(MediaView),
  done: z.enum(['fully', 'partly']),
});
export const CrewView = z.strictObject({
  placeId: z.string(),
  label: z.string(),
  groupLabel: z.optional(z.string()),
  mine: z.boolean(),
  acceptedAt: Instant,
  arrivedAt: z.optional(Instant),
  log: z.optional(HelpLogView),
});
export type CrewView = z.output<typeof CrewView>;

export const HelpLink = z.strictObject({
  id: z.string().check(z.maxLength(80)),
  type: z.string(),
  at: Instant,
  who: z.string(),
  as: z.enum(['asker', 'volunteer', 'leader', 'officer', 'gridWorker', 'clock']),
  reason: z.optional(z.string()),
  params: z.record(z.string(), z.string()),
});
export type HelpLink = z.output<typeof HelpLink>;

export const HelpRecord = z.extend(HelpSummary, {
  version: z.number(),
  step: z.number(),
  actions: z.array(z.enum(helpActionNames)),
  relation: z.enum(['own', 'crew', 'offered', 'officer', 'volunteer', 'visitor']),
  risks: z.array(z.enum(helpRisks)),
  reach: z.optional(z.enum(reaches)),
  asked: z.optional(z.number()),
  speech: z.optional(Speech),
  media: z.array(MediaView),
  crew: z.array(CrewView),
  reason: z.optional(z.string()),
  channel: z.optional(z.enum(channels)),
  recordId: z.optional(Id),
  followUpId: z.optional(Id),
  /** Whom a leader may send, with why not where not; only for leaders. */
  thanks: z.optional(z.strictObject({ stars: z.number(), words: z.optional(z.string()) })),
  authorIs: z.enum(['self', 'relative', 'gridWorker']),
  submittedAt: Instant,
  chain: z.array(HelpLink),
});
export type HelpRecord = z.output<typeof HelpRecord>;

export const helpDesks = ['triage', 'unmatched', 'watch', 'settle', 'safety', 'ended'] as const;
export const HelpDesk = z.enum(helpDesks);
export type HelpDesk = z.output<typeof HelpDesk>;
