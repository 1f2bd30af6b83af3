import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Day, Id, Limit, page, text } from '../fields';
import { riskLevels } from '../households/household';
import { numberRefusals } from '../wishes/wish.refusals';
import { visitSheets, visitStatuses } from './visit';
import { DriveView, VisitSummary } from './visit.views';

const DriveId = z.strictObject({ driveId: Id });

/** Whom to visit: all of an area, some levels, or households chosen one by one. */
export const DriveChoiceForm = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('area') }),
  z.strictObject({
    by: z.literal('level'),
    levels: z.array(z.enum(riskLevels)).check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(3, { error: 'tooLong' })),
  }),
  z.strictObject({
    by: z.literal('hand'),
    householdIds: z.array(Id).check(z.minLength(1, { error: 'chooseOne' }), z.maxLength(500, { error: 'tooLong' })),
  }),
]);

export const GetDrives = contract({
  name: 'GetDrives',
  method: 'GET',
  path: '/api/drives',
  summary: 'Festival drives of my area and above it, newest first',
  who: { resource: 'drive', action: 'list' },
  answer: z.strictObject({ items: z.array(DriveView) }),
  refusals: [],
});
export const GetDrive = contract({
  name: 'GetDrive',
  method: 'GET',
  path: '/api/drives/{driveId}',
  summary: 'One drive with its progress',
  who: { resource: 'drive', action: 'list' },
  params: DriveId,
  answer: DriveView,
  refusals: [],
});
export const GetDriveVisits = contract({
  name: 'GetDriveVisits',
  method: 'GET',
  path: '/api/drives/{driveId}/visits',
  summary: 'The households of a drive in my area, place by place',
  who: { resource: 'drive', action: 'list' },
  params: DriveId,
  query: z.strictObject({
    status: z.optional(z.enum(visitStatuses)),
    area: z.optional(AreaPath),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(VisitSummary),
  refusals: ['badCursor', 'areaNotYours'],
});
export const OpenDrive = contract({
  name: 'OpenDrive',
  method: 'POST',
  path: '/api/drives',
  summary: 'Open a festival drive',
  write: true,
  who: { resource: 'drive', action: 'open' },
  body: z.strictObject({
    name: text(2, 20),
    areaPath: AreaPath,
    from: Day,
    until: Day,
    sheet: z.enum(visitSheets),
    choice: DriveChoiceForm,
  }),
  answer: DriveView,
  refusals: [
    ...numberRefusals,
    'areaNotYours',
    'areaUnknown',
    'dayPast',
    'dayTooFar',
    'endsBeforeStart',
    'householdUnknown',
    'nobodyChosen',
  ],
});
/** What was not visited is struck off; what was done stays done. */
export const EndDrive = contract({
  name: 'EndDrive',
  method: 'POST',
  path: '/api/drives/{driveId}/end',
  summary: 'End a drive',
  write: true,
  edits: true,
  who: { resource: 'drive', action: 'end' },
  params: DriveId,
  body: z.strictObject({}),
  answer: DriveView,
  refusals: ['driveStillFilling'],
});
