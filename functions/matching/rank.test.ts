import { describe, expect, test } from '@jest/globals';
import { matchingWords } from '@shared/glossary/matching';
import { shapeOf } from '@shared/help/help-kinds';
import { partHours } from '@shared/help/when';
import {
  type Candidate,
  defaultMatchWeights,
  features,
  type HardLimit,
  type MatchReason,
  type MatchWeights,
  type Need,
} from '@shared/matching/matching';
import { chanceFrom } from '../demo/random';
import { aCandidate, aNeed, someCandidate, someNeed, someWeights } from './match.builder';
import { fitsYou, rank } from './rank';

// The oracle tells the rules once more in its own way: minute by minute, with fractions of whole numbers, from nothing but the agreed shapes.
const local = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000);
const weekday = (day: Date) => day.getUTCDay() || 7;
const minuteOf = (clock: string) => (clock === '23:59' ? 1440 : Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1]));
const isFree = ({ free }: Candidate, day: number, half: number) =>
  free.some((span) => span.weekday === day && minuteOf(span.from) <= half * 30 && (half + 1) * 30 <= minuteOf(span.to));

const oracleTime = (need: Need, who: Candidate): number => {
  if (need.slot) {
    let [all, covered] = [0, 0];
    const from = local(need.slot.start);
    from.setUTCMinutes(from.getUTCMinutes() < 30 ? 0 : 30, 0, 0);
    for (let at = from.getTime(); at < local(need.slot.end).getTime(); at += 1_800_000) {
      const moment = new Date(at);
      all += 1;
      if (isFree(who, weekday(moment), moment.getUTCHours() * 2 + (moment.getUTCMinutes() >= 30 ? 1 : 0))) covered += 1;
    }
    return Math.floor((covered * 1000) / all);
  }
  if (need.when.kind !== 'window') return 0;
  const [open, shut] = partHours[need.when.part];
  const wanted = Math.min((shut - open) * 2, Math.ceil(need.minutes / 30));
  let best = 0;
  for (let day = new Date(need.when.from); day <= new Date(need.when.to); day = new Date(day.getTime() + 86_400_000)) {
    let run = 0;
    for (let half = open * 2; half < shut * 2; half += 1) {
      run = isFree(who, weekday(day), half) ? run + 1 : 0;
      best = Math.max(best, Math.min(run, wanted));
    }
  }
  return Math.floor((best * 1000) / wanted);
};

const oracleMetres = (need: Need, who: Candidate): { metres: number; here: boolean } => {
  if (need.point && who.point) {
    const middle = (((need.point.lat + who.point.lat) / 2) * Math.PI) / 180;
    const metres = Math.sqrt((need.point.lat - who.point.lat) ** 2 + ((need.point.lon - who.point.lon) * Math.cos(middle)) ** 2) * 111_320;
    return { metres: Math.round(metres / 100) * 100, here: false };
  }
  const same = (depth: number) => need.areaPath.split('/').slice(0, depth).join() === who.areaPath.split('/').slice(0, depth).join();
  return same(3) ? { metres: 800, here: true } : { metres: same(2) ? 4000 : 12_000, here: false };
};

const canDo = (need: Need, who: Candidate) =>
  (shapeOf[need.kind].skills as readonly Candidate['skills'][number][]).filter((skill) =>
    ['counselling', 'medical', 'legal'].includes(skill) ? who.provenSkills.includes(skill) : who.skills.includes(skill),
  );

const oracleLimit = (need: Need, who: Candidate): HardLimit | undefined => {
  const { metres, here } = oracleMetres(need, who);
  const asked: [HardLimit, boolean][] = [
    ['paused', !who.active],
    ['own', need.personIds.includes(who.id) || (who.householdId !== undefined && who.householdId === need.householdId)],
    ['apart', need.personIds.some((id) => who.apartFrom.includes(id))],
    ['passedOver', need.passedOver.includes(who.id)],
    ['tooYoung', who.age < shapeOf[need.kind].minAge || (who.age < 18 && !who.guardianConsent)],
    ['skillMissing', !who.skills.some((skill) => (shapeOf[need.kind].skills as readonly string[]).includes(skill))],
    ['proofMissing', canDo(need, who).length === 0],
    ['tooFar', !here && metres > who.reachMetres],
    [
      'busyThen',
      need.slot !== undefined && who.busy.some(({ start, end }) => start < (need.slot?.end ?? '') && end > (need.slot?.start ?? '')),
    ],
    ['handsFull', who.open >= who.atATime],
  ];
  return asked.find(([, holds]) => holds)?.[0];
};

const oracleScore = (need: Need, who: Candidate, weights: MatchWeights): number => {
  const own = shapeOf[need.kind].skills[0];
  const hours = Math.floor(need.waitedHours);
  const met = need.knows[who.id] ?? 0;
  const thousandths: Record<keyof MatchWeights, number> = {
    skill: need.kind === 'urgentNeed' || canDo(need, who).includes(own) ? 1000 : 850,
    distance: Math.floor(2_000_000 / (2000 + oracleMetres(need, who).metres)),
    time: oracleTime(need, who),
    speech: !need.speech || who.speeches.includes(need.speech) ? 1000 : 0,
    knownFace: [0, 600, 800, 1000][Math.min(met, 3)] ?? 0,
    fairness: Math.floor(2000 / (2 + who.load)),
    waiting: Math.floor((hours * 1000) / (hours + 24)),
  };
  const all = features.reduce((sum, feature) => sum + BigInt(weights[feature]), 0n);
  return Number(
    features.reduce((sum, feature) => sum + (all === 0n ? 0n : (BigInt(weights[feature]) * BigInt(thousandths[feature]) * 100n) / all), 0n),
  );
};

const fnv = (text: string) => [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0, 2_166_136_261);
const before = (a: { score: number; load: number; hash: number }, b: typeof a) => b.score - a.score || a.load - b.load || a.hash - b.hash;

const oracle = (need: Need, candidates: readonly Candidate[], weights: MatchWeights) => {
  const outside: Partial<Record<HardLimit, number>> = {};
  const all = candidates.flatMap((who) => {
    const limit = oracleLimit(need, who);
    if (limit) outside[limit] = (outside[limit] ?? 0) + 1;
    return limit ? [] : [{ id: who.id, score: oracleScore(need, who, weights), load: who.load, hash: fnv(`${need.id}/${who.id}`) }];
  });
  return { order: all.sort(before).map(({ id, score }) => [id, score]), outside };
};

const cases = 1000;
const people = 40;
const someCase = (seed: number) => {
  const chance = chanceFrom(seed);
  return {
    need: someNeed(`n${seed}`, people, chance),
    candidates: Array.from({ length: people }, (_, at) => someCandidate(`v${at + 1}`, chance)),
    weights: someWeights(chance),
  };
};
const detail = (reasons: readonly MatchReason[], word: RegExp, name: string) =>
  Number(reasons.find((one) => word.test(one.word))?.details[name]);

describe('rank', () => {
  test(`finds what a brute-force oracle finds, on ${cases} random cases, and every limit occurs`, () => {
    const met = new Set<string>();
    let ranked = 0;
    for (let seed = 1; seed <= cases; seed += 1) {
      const { need, candidates, weights } = someCase(seed);
      const found = rank(need, candidates, weights);
      const told = oracle(need, candidates, weights);
      expect([seed, found.ranked.map(({ id, score }) => [id, score])]).toEqual([seed, told.order]);
      expect([seed, found.outside]).toEqual([seed, told.outside]);
      for (const limit of Object.keys(found.outside)) met.add(limit);
      ranked += found.ranked.length;
    }
    expect([...met].sort()).toEqual(
      ['apart', 'busyThen', 'handsFull', 'own', 'passedOver', 'paused', 'proofMissing', 'skillMissing', 'tooFar', 'tooYoung'].sort(),
    );
    expect(ranked).toBeGreaterThan(cases);
  });

  test('the order follows from the reasons shown, however the list is shuffled', () => {
    for (let seed = 1; seed <= cases; seed += 1) {
      const { need, candidates, weights } = someCase(seed);
      const { ranked } = rank(need, [...candidates].reverse(), weights);
      for (const { score, reasons } of ranked) {
        expect(reasons.map(({ feature }) => feature).sort()).toEqual([...features].sort());
        expect(reasons.every(({ share }, at) => Number.isInteger(share) && share <= (reasons[at - 1]?.share ?? share))).toBe(true);
        expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBe(score);
      }
      const again = ranked.map(({ id, reasons }) => ({
        id,
        score: reasons.reduce((sum, { share }) => sum + share, 0),
        load: detail(reasons, /^load/, 'load'),
        hash: fnv(`${need.id}/${id}`),
      }));
      expect(again.sort(before).map(({ id }) => id)).toEqual(ranked.map(({ id }) => id));
    }
  });

  test('has words for every reason, and every hole in them is filled', () => {
    const words = new Map<string, { zh: string; en: string }>(Object.entries(matchingWords));
    const met = new Set<string>();
    for (let seed = 1; seed <= 300; seed += 1) {
      const { need, candidates, weights } = someCase(seed);
      const own = fitsYou(candidates[0] ?? aCandidate(), [need], weights);
      for (const { word, details } of [...rank(need, candidates, weights).ranked, ...own].flatMap(({ reasons }) => reasons)) {
        met.add(word);
        const holes = [...(words.get(`reason.${word}`)?.zh ?? '{missing}').matchAll(/\{(\w+)\}/g)].map((hole) => hole[1] ?? '');
        expect([word, holes.filter((hole) => details[hole] === undefined)]).toEqual([word, []]);
      }
    }
    expect(met.size).toBeGreaterThan(55);
  });

  test('says in plain words why', () => {
    const who = aCandidate({ point: { lat: 40.2, lon: 110.9 }, load: 1, speeches: ['jin'] });
    const need = aNeed({ point: { lat: 40.208, lon: 110.9 }, speech: 'jin', knows: { v1: 2 }, waitedHours: 3.4 });
    const [best] = rank(need, [who], defaultMatchWeights).ranked;
    expect(best?.reasons).toEqual([
      { feature: 'skill', word: 'skill.hospitalCompany', details: {}, share: 23_809 },
      { feature: 'time', word: 'free.2.morning', details: {}, share: 19_047 },
      { feature: 'distance', word: 'way.walk', details: { metres: 900 }, share: 16_404 },
      { feature: 'speech', word: 'speaks.jin', details: {}, share: 9523 },
      { feature: 'knownFace', word: 'met', details: { times: 2 }, share: 7619 },
      { feature: 'fairness', word: 'load', details: { load: 1 }, share: 6342 },
      { feature: 'waiting', word: 'waited.hours', details: { hours: 3 }, share: 528 },
    ]);
  });

  test('by how far it is, one walks, rides or drives; without a place the area is named', () => {
    const way = (lat: number) =>
      rank(
        aNeed({ point: { lat, lon: 110.9 } }),
        [aCandidate({ point: { lat: 40.2, lon: 110.9 }, reachMetres: 50_000 })],
        defaultMatchWeights,
      ).ranked[0]?.reasons.find(({ feature }) => feature === 'distance');
    expect([40.2, 40.21, 40.23, 40.3].map((lat) => [way(lat)?.word, way(lat)?.details])).toEqual([
      ['way.next', {}],
      ['way.walk', { metres: 1100 }],
      ['way.ride', { km: 3.3 }],
      ['way.drive', { km: 11.1 }],
    ]);
    const inArea = (areaPath: string) =>
      rank(aNeed(), [aCandidate({ areaPath, reachMetres: 50_000 })], defaultMatchWeights).ranked[0]?.reasons.find(
        ({ feature }) => feature === 'distance',
      )?.word;
    expect(['huangliu/hewan/liuyin/c2', 'huangliu/hewan/huaiyin', 'huangliu/dongshan/shiqiao'].map(inArea)).toEqual([
      'way.community',
      'way.town',
      'way.county',
    ]);
    expect(rank(aNeed(), [aCandidate({ areaPath: 'baiyang/hewan/liuyin', reachMetres: 100_000 })], defaultMatchWeights).outside).toEqual({
      tooFar: 1,
    });
  });

  test('equals: less load first, then an order that differs from request to request and from the alphabet', () => {
    const who = (id: string, load = 0) => aCandidate({ id, load });
    const flat = { ...defaultMatchWeights, fairness: 0 };
    expect(rank(aNeed(), [who('a', 2), who('b', 1)], flat).ranked.map(({ id }) => id)).toEqual(['b', 'a']);
    const firsts = Array.from({ length: 60 }, (_, at) => rank(aNeed({ id: `n${at}` }), [who('a'), who('b'), who('c')], flat).ranked[0]?.id);
    for (const id of ['a', 'b', 'c']) expect(firsts.filter((first) => first === id).length).toBeGreaterThan(8);
  });
});

describe('fitsYou', () => {
  test('shows each volunteer what they could take, scored as that request would score them', () => {
    const chance = chanceFrom(7);
    for (let turn = 0; turn < 100; turn += 1) {
      const who = someCandidate('v1', chance);
      const weights = someWeights(chance);
      const needs = Array.from({ length: 30 }, (_, at) => someNeed(`n${at}`, people, chance));
      const fits = fitsYou(who, needs, weights);
      const scores = needs.flatMap((need) => rank(need, [who], weights).ranked.map(({ score }) => [need.id, score] as const));
      expect(new Map(fits.map(({ id, score }) => [id, score]))).toEqual(new Map(scores));
      expect(fits.every(({ score }, at) => score <= (fits[at - 1]?.score ?? score))).toBe(true);
    }
  });
  test('the longer a request waits, the higher it stands', () => {
    const fits = fitsYou(
      aCandidate(),
      [aNeed({ id: 'fresh' }), aNeed({ id: 'old', waitedHours: 80 }), aNeed({ id: 'some', waitedHours: 5 })],
      defaultMatchWeights,
    );
    expect(fits.map(({ id }) => id)).toEqual(['old', 'some', 'fresh']);
    expect(fits[0]?.reasons.find(({ feature }) => feature === 'waiting')).toMatchObject({
      word: 'waited.days',
      details: { days: 3, hours: 80 },
    });
  });
  test('speaks to the volunteer', () => {
    const [fit] = fitsYou(aCandidate(), [aNeed({ knows: { v1: 1 } })], defaultMatchWeights);
    expect(fit?.reasons.find(({ feature }) => feature === 'knownFace')).toMatchObject({ word: 'met.you', details: { times: 1 } });
  });
});
