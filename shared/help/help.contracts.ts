import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Day, Id, Instant, Limit, page } from '../fields';
import { contentRefusals } from '../wishes/wish.refusals';
import { HelpDesk, HelpForm, HelpRecord, HelpSummary } from './help.views';
import { HelpKind } from './help-kinds';

const HelpId = z.strictObject({ helpId: Id });
const Listing = z.strictObject({ limit: Limit, cursor: z.optional(Cursor) });

export const helpFormRefusals = [
  ...contentRefusals,
  'nameInPublicText',
  'guardianConsentNeeded',
  'areaUnknown',
  'areaNotYours',
  'mediaUnknown',
  'saySomething',
  'whenPast',
  'whenTooFar',
  'endsBeforeStart',
  'tooManyPeople',
  'similarHelpOpen',
] as const;

export const SubmitHelp = contract({
  name: 'SubmitHelp',
  method: 'POST',
  path: '/api/help-requests',
  summary: 'Ask for help',
  write: true,
  who: { resource: 'help', action: 'submit' },
  body: HelpForm,
  answer: HelpRecord,
  refusals: helpFormRefusals,
});
export const ResubmitHelp = contract({
  name: 'ResubmitHelp',
  method: 'PUT',
  path: '/api/help-requests/{helpId}',
  summary: 'Send a returned request again, amended',
  write: true,
  edits: true,
  who: { resource: 'help', action: 'resubmit' },
  params: HelpId,
  body: HelpForm,
  answer: HelpRecord,
  refusals: [...helpFormRefusals, 'helpNotReturned'],
});
export const GetHelpForm = contract({
  name: 'GetHelpForm',
  method: 'GET',
  path: '/api/help-requests/{helpId}/form',
  summary: 'Read back what the author wrote',
  who: { resource: 'help', action: 'resubmit' },
  params: HelpId,
  answer: HelpForm,
  refusals: [],
});
export const GetHelp = contract({
  name: 'GetHelp',
  method: 'GET',
  path: '/api/help-requests/{helpId}',
  summary: 'One help request with its chain',
  who: { resource: 'help', action: 'read' },
  params: HelpId,
  answer: HelpRecord,
  refusals: [],
});
export const GetMyHelp = contract({
  name: 'GetMyHelp',
  method: 'GET',
  path: '/api/me/help-requests',
  summary: 'Help I asked for, or asked for others, newest first',
  who: { resource: 'ownRecords', action: 'list' },
  query: Listing,
  answer: page(HelpSummary),
  refusals: ['badCursor'],
});
/** Requests somebody could take, those that fit best first; each with its reasons. Needs no joining, but reasons come only to volunteers. */
export const GetOpenHelp = contract({
  name: 'GetOpenHelp',
  method: 'GET',
  path: '/api/help-requests',
  summary: 'Help that is wanted, what fits me first',
  who: { resource: 'help', action: 'browse' },
  query: z.strictObject({
    sort: z._default(z.enum(['fit', 'near', 'soon']), 'fit'),
    kind: z.optional(HelpKind),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(HelpSummary),
  refusals: ['badCursor'],
});
/** `offered`: asked and not answered; `coming`: accepted, in order of time; `done`: logged or confirmed, newest first. */
export const GetMyTasks = contract({
  name: 'GetMyTasks',
  method: 'GET',
  path: '/api/me/help-tasks',
  summary: 'Offers to me, what I promised, what I have done',
  who: { resource: 'helpTasks', action: 'list' },
  query: z.strictObject({ show: z._default(z.enum(['offered', 'coming', 'done']), 'coming'), limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(HelpSummary),
  refusals: ['badCursor'],
});
export const GetHelpQueue = contract({
  name: 'GetHelpQueue',
  method: 'GET',
  path: '/api/queues/help',
  summary: 'Help requests that wait for the office',
  who: { resource: 'helpQueue', action: 'list' },
  query: z.strictObject({ desk: z._default(HelpDesk, 'triage'), area: z.optional(AreaPath), limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(HelpSummary),
  refusals: ['badCursor', 'areaNotYours', 'chooseArea'],
});
/** One's commitments, help and promises alike. */
export const CalendarEntry = z.strictObject({
  id: z.string(),
  link: z.strictObject({ kind: z.enum(['help', 'wish']), id: Id }),
  title: z.string(),
  areaName: z.string(),
  start: Instant,
  end: Instant,
  allDay: z.boolean(),
  as: z.enum(['crew', 'asker', 'holder']),
});
export const GetMyCalendar = contract({
  name: 'GetMyCalendar',
  method: 'GET',
  path: '/api/me/calendar',
  summary: 'What I promised and what I asked for, by day',
  who: { resource: 'ownRecords', action: 'list' },
  query: z.strictObject({ from: Day, to: Day }),
  answer: z.strictObject({ items: z.array(CalendarEntry) }),
  refusals: ['spanTooLong', 'endsBeforeStart'],
});
export const GetMyCalendarFile = contract({
  name: 'GetMyCalendarFile',
  method: 'GET',
  path: '/api/me/calendar.ics',
  summary: 'My commitments as an iCalendar file',
  who: { resource: 'ownRecords', action: 'list' },
  binary: true,
  query: z.strictObject({ from: Day, to: Day }),
  answer: z.unknown(),
  refusals: ['spanTooLong', 'endsBeforeStart'],
});
