import * as z from 'zod/mini';
import { AreaPath, Day, Id, Instant } from '../fields';
import { riskLevels, valueSources } from '../households/household';
import { FindingForm } from '../households/household.values';
import { Point } from '../place';
import { driveStates, visitActionNames, visitDeeds, visitKinds, visitReasons, visitSheets, visitStatuses } from './visit';

const MediaView = z.strictObject({ id: Id, kind: z.string(), url: z.string() });
const Level = z.enum(riskLevels);

export const VisitSummary = z.strictObject({
  id: Id,
  version: z.number(),
  status: z.enum(visitStatuses),
  kind: z.enum(visitKinds),
  reason: z.enum(visitReasons),
  sheetKind: z.enum(visitSheets),
  /** The household by masked name, after the drive's name. */
  title: z.string(),
  householdId: Id,
  householdLabel: z.string(),
  areaPath: AreaPath,
  areaName: z.string(),
  level: z.optional(Level),
  driveId: z.optional(Id),
  driveName: z.optional(z.string()),
  words: z.optional(z.string()),
  dueOn: Day,
  /** Work due, whoever it is. */
  overdue: z.boolean(),
  tries: z.number(),
  visitorLabel: z.optional(z.string()),
  mine: z.boolean(),
  visitedAt: z.optional(Instant),
  changedAt: Instant,
  point: z.optional(Point),
});
export type VisitSummary = z.output<typeof VisitSummary>;

export const VisitLink = z.strictObject({
  id: z.string().check(z.maxLength(90)),
  type: z.string(),
  at: Instant,
  who: z.string(),
  as: z.string(),
  reason: z.optional(z.string()),
  params: z.record(z.string(), z.string()),
});
export type VisitLink = z.output<typeof VisitLink>;

export const SheetView = z.strictObject({
  sheet: z.enum(visitSheets),
  living: z.string(),
  needs: z.string(),
  measures: z.string(),
  deeds: z.array(z.enum(visitDeeds)),
  media: z.array(MediaView),
  findings: z.array(FindingForm),
});

export const VisitRecord = z.extend(VisitSummary, {
  actions: z.array(z.enum(visitActionNames)),
  /** 0: planned, 1: done or dropped. */
  step: z.number(),
  sheet: z.optional(SheetView),
  /** What was found waits for confirmation under this name in the household's file. */
  proposalId: z.optional(Id),
  /** Why it was dropped. */
  dropReason: z.optional(z.string()),
  /** The file may be opened by who asks. */
  mayOpenFile: z.boolean(),
  /** Who asks may see the address while the visit is planned. */
  mayOpenAddress: z.boolean(),
  /** From here a wish, help or clue may be written for the household. */
  mayWriteFor: z.boolean(),
  chain: z.array(VisitLink),
});
export type VisitRecord = z.output<typeof VisitRecord>;

/** A value of the file as it stands now, with its source and date; absent what the viewer may not see. */
export const PresentValue = z.strictObject({
  field: z.string(),
  memberId: z.optional(Id),
  value: z.unknown(),
  source: z.enum(valueSources),
  on: Day,
  by: z.string(),
});
export type PresentValue = z.output<typeof PresentValue>;
/** What the visit sheet starts from. `members` by masked name, and only for who may read the file. */
export const SheetStart = z.strictObject({
  mayReadFile: z.boolean(),
  values: z.array(PresentValue),
  members: z.array(z.strictObject({ memberId: Id, label: z.string() })),
});
export type SheetStart = z.output<typeof SheetStart>;

/** `metres`: as the crow flies from the stop before, rounded to 100; absent where a place is not known. `hasAddress`: it is known and may be opened. */
export const RouteStop = z.extend(VisitSummary, { metres: z.optional(z.number()), mayOpenFile: z.boolean(), hasAddress: z.boolean() });
export type RouteStop = z.output<typeof RouteStop>;

export const Visitor = z.strictObject({ personId: Id, label: z.string(), kind: z.enum(visitKinds), areaName: z.string() });
export type Visitor = z.output<typeof Visitor>;

export const DriveView = z.strictObject({
  id: Id,
  version: z.number(),
  name: z.string(),
  areaPath: AreaPath,
  areaName: z.string(),
  from: Day,
  until: Day,
  sheet: z.enum(visitSheets),
  state: z.enum(driveStates),
  households: z.number(),
  done: z.number(),
  dropped: z.number(),
  openedBy: z.string(),
  openedAt: Instant,
  endedAt: z.optional(Instant),
  mayEnd: z.boolean(),
});
export type DriveView = z.output<typeof DriveView>;
