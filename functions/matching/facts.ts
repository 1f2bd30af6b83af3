import { provenSkills, type Skill, shapeOf, skills } from '@shared/help/help-kinds';
import type { Feature, Need } from '@shared/matching/matching';

/** How somebody's place was compared with a request's: by points, or by the smallest area that holds both. */
export type Nearness = 'point' | 'community' | 'town' | 'county' | 'elsewhere';

/** What a score is made of; from it follow values, shares and the words that are shown. */
export type Facts = {
  readonly skill: Skill | undefined;
  readonly nearness: Nearness;
  /** Whole hundreds. */
  readonly metres: number;
  readonly time: number;
  readonly weekday: number;
  readonly speaks: boolean;
  readonly met: number;
  readonly load: number;
};
/** Each feature's value in thousandths, 0 to 1000. */
export type Values = Readonly<Record<Feature, number>>;

const metresPerDegree = 111_320;
/** Metres between two points, to a whole hundred: as exact as the points are. */
export const hundredMetres = (latA: number, lonA: number, latB: number, lonB: number): number => {
  const north = latA - latB;
  const east = (lonA - lonB) * Math.cos(((latA + latB) / 2) * (Math.PI / 180));
  return Math.round((Math.sqrt(north * north + east * east) * metresPerDegree) / 100) * 100;
};

/** What a way inside an area is taken for when a point is missing. */
export const usualMetres: Readonly<Record<Exclude<Nearness, 'point'>, number>> = {
  community: 800,
  town: 4000,
  county: 12_000,
  elsewhere: 100_000_000,
};
export const areaNearness = (a: string, b: string): Exclude<Nearness, 'point'> => {
  const [one, other] = [a.split('/'), b.split('/')];
  if (one[0] !== other[0]) return 'elsewhere';
  if (one[1] === undefined || one[1] !== other[1]) return 'county';
  return one[2] !== undefined && one[2] === other[2] ? 'community' : 'town';
};

const bitOf = Object.fromEntries(skills.map((skill, at) => [skill, 1 << at])) as Record<Skill, number>;
export const skillBits = (list: readonly Skill[]): number => list.reduce((bits, skill) => bits | bitOf[skill], 0);
const needsProof = skillBits(provenSkills);
/** Skills that count: those that need a proof only when an office has accepted it. */
export const ableBits = (has: readonly Skill[], proven: readonly Skill[]): number =>
  (skillBits(has) & ~needsProof) | (skillBits(proven) & needsProof);

/** Among the skills that will do, the one that counts: the kind's own if there, otherwise the first of the others. */
export const skillFor = (kind: Need['kind'], able: number): Skill | undefined =>
  shapeOf[kind].skills.find((skill) => (able & bitOf[skill]) !== 0);

const neighbourSkill = 850;
/** 1000 for the kind's own skill, less for another that will do; at an urgent need any hand is as good. */
export const skillValue = (kind: Need['kind'], able: number): number => {
  const wanted = shapeOf[kind].skills;
  if ((able & skillBits(wanted)) === 0) return 0;
  return kind === 'urgentNeed' || (able & bitOf[wanted[0]]) !== 0 ? 1000 : neighbourSkill;
};

/** Half the value is gone after 2 km. */
export const distanceValue = (metres: number): number => Math.floor(2_000_000 / (2000 + metres));
export const knownFaceValue = (met: number): number => (met <= 0 ? 0 : Math.min(1000, 400 + 200 * met));
/** Each piece of help in the last four weeks makes it less somebody's turn. */
export const fairnessValue = (load: number): number => Math.floor(2000 / (2 + load));
/** Half the value is reached after a day. */
export const waitingValue = (hours: number): number => Math.floor((1000 * hours) / (24 + hours));
export const wholeHours = (waitedHours: number): number => Math.max(0, Math.floor(waitedHours));

export const valuesOf = (need: Need, facts: Facts): Values => ({
  skill: facts.skill === undefined ? 0 : skillValue(need.kind, bitOf[facts.skill]),
  distance: distanceValue(facts.metres),
  time: facts.time,
  speech: facts.speaks ? 1000 : 0,
  knownFace: knownFaceValue(facts.met),
  fairness: fairnessValue(facts.load),
  waiting: waitingValue(wholeHours(need.waitedHours)),
});

/** Evening, afternoon or morning: by when it begins. */
export const partOf = (need: Pick<Need, 'when' | 'slot'>): 'morning' | 'afternoon' | 'evening' | 'anyTime' => {
  if (!need.slot) return need.when.kind === 'window' ? need.when.part : 'anyTime';
  const hour = new Date(Date.parse(need.slot.start) + 8 * 3_600_000).getUTCHours();
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
};
