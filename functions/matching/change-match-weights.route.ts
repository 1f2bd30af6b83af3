import { ChangeMatchWeights } from '@shared/matching/matching.contracts';
import { change, defineRoute, forbidden, invalid, stale } from '../core/route';
import { matchWeightsKey } from './match-weights.repository';
import type { MatchingDeps } from './matching.deps';
import { sumOf } from './reasons';

export const changeMatchWeightsRoute = defineRoute<typeof ChangeMatchWeights, MatchingDeps>(
  ChangeMatchWeights,
  async ({ body, caller, seenVersion }, deps) => {
    if (!caller || !deps.may(caller, 'matchRules', 'update', { areaPath: caller.countyId, relations: [] })) return forbidden();
    if (sumOf(body) === 0) return invalid({ reason: 'allWeightsZero' });
    const { version } = await deps.weightsOfMatching.find(caller.countyId);
    if (seenVersion !== undefined && seenVersion !== version) return stale();
    const next = { weights: body, version: version + 1 };
    return change(
      [{ put: { ...matchWeightsKey(caller.countyId), ...next, changedBy: caller.personId }, when: version === 0 ? 'absent' : { version } }],
      next,
      { version: next.version },
    );
  },
);
