import { GetMatchWeights } from '@shared/matching/matching.contracts';
import { answer, defineRoute } from '../core/route';
import type { MatchingDeps } from './matching.deps';

export const getMatchWeightsRoute = defineRoute<typeof GetMatchWeights, MatchingDeps>(GetMatchWeights, async ({ caller }, deps) => {
  const found = await deps.weightsOfMatching.find(caller?.countyId ?? deps.defaultCounty);
  return answer(found, { version: found.version });
});
