import type { Feature, MatchReason, MatchWeights, Need } from '@shared/matching/matching';
import { features } from '@shared/matching/matching';
import { type Facts, partOf, type Values, valuesOf, wholeHours } from './facts';

export const sumOf = (weights: MatchWeights): number => features.reduce((sum, feature) => sum + weights[feature], 0);

/** What a value gives of the 100 points, in whole thousandths of a point: weight × value ÷ sum of weights, rounded down. */
export const shareOf = (weight: number, value: number, sum: number): number => (sum === 0 ? 0 : Math.floor((weight * value * 100) / sum));

export const scoreOf = (values: Values, weights: MatchWeights): number => {
  const sum = sumOf(weights);
  return features.reduce((score, feature) => score + shareOf(weights[feature], values[feature], sum), 0);
};

type Said = Pick<MatchReason, 'word' | 'details'>;
const said = (word: string, details: MatchReason['details'] = {}): Said => ({ word, details });

const wayWords = ({ nearness, metres }: Facts): Said => {
  if (nearness !== 'point') return said(`way.${nearness}`);
  if (metres < 100) return said('way.next');
  if (metres <= 1500) return said('way.walk', { metres });
  const km = metres / 1000;
  return said(metres <= 5000 ? 'way.ride' : 'way.drive', { km });
};

const waitedWords = (hours: number): Said => {
  if (hours < 1) return said('waited.justNow');
  return hours < 48 ? said('waited.hours', { hours }) : said('waited.days', { days: Math.floor(hours / 24), hours });
};

const timeWords = (need: Need, { time, weekday }: Facts): Said => {
  if (time === 0) return said('free.not');
  return time < 1000 ? said('free.partly', { percent: Math.floor(time / 10) }) : said(`free.${weekday}.${partOf(need)}`);
};

const words: Readonly<Record<Feature, (need: Need, facts: Facts, own: boolean) => Said>> = {
  skill: (_, { skill }) => said(skill ? `skill.${skill}` : 'skill.none'),
  distance: (_, facts) => wayWords(facts),
  time: timeWords,
  speech: ({ speech }, { speaks }) => said(speech ? `${speaks ? 'speaks' : 'speaksNot'}.${speech}` : 'speaks.any'),
  knownFace: (_, { met }, own) => (met > 0 ? said(own ? 'met.you' : 'met', { times: met }) : said('met.not')),
  fairness: (_, { load }) => said(load > 0 ? 'load' : 'load.none', { load }),
  waiting: ({ waitedHours }) => waitedWords(wholeHours(waitedHours)),
};

/** All features with their shares, the largest first; `own` speaks to the volunteer themself. */
export const reasonsOf = (need: Need, facts: Facts, weights: MatchWeights, own = false): MatchReason[] => {
  const values = valuesOf(need, facts);
  const sum = sumOf(weights);
  return features
    .map((feature) => ({ feature, ...words[feature](need, facts, own), share: shareOf(weights[feature], values[feature], sum) }))
    .sort((a, b) => b.share - a.share);
};

/** A number that follows from both ids alone (FNV-1a), so that equals are ordered differently for each request. */
export const tieHash = (needId: string, candidateId: string): number => {
  let hash = 0x811c9dc5;
  for (const text of [needId, '/', candidateId])
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};
