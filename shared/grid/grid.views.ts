import * as z from 'zod/mini';
import { AreaLevel, AreaPath, Id, Instant, text } from '../fields';
import { Point } from '../place';
import { duties, stationServices } from './grid';

/** Codes in the manner of the statistical ones: six digits for the county, three more for each level below, filled with zeros to twelve; a cell has fifteen. */
export const AreaCode = z.string().check(z.regex(/^(\d{12}|\d{15})$/, { error: 'badAreaCode' }));

const Weekday = z.number().check(z.int({ error: 'badDay' }), z.gte(1, { error: 'badDay' }), z.lte(7, { error: 'badDay' }));
const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'badTime' }));
const Days = z.array(Weekday).check(
  z.maxLength(7, { error: 'tooLong' }),
  z.refine((days) => new Set(days).size === days.length, { error: 'twiceTheSame' }),
);
export const Hours = z
  .array(
    z
      .strictObject({ days: Days.check(z.minLength(1, { error: 'chooseOne' })), from: Time, to: Time })
      .check(z.refine(({ from, to }) => from < to, { error: 'endsBeforeStart', path: ['to'] })),
  )
  .check(z.maxLength(4, { error: 'tooLong' }));
/** A number that is there for the public: a landline, a short number or a mobile one of the office. */
export const OfficePhone = z
  .string()
  .check(z.trim(), z.maxLength(20, { error: 'badOfficePhone' }), z.regex(/^[\d()\- ]*$/, { error: 'badOfficePhone' }));

export const AreaNode = z.strictObject({
  path: AreaPath,
  name: z.string(),
  level: AreaLevel,
  parent: z.optional(AreaPath),
  code: z.optional(z.string()),
  /** Whether something lies below it that can be opened. */
  retired: z.optional(z.strictObject({ at: Instant, reason: z.string(), movedTo: z.optional(AreaPath) })),
  version: z.number(),
});
export type AreaNode = z.output<typeof AreaNode>;

export const PostForm = z.strictObject({
  members: z
    .array(
      z.strictObject({
        duty: z.enum(duties),
        name: text(1, 20),
        phone: z.optional(OfficePhone),
        personId: z.optional(Id),
        /** They said they may be named in full. */
        named: z.boolean(),
        photo: z.optional(Id),
        words: z.optional(text(0, 60)),
      }),
    )
    .check(z.maxLength(12, { error: 'tooLong' })),
  phone: OfficePhone,
  hours: Hours,
  address: text(0, 100),
  reach: text(0, 200),
  patrolDays: Days,
  note: text(0, 200),
});
export type PostForm = z.output<typeof PostForm>;

export const PostMemberView = z.strictObject({
  duty: z.enum(duties),
  /** In full only when they hold public office and agreed; else masked. */
  name: z.string(),
  phone: z.optional(z.string()),
  photo: z.optional(z.string()),
  words: z.optional(z.string()),
  mine: z.optional(z.boolean()),
});
export const PostView = z.strictObject({
  areaPath: AreaPath,
  areaName: z.string(),
  level: AreaLevel,
  code: z.optional(z.string()),
  /** Absent when nobody has put up a notice for this area yet. */
  notice: z.optional(
    z.strictObject({
      members: z.array(PostMemberView),
      phone: z.string(),
      hours: Hours,
      openNow: z.boolean(),
      address: z.string(),
      reach: z.string(),
      patrolDays: z.array(z.number()),
      note: z.string(),
      changedAt: Instant,
    }),
  ),
});
export type PostView = z.output<typeof PostView>;

export const StationForm = z.strictObject({
  areaPath: AreaPath,
  name: text(2, 30),
  address: text(2, 100),
  phone: OfficePhone,
  hours: Hours,
  services: z.array(z.enum(stationServices)).check(
    z.minLength(1, { error: 'chooseOne' }),
    z.refine((services) => new Set(services).size === services.length, { error: 'twiceTheSame' }),
  ),
  note: text(0, 200),
  point: z.optional(Point),
});
export type StationForm = z.output<typeof StationForm>;
export const StationView = z.extend(StationForm, {
  id: Id,
  version: z.number(),
  areaName: z.string(),
  openNow: z.boolean(),
  /** From the place asked with, rounded to 100. */
  metres: z.optional(z.number()),
  closed: z.boolean(),
  /** The viewer's office keeps it. */
  editable: z.boolean(),
  changedAt: Instant,
});
export type StationView = z.output<typeof StationView>;
