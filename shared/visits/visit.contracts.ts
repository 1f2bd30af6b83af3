import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Day, Id, Limit, page, text } from '../fields';
import { numberRefusals } from '../wishes/wish.refusals';
import { RouteStop, SheetStart, Visitor, VisitRecord, VisitSummary } from './visit.views';

const VisitId = z.strictObject({ visitId: Id });
const degrees = (most: number) =>
  z.coerce.number({ error: 'badPlace' }).check(z.gte(-most, { error: 'badPlace' }), z.lte(most, { error: 'badPlace' }));

/** `due`: of an area, the first to be due first; `mine`: given to me; `done`: the newest first. */
export const visitLists = ['due', 'mine', 'done'] as const;
export const GetVisits = contract({
  name: 'GetVisits',
  method: 'GET',
  path: '/api/visits',
  summary: 'Visits of my area, or given to me',
  who: { resource: 'visit', action: 'read' },
  query: z.strictObject({
    show: z._default(z.enum(visitLists), 'due'),
    area: z.optional(AreaPath),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: page(VisitSummary),
  refusals: ['badCursor', 'areaNotYours'],
});
export const GetHouseholdVisits = contract({
  name: 'GetHouseholdVisits',
  method: 'GET',
  path: '/api/households/{householdId}/visits',
  summary: 'Visits of one household, newest first',
  who: { resource: 'visit', action: 'read' },
  params: z.strictObject({ householdId: Id }),
  query: z.strictObject({ limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(VisitSummary),
  refusals: ['badCursor'],
});
/** What is due within `days` in my cells or given to me, from the start point on always to the nearest; without a point by due day, behind the others. */
export const GetVisitRoute = contract({
  name: 'GetVisitRoute',
  method: 'GET',
  path: '/api/visit-route',
  summary: 'Whom to visit today, in a sensible order',
  who: { resource: 'visit', action: 'record' },
  query: z.strictObject({
    days: z._default(
      z.coerce.number().check(z.int({ error: 'wrongType' }), z.gte(0, { error: 'tooSmall' }), z.lte(31, { error: 'tooLarge' })),
      7,
    ),
    lat: z.optional(degrees(90)),
    lon: z.optional(degrees(180)),
  }),
  answer: z.strictObject({ stops: z.array(RouteStop), more: z.boolean() }),
  refusals: [],
});
export const GetVisit = contract({
  name: 'GetVisit',
  method: 'GET',
  path: '/api/visits/{visitId}',
  summary: 'One visit with what happened',
  who: { resource: 'visit', action: 'read' },
  params: VisitId,
  answer: VisitRecord,
  refusals: [],
});
export const GetSheetStart = contract({
  name: 'GetSheetStart',
  method: 'GET',
  path: '/api/visits/{visitId}/sheet',
  summary: 'What the file says now, to take along',
  who: { resource: 'visit', action: 'record' },
  params: VisitId,
  answer: SheetStart,
  refusals: [],
});
export const GetVisitors = contract({
  name: 'GetVisitors',
  method: 'GET',
  path: '/api/visits/{visitId}/visitors',
  summary: 'Who could go: grid workers, cadres and helpers of the place',
  who: { resource: 'visit', action: 'assign' },
  params: VisitId,
  answer: z.strictObject({ items: z.array(Visitor) }),
  refusals: [],
});
/** For one who asks for a visit: why, until when, and who goes. */
export const PlanVisit = contract({
  name: 'PlanVisit',
  method: 'POST',
  path: '/api/visits',
  summary: 'Ask for a visit',
  write: true,
  who: { resource: 'visit', action: 'plan' },
  body: z.strictObject({ householdId: Id, dueOn: Day, words: text(0, 200), mine: z.optional(z.boolean()) }),
  answer: VisitRecord,
  refusals: [...numberRefusals, 'householdUnknown', 'householdNotActive', 'dayPast', 'dayTooFar', 'visitPlanned'],
});
