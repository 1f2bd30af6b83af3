import * as z from 'zod/mini';
import { AreaPath, Campaign, Day, HelperKind, Id, Instant, Phone, text, Urgency, WishCategory } from '../fields';
import { wishActionNames, wishStatuses } from './wish';

export const MediaIds = z.array(Id).check(z.maxLength(9, { error: 'tooManyFiles' }));

/** What the phone draws: where it stands, who has it until when, what you can do now, the chain so far. */
const HolderView = z.strictObject({ label: z.string(), kind: HelperKind, forUnit: z.boolean(), mine: z.boolean() });
const MediaView = z.strictObject({ id: Id, kind: z.enum(['image', 'audio']), url: z.string() });

export const WishSummary = z.strictObject({
  id: Id,
  status: z.enum(wishStatuses),
  title: z.string(),
  story: z.string(),
  campaign: Campaign,
  category: WishCategory,
  urgency: Urgency,
  estimatedYuan: z.number(),
  neededBy: z.optional(Day),
  areaPath: AreaPath,
  areaName: z.string(),
  /** Masked name, or empty when the glossary's word for `forWhom` stands in for it. */
  wisherLabel: z.string(),
  forWhom: z.enum(['adult', 'child', 'family']),
  waiting: z.number(),
  changedAt: Instant,
  /** When the thing that must happen next is due, and what it is. */
  dueAt: z.optional(Instant),
  overdue: z.boolean(),
  holder: z.optional(HolderView),
  thanks: z.optional(z.string()),
});
export type WishSummary = z.output<typeof WishSummary>;

export const ChainLink = z.strictObject({
  /** `<wishId>.<version>` */
  id: z.string().check(z.maxLength(80)),
  type: z.string(),
  at: Instant,
  who: z.string(),
  as: z.enum(['wisher', 'holder', 'helper', 'officer', 'gridWorker', 'clock']),
  reason: z.optional(z.string()),
  /** What the holder said of how it is going. */
  words: z.optional(z.string()),
  dueAt: z.optional(Instant),
});
export type ChainLink = z.output<typeof ChainLink>;

export const WishRecord = z.extend(WishSummary, {
  version: z.number(),
  step: z.number(),
  actions: z.array(z.enum(wishActionNames)),
  relation: z.enum(['own', 'holder', 'offeree', 'waiter', 'officer', 'helper', 'visitor']),
  claimedAt: z.optional(Instant),
  extendedFor: z.optional(z.string()),
  progress: z.optional(z.strictObject({ words: z.string(), at: Instant })),
  wouldBeDueAt: z.optional(Instant),
  /** The viewer could claim it, were it not for the promises they have open already: as many as `limit` allows. */
  handsFull: z.optional(z.strictObject({ limit: z.number() })),
  offerUntil: z.optional(Instant),
  myPlaceInLine: z.optional(z.number()),
  reason: z.optional(z.string()),
  media: z.array(MediaView),
  delivery: z.optional(z.strictObject({ words: z.string(), deliveredAt: Instant, media: z.array(MediaView) })),
  rating: z.optional(z.strictObject({ stars: z.number(), thanks: z.optional(z.string()) })),
  consentToPublish: z.optional(z.boolean()),
  authorIs: z.enum(['self', 'relative', 'gridWorker']),
  verifierLabel: z.optional(z.string()),
  submittedAt: Instant,
  chain: z.array(ChainLink),
});
export type WishRecord = z.output<typeof WishRecord>;

/** The form. For someone else (`authorIs` relative or gridWorker) name, phone and address are that person's; never shown on the wall. */
export const WishForm = z.strictObject({
  title: text(2, 30),
  story: text(0, 300),
  campaign: Campaign,
  category: WishCategory,
  urgency: Urgency,
  estimatedYuan: z
    .number({ error: 'wrongType' })
    .check(z.int({ error: 'wholeYuan' }), z.gte(0, { error: 'tooSmall' }), z.lte(100000, { error: 'tooLarge' })),
  neededBy: z.optional(Day),
  areaPath: AreaPath,
  authorIs: z.enum(['self', 'relative', 'gridWorker']),
  forWhom: z.enum(['adult', 'child', 'family']),
  contact: z.strictObject({ name: text(1, 20), phone: Phone, address: text(2, 100) }),
  media: MediaIds,
  consent: z.strictObject({ publish: z.boolean(), guardian: z.optional(z.boolean()) }),
  /** The household it is written for, from its file or a visit; left out where the writer may not read that file. */
  householdId: z.optional(Id),
  /** The visit it is written from; kept where it was to that household. */
  visitId: z.optional(Id),
});
export type WishForm = z.output<typeof WishForm>;
