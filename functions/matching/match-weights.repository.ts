import { defaultMatchWeights, MatchWeights } from '@shared/matching/matching';
import type { Clock } from '../core/clock';
import type { Store } from '../core/store';

export const matchWeightsKey = (countyId: string) => ({ pk: `RULES#${countyId}`, sk: 'MATCHING' });

/** A county's weights, or the defaults (version 0) until somebody set them. A change is seen by every process within `freshMs`. */
export const matchWeightsRepository = (store: Store, clock: Clock, freshMs = 5_000) => {
  const held = new Map<string, { until: number; weights: MatchWeights }>();
  const find = async (countyId: string): Promise<{ weights: MatchWeights; version: number }> => {
    const item = await store.get(matchWeightsKey(countyId));
    return item
      ? { weights: MatchWeights.parse(item.weights), version: Number(item.version) }
      : { weights: defaultMatchWeights, version: 0 };
  };
  return {
    find,
    async current(countyId: string): Promise<MatchWeights> {
      const known = held.get(countyId);
      if (known && known.until > clock().getTime()) return known.weights;
      const { weights } = await find(countyId);
      held.set(countyId, { until: clock().getTime() + freshMs, weights });
      return weights;
    },
  };
};
export type MatchWeightsRepository = ReturnType<typeof matchWeightsRepository>;
