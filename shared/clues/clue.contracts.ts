import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Id, Instant, Limit, page, text } from '../fields';
import { DeviceSecret } from '../media/device-secret';
import { TrackingCode } from '../tracking';
import { numberRefusals } from '../wishes/wish.refusals';
import { ClueForm, ClueMedia } from './clue.form';
import { ClueRules } from './clue.rules';
import { ClueDesk, ClueOwnerView, ClueRecord, ClueSummary, ClueTrack, similarReasons } from './clue.views';

const ClueId = z.strictObject({ clueId: Id });
const Listing = z.strictObject({ limit: Limit, cursor: z.optional(Cursor) });

const mediaRefusals = ['mediaUnknown', 'tooManyFiles', 'voiceTooLong'] as const;

/** `seen`: nobody, not even the office, learns who reported; the office knows; or there was nothing to know, because no account and no contact came along. */
export const ClueReceipt = z.strictObject({
  id: Id,
  /** Given to the reporter alone, the same whenever the report is sent again; it is stored nowhere in the open. Show it with `writtenTrackingCode`. */
  code: z.string(),
  seen: z.enum(['byNobody', 'byOffice', 'noContact']),
  ownerLabel: z.string(),
  dueAt: Instant,
  reportedAt: Instant,
});
export type ClueReceipt = z.output<typeof ClueReceipt>;

export const ReportClue = contract({
  name: 'ReportClue',
  method: 'POST',
  path: '/api/clues',
  summary: 'Report that somebody may be in difficulty; without an account too, anonymously if one wishes',
  write: true,
  guestRate: { burst: 10, perSecond: 0.02 },
  who: { resource: 'clue', action: 'report' },
  body: ClueForm,
  answer: ClueReceipt,
  refusals: [
    'saySomething',
    'areaUnknown',
    ...mediaRefusals,
    'anonymousWithContact',
    'householdUnknown',
    'deviceNeeded',
    ...numberRefusals,
  ],
});
/** The code is as good as a key, so it stands in no address. */
export const TrackClue = contract({
  name: 'TrackClue',
  method: 'POST',
  path: '/api/clue-tracks',
  summary: 'How far a report is, by its tracking code',
  guestRate: { burst: 12, perSecond: 0.1 },
  who: { resource: 'clue', action: 'track' },
  body: z.strictObject({ code: TrackingCode }),
  answer: ClueTrack,
  refusals: [],
});
/** For who has no account: answers what a returned report asked for. */
export const AddToTrackedClue = contract({
  name: 'AddToTrackedClue',
  method: 'POST',
  path: '/api/clue-tracks/more',
  summary: 'Add to a report by its tracking code',
  write: true,
  guestRate: { burst: 10, perSecond: 0.02 },
  who: { resource: 'clue', action: 'track' },
  body: z.strictObject({ code: TrackingCode, words: text(0, 500), media: ClueMedia, device: z.optional(DeviceSecret) }),
  answer: ClueTrack,
  refusals: ['saySomething', ...mediaRefusals, 'tooMuchAdded', 'clueEnded', 'deviceNeeded', ...numberRefusals],
});
export const GetClue = contract({
  name: 'GetClue',
  method: 'GET',
  path: '/api/clues/{clueId}',
  summary: 'One clue with its chain',
  who: { resource: 'clue', action: 'read' },
  params: ClueId,
  answer: ClueRecord,
  refusals: [],
});
export const GetMyClues = contract({
  name: 'GetMyClues',
  method: 'GET',
  path: '/api/me/clues',
  summary: 'What I reported, newest first',
  who: { resource: 'ownRecords', action: 'list' },
  query: Listing,
  answer: page(ClueSummary),
  refusals: ['badCursor'],
});
/** By who must act: the desk of one area's office (`area`, else one's own), of a department (`org`), or what is given to me by name or to the cell I look after (`mine`). By due date. */
export const GetClueQueue = contract({
  name: 'GetClueQueue',
  method: 'GET',
  path: '/api/queues/clues',
  summary: 'Clues that wait at a desk, the most pressing first',
  who: { resource: 'clueQueue', action: 'list' },
  query: z.strictObject({
    desk: z._default(ClueDesk, 'triage'),
    area: z.optional(AreaPath),
    org: z.optional(Id),
    mine: z.optional(z.enum(['yes'])),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(ClueSummary),
  refusals: ['badCursor', 'areaNotYours', 'orgNotYours', 'chooseArea'],
});
/** All of an area and below, whoever must act: open ones or ended ones, by place. */
export const GetCluesUnder = contract({
  name: 'GetCluesUnder',
  method: 'GET',
  path: '/api/clues',
  summary: 'All clues under an area',
  who: { resource: 'clueQueue', action: 'list' },
  query: z.strictObject({
    area: AreaPath,
    show: z._default(z.enum(['open', 'ended']), 'open'),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(ClueSummary),
  refusals: ['badCursor', 'areaNotYours'],
});
export const GetSimilarClues = contract({
  name: 'GetSimilarClues',
  method: 'GET',
  path: '/api/clues/{clueId}/similar',
  summary: 'Open clues that may be about the same, with why',
  who: { resource: 'clue', action: 'markDuplicate' },
  params: ClueId,
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        clue: ClueSummary,
        /** `params`: `metres` with `near`, `words` with `sameWords`. */
        reasons: z.array(z.strictObject({ name: z.enum(similarReasons), params: z.record(z.string(), z.string()) })),
      }),
    ),
  }),
  refusals: [],
});
/** To whom it can be given: the line of areas from cell to county, grid workers there by masked name, departments of the county. */
export const GetClueOwners = contract({
  name: 'GetClueOwners',
  method: 'GET',
  path: '/api/clues/{clueId}/owners',
  summary: 'Who could take it',
  who: { resource: 'clue', action: 'handOn' },
  params: ClueId,
  answer: z.strictObject({ items: z.array(ClueOwnerView) }),
  refusals: [],
});

const Versioned = z.strictObject({ rules: ClueRules, version: z.number() });
export const GetClueRules = contract({
  name: 'GetClueRules',
  method: 'GET',
  path: '/api/rules/clues',
  summary: 'Times for clues',
  who: { resource: 'clueRules', action: 'read' },
  answer: Versioned,
  refusals: [],
});
export const ChangeClueRules = contract({
  name: 'ChangeClueRules',
  method: 'PUT',
  path: '/api/rules/clues',
  summary: 'Set the times for clues',
  write: true,
  edits: true,
  who: { resource: 'clueRules', action: 'update' },
  body: ClueRules,
  answer: Versioned,
  refusals: ['changedMeanwhile'],
});
