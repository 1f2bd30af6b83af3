import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Instant, Limit, page, text } from '../fields';
import { AreaCode, AreaNode } from './grid.views';

const AreaName = text(2, 30);

/** One level at a time: the towns of a county, the communities of a town, the cells of a community. Retired ones only when asked for. */
export const GetAreasBelow = contract({
  name: 'GetAreasBelow',
  method: 'GET',
  path: '/api/areas/below',
  summary: 'The areas directly below one',
  who: { resource: 'area', action: 'read' },
  query: z.strictObject({ area: AreaPath, retired: z.optional(z.literal('with')), limit: Limit, cursor: z.optional(Cursor) }),
  answer: z.extend(page(AreaNode), { area: AreaNode, changeable: z.boolean() }),
  refusals: ['badCursor', 'areaUnknown'],
});
/** Without a code it gets the next free one of its level. */
export const AddArea = contract({
  name: 'AddArea',
  method: 'POST',
  path: '/api/areas',
  summary: 'A new town, community or cell',
  write: true,
  who: { resource: 'area', action: 'change' },
  body: z.strictObject({ parent: AreaPath, name: AreaName, code: z.optional(AreaCode) }),
  answer: AreaNode,
  refusals: ['areaUnknown', 'areaTooDeep', 'areaNameTaken', 'areaCodeTaken', 'codeNotOfLevel', 'areaRetired'],
});
export const RenameArea = contract({
  name: 'RenameArea',
  method: 'POST',
  path: '/api/areas/names',
  summary: 'Another name or code; everything in it stays where it is',
  write: true,
  edits: true,
  who: { resource: 'area', action: 'change' },
  body: z.strictObject({ area: AreaPath, name: AreaName, code: z.optional(AreaCode) }),
  answer: AreaNode,
  refusals: ['areaUnknown', 'areaNameTaken', 'areaCodeTaken', 'codeNotOfLevel', 'areaRetired'],
});
/** What stands in the way of retiring or moving; numbers may be "at least". */
export const areaOccupants = ['areas', 'households', 'staff', 'stations', 'suggestions', 'wishes', 'help', 'clues', 'visits'] as const;
/** It keeps its history and can be chosen no more. Refused while something still lies there (`areaInUse`, with how much of what). */
export const RetireArea = contract({
  name: 'RetireArea',
  method: 'POST',
  path: '/api/areas/retirement',
  summary: 'An area that is no more',
  write: true,
  edits: true,
  who: { resource: 'area', action: 'change' },
  body: z.strictObject({ area: AreaPath, reason: text(2, 200) }),
  answer: AreaNode,
  refusals: ['areaUnknown', 'areaInUse', 'areaRetired', 'countyStays'],
});
/** With what lies below it; the old place is retired and says where it went. Refused as a retirement is. */
export const MoveArea = contract({
  name: 'MoveArea',
  method: 'POST',
  path: '/api/areas/moves',
  summary: 'Put an area under another one',
  write: true,
  edits: true,
  who: { resource: 'area', action: 'change' },
  body: z.strictObject({ area: AreaPath, to: AreaPath, reason: text(2, 200) }),
  answer: AreaNode,
  refusals: ['areaUnknown', 'areaInUse', 'areaRetired', 'areaNameTaken', 'moveLevelDiffers', 'moveTooLarge', 'movedAlready', 'countyStays'],
});
export const areaChanges = ['AreaAdded', 'AreaRenamed', 'AreaRetired', 'AreaMoved'] as const;
export const GetAreaHistory = contract({
  name: 'GetAreaHistory',
  method: 'GET',
  path: '/api/areas/history',
  summary: 'What was changed in an area, and by whom',
  who: { resource: 'area', action: 'change' },
  query: z.strictObject({ area: AreaPath }),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        type: z.enum(areaChanges),
        at: Instant,
        who: z.string(),
        reason: z.optional(z.string()),
        name: z.string(),
        before: z.optional(z.string()),
      }),
    ),
  }),
  refusals: ['areaUnknown'],
});
