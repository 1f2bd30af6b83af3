import { shapeOf } from '@shared/help/help-kinds';
import { overlap } from '@shared/help/when';
import type { Candidate, HardLimit, Need } from '@shared/matching/matching';
import { ableBits, areaNearness, hundredMetres, type Nearness, skillBits, usualMetres } from './facts';

/** How far somebody's place is: by points when both are known, otherwise by the areas. */
export const wayTo = (need: Need, { point, areaPath }: Pick<Candidate, 'point' | 'areaPath'>): { nearness: Nearness; metres: number } => {
  if (need.point && point) return { nearness: 'point', metres: hundredMetres(need.point.lat, need.point.lon, point.lat, point.lon) };
  const nearness = areaNearness(need.areaPath, areaPath);
  return { nearness, metres: usualMetres[nearness] };
};

/** Within one's own community no way is too far as long as nobody knows how far it is. */
export const isTooFar = (nearness: Nearness, metres: number, reachMetres: number): boolean =>
  nearness !== 'community' && metres > reachMetres;

/** Alone one must be old enough for the kind of help, and under 18 a guardian must have agreed. */
export const isTooYoung = (kind: Need['kind'], age: number, guardianConsent: boolean): boolean =>
  age < shapeOf[kind].minAge || (age < 18 && !guardianConsent);

/** The first limit that stands between somebody and a request, in the order of `hardLimits`. */
export const limitOf = (need: Need, candidate: Candidate): HardLimit | undefined => {
  const wanted = skillBits(shapeOf[need.kind].skills);
  const { nearness, metres } = wayTo(need, candidate);
  const { slot } = need;
  if (!candidate.active) return 'paused';
  if (need.personIds.includes(candidate.id) || (need.householdId !== undefined && need.householdId === candidate.householdId)) return 'own';
  if (candidate.apartFrom.some((id) => need.personIds.includes(id))) return 'apart';
  if (need.passedOver.includes(candidate.id)) return 'passedOver';
  if (isTooYoung(need.kind, candidate.age, candidate.guardianConsent)) return 'tooYoung';
  if ((skillBits(candidate.skills) & wanted) === 0) return 'skillMissing';
  if ((ableBits(candidate.skills, candidate.provenSkills) & wanted) === 0) return 'proofMissing';
  if (isTooFar(nearness, metres, candidate.reachMetres)) return 'tooFar';
  if (slot && candidate.busy.some((taken) => overlap(taken, slot))) return 'busyThen';
  return candidate.open >= candidate.atATime ? 'handsFull' : undefined;
};
