import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Id, Instant, Limit, page } from '../fields';
import { chainKinds, chainStages } from './aid-chain';
import { Month, WorkArea, WorkCounts, WorkKindName, WorkRecord } from './work-log';

export const ChainKindName = z.enum(chainKinds);
/** `H-<household>`: a household's chain. `P-<person>`: that of one person, which is what stands with their household about them and what is theirs alone. */
export const ChainId = z.string().check(z.regex(/^[HP]-[A-Za-z0-9_-]{1,62}$/, { error: 'badId' }));
const ChainOf = z.strictObject({ chainId: ChainId });

/** One thing on the chain. `record`: the viewer may open it. Absent title: the viewer may not know more than its kind. */
export const ChainTaskView = z.strictObject({
  kind: ChainKindName,
  id: z.string(),
  title: z.optional(z.string()),
  status: z.string(),
  stage: z.enum(chainStages),
  open: z.boolean(),
  broken: z.optional(z.enum(['nobody', 'overdue'])),
  owner: z.optional(z.string()),
  dueAt: z.optional(Instant),
  outcome: z.optional(z.string()),
  changedAt: Instant,
  record: z.boolean(),
  /** The visit it came from, for who may open the thing. */
  visitId: z.optional(z.string()),
});
export type ChainTaskView = z.output<typeof ChainTaskView>;

/** One event. `who` is empty where the viewer may not know, or nobody did it. */
export const ChainEntryView = z.strictObject({
  eventId: z.string(),
  kind: ChainKindName,
  id: z.string(),
  type: z.string(),
  stage: z.enum(chainStages),
  at: Instant,
  who: z.string(),
  as: z.string(),
  title: z.optional(z.string()),
  owner: z.optional(z.string()),
  dueAt: z.optional(Instant),
  subjectId: z.optional(z.string()),
  record: z.boolean(),
});
export type ChainEntryView = z.output<typeof ChainEntryView>;

/** 预警 核查 推送 救助 反馈: `now` is where the open link stands; nothing open: `ended`, or `none` when nothing ever happened. */
export const ChainBar = z.strictObject({
  state: z.enum(['open', 'ended', 'none']),
  now: z.optional(z.enum(chainStages)),
  stages: z.array(
    z.strictObject({ stage: z.enum(chainStages), state: z.enum(['done', 'now', 'later']), open: z.number(), broken: z.boolean() }),
  ),
});
export type ChainBar = z.output<typeof ChainBar>;

export const AidChain = z.strictObject({
  chainId: ChainId,
  label: z.string(),
  areaPath: AreaPath,
  areaName: z.string(),
  bar: ChainBar,
  /** Open ones first, the one that is due first on top; ended ones after, newest first. */
  tasks: z.array(ChainTaskView),
  /** There are more ended things than these. */
  more: z.boolean(),
  people: z.array(z.strictObject({ personId: z.string(), label: z.string() })),
  mayPrint: z.boolean(),
  /** The household's file, when the viewer may open it. */
  householdId: z.optional(z.string()),
});
export type AidChain = z.output<typeof AidChain>;

export const GetAidChain = contract({
  name: 'GetAidChain',
  method: 'GET',
  path: '/api/chains/{chainId}',
  summary: 'Where a household or person stands: every thing on their chain with owner, date and outcome',
  who: { resource: 'aidChain', action: 'read' },
  params: ChainOf,
  answer: AidChain,
  refusals: [],
});
export const GetAidChainEntries = contract({
  name: 'GetAidChainEntries',
  method: 'GET',
  path: '/api/chains/{chainId}/entries',
  summary: 'What happened on a chain, newest first unless asked otherwise',
  who: { resource: 'aidChain', action: 'read' },
  params: ChainOf,
  query: z.strictObject({
    order: z._default(z.enum(['newest', 'oldest']), 'newest'),
    kind: z.optional(ChainKindName),
    person: z.optional(Id),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(ChainEntryView),
  refusals: ['badCursor'],
});
/** `wish.w1`: from a record to the chain it is on. */
export const GetChainOf = contract({
  name: 'GetChainOf',
  method: 'GET',
  path: '/api/chain-of/{thing}',
  summary: 'Which chain a wish, request, clue or visit is on',
  who: { resource: 'aidChain', action: 'read' },
  params: z.strictObject({
    thing: z.string().check(z.regex(/^(wish|help|clue|visit|household)\.[A-Za-z0-9_-]{1,64}$/, { error: 'badId' })),
  }),
  answer: z.strictObject({ chainId: ChainId }),
  refusals: [],
});
/** Printing is a link of the chain itself: who printed it is seen by whom it is about. */
export const PrintAidChain = contract({
  name: 'PrintAidChain',
  method: 'POST',
  path: '/api/chains/{chainId}/prints',
  summary: 'Print a chain: noted on it, then the file can be fetched for a while',
  who: { resource: 'aidChain', action: 'print' },
  write: true,
  params: ChainOf,
  body: z.strictObject({ order: z._default(z.enum(['newest', 'oldest']), 'oldest') }),
  answer: z.strictObject({ printId: Id, until: Instant }),
  refusals: [],
});
export const GetAidChainPdf = contract({
  name: 'GetAidChainPdf',
  method: 'GET',
  path: '/api/chain-prints/{printId}',
  summary: 'The printed chain as PDF, for who printed it',
  who: { resource: 'aidChain', action: 'print' },
  binary: true,
  params: z.strictObject({ printId: Id }),
  answer: z.unknown(),
  refusals: [],
});

/** Open, and nobody owns it, or it is past its date. `chainId`: whose chain it is on, when it is known whom it concerns. */
export const BrokenLink = z.extend(ChainTaskView, {
  areaPath: AreaPath,
  areaName: z.string(),
  since: Instant,
  chainId: z.optional(ChainId),
});
export type BrokenLink = z.output<typeof BrokenLink>;
export const GetBrokenChains = contract({
  name: 'GetBrokenChains',
  method: 'GET',
  path: '/api/queues/broken-chains',
  summary: 'Links that nobody owns, then those past their date, longest first',
  who: { resource: 'brokenChain', action: 'list' },
  query: z.strictObject({ area: z.optional(AreaPath), kind: z.optional(ChainKindName), limit: Limit, cursor: z.optional(Cursor) }),
  answer: z.extend(page(BrokenLink), { area: AreaPath, areaName: z.string() }),
  refusals: ['badCursor', 'areaNotYours'],
});

export const GetWorkLog = contract({
  name: 'GetWorkLog',
  method: 'GET',
  path: '/api/work-log',
  summary: 'What was done in an area, counted from what happened, by month and by the areas within',
  who: { resource: 'workLog', action: 'read' },
  query: z.strictObject({ area: z.optional(AreaPath), from: z.optional(Month), to: z.optional(Month) }),
  answer: z.strictObject({
    area: AreaPath,
    areaName: z.string(),
    from: Month,
    to: Month,
    totals: WorkCounts,
    areas: z.array(WorkArea),
    months: z.array(z.strictObject({ month: Month, counts: WorkCounts })),
  }),
  refusals: ['areaNotYours', 'endsBeforeStart', 'spanTooLong'],
});
export const GetWorkRecords = contract({
  name: 'GetWorkRecords',
  method: 'GET',
  path: '/api/work-log/records',
  summary: 'What a number of the work log is made of, newest month first',
  who: { resource: 'workLog', action: 'read' },
  query: z.strictObject({
    kind: WorkKindName,
    area: z.optional(AreaPath),
    from: z.optional(Month),
    to: z.optional(Month),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(WorkRecord),
  refusals: ['badCursor', 'areaNotYours', 'endsBeforeStart', 'spanTooLong'],
});
