import * as z from 'zod/mini';
import { contract } from '../contract';
import { Day, Id, Instant, Limit } from '../fields';
import { HelpKind } from '../help/help-kinds';
import { WishSummary } from '../wishes/wish.views';
import { hardLimits, MatchReason, MatchWeights } from './matching';

/** A candidate for one request as the office sees them: masked, with the reasons. */
export const CandidateView = z.strictObject({
  volunteerId: Id,
  label: z.string(),
  areaName: z.string(),
  /** 0 to 100 points, rounded; the shares of the reasons are exact thousandths. */
  score: z.number(),
  reasons: z.array(MatchReason),
  asked: z.enum(['no', 'waiting', 'turnedDown']),
});
export type CandidateView = z.output<typeof CandidateView>;
export const GetCandidates = contract({
  name: 'GetCandidates',
  method: 'GET',
  path: '/api/help-requests/{helpId}/candidates',
  summary: 'Who could help, best first, and why',
  who: { resource: 'help', action: 'offerTo' },
  params: z.strictObject({ helpId: Id }),
  answer: z.strictObject({
    items: z.array(CandidateView),
    /** How many volunteers stand outside for which hard limit. */
    outside: z.array(z.strictObject({ limit: z.enum(hardLimits), count: z.number() })),
    looked: z.number(),
  }),
  refusals: ['helpNotOpen'],
});

export const GetMatchWeights = contract({
  name: 'GetMatchWeights',
  method: 'GET',
  path: '/api/rules/matching',
  summary: 'How much each reason weighs',
  who: { resource: 'matchRules', action: 'read' },
  answer: z.strictObject({ weights: MatchWeights, version: z.number() }),
  refusals: [],
});
export const ChangeMatchWeights = contract({
  name: 'ChangeMatchWeights',
  method: 'PUT',
  path: '/api/rules/matching',
  summary: 'Set how much each reason weighs',
  write: true,
  edits: true,
  who: { resource: 'matchRules', action: 'update' },
  body: MatchWeights,
  answer: z.strictObject({ weights: MatchWeights, version: z.number() }),
  refusals: ['changedMeanwhile', 'allWeightsZero'],
});
/**
 * Who would have been offered past requests with other weights: each is opened once more for the volunteers, calendars and known faces of today, so both
 * lists may differ from who was asked then. `metres…`: the mean way of all on the lists. `same`: requests with the very same people. Nothing is changed by it.
 */
export const TryMatchWeights = contract({
  name: 'TryMatchWeights',
  method: 'POST',
  path: '/api/rules/matching/trial',
  summary: 'Try weights on past requests before switching',
  who: { resource: 'matchRules', action: 'try' },
  body: z.strictObject({ weights: MatchWeights, from: Day, to: Day }),
  answer: z.strictObject({
    tried: z.number(),
    same: z.number(),
    metresToday: z.number(),
    metresWithTrial: z.number(),
    items: z.array(
      z.strictObject({
        helpId: Id,
        title: z.string(),
        kind: HelpKind,
        openedAt: Instant,
        asToday: z.array(CandidateView),
        withTrial: z.array(CandidateView),
      }),
    ),
  }),
  refusals: ['allWeightsZero', 'spanTooLong', 'endsBeforeStart'],
});

/** Wishes of the wall that are near and wait long, by the same ranking; what one wrote or is for oneself is left out. */
export const GetWishesForMe = contract({
  name: 'GetWishesForMe',
  method: 'GET',
  path: '/api/me/near-wishes',
  summary: 'Near wishes for me, and why',
  who: { resource: 'promises', action: 'list' },
  query: z.strictObject({ limit: Limit }),
  answer: z.strictObject({
    items: z.array(z.strictObject({ wish: WishSummary, fit: z.strictObject({ score: z.number(), reasons: z.array(MatchReason) }) })),
  }),
  refusals: [],
});
