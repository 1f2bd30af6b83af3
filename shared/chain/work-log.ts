import * as z from 'zod/mini';
import { AreaPath, Instant } from '../fields';
import { chainKinds, type WorkKind, workKinds } from './aid-chain';

/** A month of the county's clock, `2026-11`. */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'badMonth' }));
export const WorkKindName = z.enum(workKinds);
const count = z.number();
export const WorkCounts = z.strictObject({
  served: count,
  aidedOnInitiative: count,
  policyExplained: count,
  disputesSettled: count,
  visits: count,
  solved: count,
});
export type WorkCounts = Readonly<Record<WorkKind, number>>;
export const noWork: WorkCounts = { served: 0, aidedOnInitiative: 0, policyExplained: 0, disputesSettled: 0, visits: 0, solved: 0 };
export const sumOfWork = (all: readonly WorkCounts[]): WorkCounts => {
  const sum = { ...noWork };
  for (const one of all) for (const kind of workKinds) sum[kind] += one[kind];
  return sum;
};

/** `direct`: what lies in the area itself and in none of those within. */
export const WorkArea = z.strictObject({ areaPath: AreaPath, areaName: z.string(), direct: z.boolean(), counts: WorkCounts });
export type WorkArea = z.output<typeof WorkArea>;

/** One thing that counted. Absent title: the viewer may not know more; `record`: they may open it. */
export const WorkRecord = z.strictObject({
  eventId: z.string(),
  kind: z.enum(chainKinds),
  id: z.string(),
  type: z.string(),
  title: z.optional(z.string()),
  at: Instant,
  areaPath: AreaPath,
  areaName: z.string(),
  record: z.boolean(),
});
export type WorkRecord = z.output<typeof WorkRecord>;

/** The months from `from` to `to`, both included, in order. */
export const monthsBetween = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < 1200; month = monthAfter(month, 1)) months.push(month);
  return months;
};
export const monthAfter = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + by;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
};
/** The longest period looked at in one go, in months. */
export const mostMonths = 12;
