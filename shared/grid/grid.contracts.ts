import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Id, Limit, page } from '../fields';
import { contentRefusals } from '../wishes/wish.refusals';
import { stationServices } from './grid';
import { PostForm, PostView, StationForm, StationView } from './grid.views';

const degrees = z.coerce.number().check(z.gte(-180, { error: 'badPlace' }), z.lte(180, { error: 'badPlace' }));
const StationId = z.strictObject({ stationId: Id });

/** 我的网格, and what a printed code opens: who is responsible here, and the offices above. No login. */
export const GetPost = contract({
  name: 'GetPost',
  method: 'GET',
  path: '/api/grid/posts',
  summary: 'Who is responsible here, and how to reach them',
  who: { resource: 'gridPost', action: 'read' },
  query: z.strictObject({ area: AreaPath }),
  answer: z.strictObject({
    post: PostView,
    /** The next level first, up to the county. */
    above: z.array(PostView),
    /** For a page to print: the address that opens this notice. */
    link: z.string(),
    editable: z.boolean(),
  }),
  refusals: ['areaUnknown'],
});
/** Of each area below: its first named head and its number, so that one finds one's own cell. */
export const GetPostsBelow = contract({
  name: 'GetPostsBelow',
  method: 'GET',
  path: '/api/grid/posts/below',
  summary: 'Who is responsible for the parts of an area',
  who: { resource: 'gridPost', action: 'read' },
  query: z.strictObject({ area: AreaPath, limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(PostView),
  refusals: ['areaUnknown', 'badCursor'],
});
export const GetPostForm = contract({
  name: 'GetPostForm',
  method: 'GET',
  path: '/api/grid/posts/form',
  summary: 'Read a notice back to change it',
  who: { resource: 'gridPost', action: 'change' },
  query: z.strictObject({ area: AreaPath }),
  answer: z.strictObject({ form: PostForm, version: z.number(), areaName: z.string() }),
  refusals: ['areaUnknown'],
});
export const ChangePost = contract({
  name: 'ChangePost',
  method: 'PUT',
  path: '/api/grid/posts',
  summary: 'Put up or change the notice of an area',
  write: true,
  edits: true,
  who: { resource: 'gridPost', action: 'change' },
  body: z.extend(PostForm, { area: AreaPath }),
  answer: z.strictObject({ post: PostView, version: z.number() }),
  refusals: ['areaUnknown', 'areaRetired', 'changedMeanwhile', 'mediaUnknown', 'personUnknown', 'twiceTheSame', ...contentRefusals],
});
/** Whoever stands on a notice decides themselves whether their full name does. */
export const ChangeMyNaming = contract({
  name: 'ChangeMyNaming',
  method: 'POST',
  path: '/api/me/grid-naming',
  summary: 'Show my full name on the notice, or not any more',
  write: true,
  who: { resource: 'gridPost', action: 'nameMyself' },
  body: z.strictObject({ area: AreaPath, named: z.boolean() }),
  answer: PostView,
  refusals: ['areaUnknown', 'notOnPost'],
});

/** Nearest first when a place is given (it is used for this answer alone), else by area. */
export const GetStations = contract({
  name: 'GetStations',
  method: 'GET',
  path: '/api/stations',
  summary: 'Stations with hours and services',
  who: { resource: 'station', action: 'read' },
  query: z.strictObject({
    area: z.optional(AreaPath),
    service: z.optional(z.enum(stationServices)),
    open: z.optional(z.literal('now')),
    lat: z.optional(degrees),
    lon: z.optional(degrees),
    limit: Limit,
    cursor: z.optional(Cursor),
  }),
  answer: z.extend(page(StationView), { addable: z.boolean() }),
  refusals: ['badCursor'],
});
export const GetStation = contract({
  name: 'GetStation',
  method: 'GET',
  path: '/api/stations/{stationId}',
  summary: 'One station',
  who: { resource: 'station', action: 'read' },
  params: StationId,
  answer: StationView,
  refusals: [],
});
const stationRefusals = ['areaUnknown', 'areaRetired', ...contentRefusals] as const;
export const AddStation = contract({
  name: 'AddStation',
  method: 'POST',
  path: '/api/stations',
  summary: 'A new station',
  write: true,
  who: { resource: 'station', action: 'change' },
  body: StationForm,
  answer: StationView,
  refusals: stationRefusals,
});
export const ChangeStation = contract({
  name: 'ChangeStation',
  method: 'PUT',
  path: '/api/stations/{stationId}',
  summary: 'Other hours, services or place',
  write: true,
  edits: true,
  who: { resource: 'station', action: 'change' },
  params: StationId,
  body: StationForm,
  answer: StationView,
  refusals: ['changedMeanwhile', ...stationRefusals],
});
/** Closed for good; it is shown no more but to whoever kept it, who may open it again. */
export const CloseStation = contract({
  name: 'CloseStation',
  method: 'POST',
  path: '/api/stations/{stationId}/closing',
  summary: 'Close a station, or open it again',
  write: true,
  edits: true,
  who: { resource: 'station', action: 'change' },
  params: StationId,
  body: z.strictObject({ closed: z.boolean() }),
  answer: StationView,
  refusals: ['changedMeanwhile'],
});
