import { only } from '@shared/only';
import { accepted, type Result } from '@shared/result';
import type { Visit } from '@shared/visits/visit';
import type { VisitHappening } from '@shared/visits/visit.events';
import type { Write } from '../core/store';

/** The visit as it will be and what happened, each an event of its own; `undefined` when it is so already. `also` is written with it. */
export type Step = { readonly visit: Visit; readonly happenings: readonly VisitHappening[]; readonly also?: readonly Write[] } | undefined;
export type Decision<Reason extends string = string> = Result<Step, Reason>;
export type Planned = Extract<Visit, { status: 'planned' }>;

export const step = (visit: Visit, happenings: readonly VisitHappening[], now: Date): { ok: true; value: NonNullable<Step> } =>
  accepted({ visit: { ...visit, version: visit.version + happenings.length, changedAt: now.toISOString() }, happenings });
export const already = accepted(undefined as Step);

/** One planned visit a household and day: planning it twice meets the first. */
export const visitIdOf = (householdId: string, dueOn: string): string => `v-${householdId}-${dueOn}`;

const factNames = [
  'id',
  'version',
  'countyId',
  'areaPath',
  'householdId',
  'householdLabel',
  'kind',
  'reason',
  'driveId',
  'driveName',
  'level',
  'words',
  'sheetKind',
  'dueOn',
  'visitorId',
  'visitorLabel',
  'point',
  'changedAt',
] as const satisfies readonly (keyof Visit)[];
type Facts = Pick<Visit, (typeof factNames)[number]>;
/** What every visit has, whatever its status. */
export const facts = (visit: Visit): Facts => only(visit as Facts, factNames);

/** What a visit is about, named by masked label alone. */
export const titleOf = ({ driveName, householdLabel }: Pick<Visit, 'driveName' | 'householdLabel'>): string =>
  driveName ? `${driveName} · ${householdLabel}` : householdLabel;
