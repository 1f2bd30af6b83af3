import { helpKinds, provenSkills, skills, speeches } from '@shared/help/help-kinds';
import { dayParts, instantOf, type Slot, slotOf, type When } from '@shared/help/when';
import { type Candidate, defaultMatchWeights, features, type MatchWeights, type Need } from '@shared/matching/matching';
import { coarse, type Point } from '@shared/place';
import type { FreeSpan } from '@shared/volunteers/volunteer';
import type { Chance } from '../demo/random';

export const monday = '2026-11-23';
export const aCandidate = (changes: Partial<Candidate> = {}): Candidate => ({
  id: 'v1',
  areaPath: 'huangliu/hewan/liuyin',
  reachMetres: 5000,
  age: 40,
  guardianConsent: false,
  active: true,
  skills: ['hospitalCompany'],
  provenSkills: [],
  speeches: ['putonghua'],
  free: [{ weekday: 2, from: '08:00', to: '12:00' }],
  busy: [],
  load: 0,
  open: 0,
  atATime: 2,
  apartFrom: [],
  ...changes,
});
/** To the hospital, on Tuesday from nine to eleven. */
export const aNeed = (changes: Partial<Need> = {}): Need => {
  const start = instantOf('2026-11-24', '09:00');
  return {
    id: 'n1',
    kind: 'hospitalCompany',
    areaPath: 'huangliu/hewan/liuyin',
    when: { kind: 'fixed', start },
    slot: { start, end: instantOf('2026-11-24', '11:00') },
    minutes: 120,
    personIds: ['asker'],
    passedOver: [],
    waitedHours: 0,
    knows: {},
    ...changes,
  };
};

const towns = 6;
const communities = 5;
export const anArea = ({ whole }: Chance) => `huangliu/t${whole(1, towns)}/c${whole(1, communities)}`;
const centreOf = (areaPath: string): Point => {
  const [, town = 't0', community = 'c0'] = areaPath.split('/');
  const [t, c] = [Number(town.slice(1)), Number(community.slice(1))];
  return { lat: 40.2 + 0.13 * (t % 3) + 0.015 * (c % 3), lon: 110.9 + 0.15 * Math.floor(t / 3) + 0.02 * Math.floor(c / 3) };
};
export const aPointIn = (areaPath: string, { whole }: Chance): Point => {
  const { lat, lon } = centreOf(areaPath);
  return coarse({ lat: lat + (whole(-80, 80) + whole(-80, 80)) / 10_000, lon: lon + (whole(-80, 80) + whole(-80, 80)) / 10_000 });
};
const clock = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
const someSpans = ({ whole }: Chance): FreeSpan[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    if (whole(1, 100) <= 45) return [];
    const from = whole(12, 38);
    const to = Math.min(from + whole(2, 16), 47);
    return [{ weekday, from: whole(1, 10) === 1 ? `${clock(from).slice(0, 3)}17` : clock(from), to: clock(to) }];
  });
const someOf = <Value>(values: readonly Value[], most: number, { whole, pick }: Chance) => [
  ...new Set(Array.from({ length: whole(1, most) }, () => pick(values))),
];
const someSlot = (chance: Chance): Slot => {
  const start = Date.parse(`${monday}T00:00:00+08:00`) + chance.whole(0, 14 * 48) * 1_800_000 + chance.whole(0, 3) * 600_000;
  return { start: new Date(start).toISOString(), end: new Date(start + chance.whole(1, 8) * 1_800_000).toISOString() };
};

/** Somebody of an invented county, mostly able and willing. */
export const someCandidate = (id: string, chance: Chance): Candidate => {
  const { whole, pick } = chance;
  const areaPath = anArea(chance);
  const own = someOf(skills, 4, chance);
  return {
    id,
    areaPath,
    ...(whole(1, 10) > 1 && { point: aPointIn(areaPath, chance) }),
    reachMetres: pick([1000, 3000, 5000, 10_000, 30_000]),
    age: whole(1, 20) === 1 ? whole(14, 18) : whole(18, 75),
    guardianConsent: whole(1, 2) === 1,
    active: whole(1, 20) > 1,
    skills: own,
    provenSkills: own.filter((skill) => provenSkills.includes(skill) && whole(1, 2) === 1),
    speeches: someOf(speeches, 2, chance),
    free: someSpans(chance),
    busy: whole(1, 4) === 1 ? [someSlot(chance), someSlot(chance)] : [],
    load: whole(1, 3) === 1 ? 0 : whole(0, 6),
    open: whole(0, 2),
    atATime: whole(1, 4),
    ...(whole(1, 3) === 1 && { householdId: `h${whole(1, 40)}` }),
    apartFrom: whole(1, 20) === 1 ? [`p${whole(1, 30)}`] : [],
  };
};

const someWhen = (chance: Chance): When => {
  const { whole, pick } = chance;
  const day = (plus: number) => new Date(Date.parse(monday) + plus * 86_400_000).toISOString().slice(0, 10);
  const from = whole(0, 10);
  switch (whole(1, 4)) {
    case 1:
      return { kind: 'atOnce' };
    case 2:
      return { kind: 'window', from: day(from), to: day(from + whole(0, 9)), part: pick(dayParts) };
    case 3:
      return { kind: 'weekly', from: day(from), at: clock(whole(14, 40)), times: whole(2, 12) };
    default:
      return { kind: 'fixed', start: someSlot(chance).start };
  }
};

export const someNeed = (id: string, people: number, chance: Chance): Need => {
  const { whole, pick } = chance;
  const areaPath = anArea(chance);
  const when = someWhen(chance);
  const minutes = whole(1, 8) * 30;
  const slot = slotOf(when, minutes, new Date(`${monday}T0${whole(0, 9)}:12:00Z`));
  const someIds = (most: number) => Array.from({ length: whole(0, most) }, () => `v${whole(1, people)}`);
  return {
    id,
    kind: pick(helpKinds),
    areaPath,
    ...(whole(1, 5) > 1 && { point: aPointIn(areaPath, chance) }),
    when,
    ...(slot && { slot }),
    minutes,
    ...(whole(1, 2) === 1 && { speech: pick(speeches) }),
    personIds: [`p${whole(1, 30)}`, ...someIds(1)],
    ...(whole(1, 2) === 1 && { householdId: `h${whole(1, 40)}` }),
    passedOver: someIds(3),
    waitedHours: whole(0, 2000) / 10,
    knows: Object.fromEntries(someIds(3).map((volunteer) => [volunteer, whole(1, 5)])),
  };
};

export const someWeights = ({ whole }: Chance): MatchWeights =>
  whole(1, 3) === 1
    ? defaultMatchWeights
    : (Object.fromEntries(features.map((feature) => [feature, whole(1, 4) === 1 ? 0 : whole(0, 100)])) as MatchWeights);
