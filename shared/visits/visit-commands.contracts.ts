import * as z from 'zod/mini';
import type { Action } from '../access/access';
import { contract } from '../contract';
import { Day, Id, Instant, text } from '../fields';
import { FindingForm } from '../households/household.values';
import { Point } from '../place';
import { numberRefusals } from '../wishes/wish.refusals';
import { visitDeeds, visitKinds, visitSheets } from './visit';
import { VisitRecord } from './visit.views';

const command = <Name extends string, Body extends z.ZodMiniType>(
  name: Name,
  path: string,
  action: Action,
  summary: string,
  body: Body,
  refusals: readonly string[],
) =>
  contract({
    name,
    method: 'POST',
    path: `/api/visits/{visitId}/${path}`,
    summary,
    write: true,
    edits: true,
    who: { resource: 'visit', action },
    params: z.strictObject({ visitId: Id }),
    body,
    answer: VisitRecord,
    refusals,
  });

/** 走访表. Photos are never required. `point`: to find there again; only when who visits says so. */
export const VisitSheetForm = z.strictObject({
  kind: z.enum(visitKinds),
  sheet: z.enum(visitSheets),
  visitedAt: Instant,
  living: text(0, 1000),
  needs: text(0, 500),
  measures: text(0, 500),
  deeds: z.array(z.enum(visitDeeds)).check(z.maxLength(5, { error: 'tooLong' })),
  media: z.array(Id).check(z.maxLength(9, { error: 'tooManyFiles' })),
  findings: z.array(FindingForm).check(z.maxLength(30, { error: 'tooLong' })),
  point: z.optional(Point),
});
export type VisitSheetForm = z.output<typeof VisitSheetForm>;
export const RecordVisit = command('RecordVisit', 'record', 'record', 'Somebody was there: what was seen and agreed', VisitSheetForm, [
  ...numberRefusals,
  'visitNotPlanned',
  'visitInFuture',
  'visitTooOld',
  'saySomething',
  'mediaUnknown',
  'findingUnfit',
  'findingTwice',
  'memberUnknown',
]);
/** Whoever goes is told where to; that they looked is written in the household's file. */
export const OpenVisitAddress = contract({
  name: 'OpenVisitAddress',
  method: 'POST',
  path: '/api/visits/{visitId}/address',
  summary: 'Where to go for a planned visit; each look is recorded',
  write: true,
  answersAfresh: true,
  who: { resource: 'visit', action: 'openAddress' },
  params: z.strictObject({ visitId: Id }),
  answer: z.strictObject({ address: z.string() }),
  refusals: ['visitNotPlanned', 'addressUnknown'],
});
/** Nobody opened: it stays due. */
export const NobodyMet = command(
  'NobodyMet',
  'nobody-met',
  'record',
  'Nobody was met; try again',
  z.strictObject({ words: text(0, 200) }),
  [...numberRefusals, 'visitNotPlanned'],
);
export const AssignVisit = command('AssignVisit', 'visitor', 'assign', 'Who goes', z.strictObject({ visitorId: Id }), [
  'visitNotPlanned',
  'visitorUnknown',
]);
export const PostponeVisit = command(
  'PostponeVisit',
  'postponement',
  'postpone',
  'Later, and why',
  z.strictObject({ dueOn: Day, reason: text(2, 200) }),
  [...numberRefusals, 'visitNotPlanned', 'dayPast', 'dayTooFar', 'dayNotLater'],
);
export const DropVisit = command('DropVisit', 'drop', 'drop', 'Not needed, and why', z.strictObject({ reason: text(2, 200) }), [
  ...numberRefusals,
  'visitNotPlanned',
]);
