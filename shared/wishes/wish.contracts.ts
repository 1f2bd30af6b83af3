import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Campaign, Cursor, Id, Limit, page, text, Urgency } from '../fields';
import { WishRecord, WishSummary } from './wish.views';

/** What the wall shows: waiting for somebody; promised; fulfilled, with thanks. */
export const wallShelves = ['open', 'promised', 'fulfilled'] as const;
export type WallShelf = (typeof wallShelves)[number];

export const GetWall = contract({
  name: 'GetWall',
  method: 'GET',
  path: '/api/wishes',
  summary: 'The public wish wall',
  who: 'anyone',
  query: z.strictObject({
    show: z._default(z.enum(wallShelves), 'open'),
    county: z.optional(Id),
    campaign: z.optional(Campaign),
    urgency: z.optional(Urgency),
    area: z.optional(AreaPath),
    q: z.optional(text(1, 20)),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(WishSummary),
  refusals: ['badCursor'],
});
export const GetWish = contract({
  name: 'GetWish',
  method: 'GET',
  path: '/api/wishes/{wishId}',
  summary: 'One wish with its chain',
  who: 'anyone',
  params: z.strictObject({ wishId: Id }),
  answer: WishRecord,
  refusals: [],
});
const Listing = z.strictObject({ limit: Limit, cursor: z.optional(Cursor) });
export const GetMyWishes = contract({
  name: 'GetMyWishes',
  method: 'GET',
  path: '/api/me/wishes',
  summary: 'Wishes I wrote or that are mine, newest first',
  who: { resource: 'ownRecords', action: 'list' },
  query: Listing,
  answer: page(WishSummary),
  refusals: ['badCursor'],
});
/** `keeping`: what I have promised and not yet handed over or had confirmed; `kept`: what came of earlier promises. */
export const GetMyPromises = contract({
  name: 'GetMyPromises',
  method: 'GET',
  path: '/api/me/promises',
  summary: 'What I or my unit have claimed',
  who: { resource: 'promises', action: 'list' },
  query: z.strictObject({ show: z._default(z.enum(['keeping', 'kept']), 'keeping'), limit: Limit, cursor: z.optional(Cursor) }),
  answer: z.extend(page(WishSummary), { mayClaim: z.number() }),
  refusals: ['badCursor'],
});
export const desks = ['verify', 'watch', 'settle', 'unclaimed', 'ended'] as const;
export const Desk = z.enum(desks);
export type Desk = z.output<typeof Desk>;
/** An officer's queue, the earliest due first. Desks: to verify; under way; to settle or confirm; unclaimed; ended. */
export const GetWishQueue = contract({
  name: 'GetWishQueue',
  method: 'GET',
  path: '/api/queues/wishes',
  summary: 'Wishes that wait for the office',
  who: { resource: 'wishQueue', action: 'list' },
  query: z.strictObject({ desk: z._default(Desk, 'verify'), area: z.optional(AreaPath), limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(WishSummary),
  refusals: ['badCursor', 'areaNotYours', 'chooseArea'],
});
