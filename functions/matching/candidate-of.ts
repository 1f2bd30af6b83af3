import type { Slot } from '@shared/help/when';
import type { Candidate } from '@shared/matching/matching';
import { after, dayMs, localDay } from '@shared/time';
import { isActive, type Volunteer } from '@shared/volunteers/volunteer';

/** How far back pieces of help count against somebody's turn. */
const loadDays = 28;
export const loadSince = (now: Date): string => localDay(after(now, -loadDays * dayMs));

/** What only a fresh look tells: taken times since `loadSince`, how many pieces of help are in hand, the household. */
export type Lately = {
  readonly slots: readonly (Slot & { readonly helpId: string })[];
  readonly open: number;
  readonly householdId?: string | undefined;
};
/** As good as it can be: nobody is better suited once their days have been looked at. */
export const unburdened: Lately = { slots: [], open: 0 };

/** A volunteer as matching sees them; times taken by the request `except` itself do not stand in its way. */
export const candidateOf = (volunteer: Volunteer, { slots, open, householdId }: Lately, now: Date, except?: string): Candidate => ({
  id: volunteer.personId,
  areaPath: volunteer.areaPath,
  reachMetres: volunteer.reachMetres,
  age: Number(localDay(now).slice(0, 4)) - volunteer.birthYear,
  guardianConsent: volunteer.guardianConsent ?? false,
  active: isActive(volunteer, now),
  skills: volunteer.skills.map(({ skill }) => skill),
  provenSkills: volunteer.skills.flatMap(({ skill, proof }) => (proof?.state === 'accepted' ? [skill] : [])),
  speeches: volunteer.speeches,
  free: volunteer.free,
  busy: slots.filter(({ helpId }) => helpId !== except).map(({ start, end }) => ({ start, end })),
  load: slots.filter(({ helpId }) => helpId !== except).length,
  open,
  atATime: volunteer.atATime,
  apartFrom: volunteer.apartFrom,
  ...(volunteer.point && { point: volunteer.point }),
  ...(householdId && { householdId }),
});
