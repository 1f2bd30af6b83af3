import type { Candidate, HardLimit, MatchWeights, Need, RankedMatch } from '@shared/matching/matching';
import { ableBits, type Facts, skillFor, valuesOf } from './facts';
import { freeMask, freeValue, timeWishOf, weekdayOf } from './free-time';
import { limitOf, wayTo } from './limits';
import { reasonsOf, scoreOf, tieHash } from './reasons';

export type Outside = Partial<Record<HardLimit, number>>;
export type Ranking = { readonly ranked: readonly RankedMatch[]; readonly outside: Outside; readonly looked: number };

export const factsOf = (need: Need, candidate: Candidate): Facts => {
  const wish = timeWishOf(need.when, need.slot, need.minutes);
  const free = freeMask(candidate.free);
  return {
    skill: skillFor(need.kind, ableBits(candidate.skills, candidate.provenSkills)),
    ...wayTo(need, candidate),
    time: freeValue(wish, free, 0),
    weekday: wish ? weekdayOf(wish, free, 0) : 0,
    speaks: need.speech === undefined || candidate.speeches.includes(need.speech),
    met: need.knows[candidate.id] ?? 0,
    load: candidate.load,
  };
};

export type Standing = { readonly score: number; readonly load: number; readonly hash: number; readonly id: string };
/** Best first: by score, then by less load, then by a hash of both ids. */
export const byStanding = (a: Standing, b: Standing): number =>
  b.score - a.score || a.load - b.load || a.hash - b.hash || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Everybody who may help, best first with the reasons; and how many stand outside for which limit. Pure. */
export const rank = (need: Need, candidates: readonly Candidate[], weights: MatchWeights): Ranking => {
  const outside: Outside = {};
  const within: (Standing & { facts: Facts })[] = [];
  for (const candidate of candidates) {
    const limit = limitOf(need, candidate);
    if (limit) outside[limit] = (outside[limit] ?? 0) + 1;
    else {
      const facts = factsOf(need, candidate);
      const { id, load } = candidate;
      within.push({ id, load, facts, score: scoreOf(valuesOf(need, facts), weights), hash: tieHash(need.id, id) });
    }
  }
  const ranked = within.sort(byStanding).map(({ id, score, facts }) => ({ id, score, reasons: reasonsOf(need, facts, weights) }));
  return { ranked, outside, looked: candidates.length };
};

/** The requests that one volunteer could take, what fits best first; the longer a request waits, the higher it stands. `id` is the request's. */
export const fitsYou = (candidate: Candidate, needs: readonly Need[], weights: MatchWeights): readonly RankedMatch[] =>
  needs
    .filter((need) => limitOf(need, candidate) === undefined)
    .map((need) => {
      const facts = factsOf(need, candidate);
      const score = scoreOf(valuesOf(need, facts), weights);
      const match = { id: need.id, score, reasons: reasonsOf(need, facts, weights, true) };
      return { match, score, load: -need.waitedHours, hash: tieHash(need.id, candidate.id), id: need.id };
    })
    .sort(byStanding)
    .map(({ match }) => match);
