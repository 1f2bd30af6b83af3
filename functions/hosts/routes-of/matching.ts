import type { Route } from '../../core/route';
import { changeMatchWeightsRoute } from '../../matching/change-match-weights.route';
import { getCandidatesRoute } from '../../matching/get-candidates.route';
import { getMatchWeightsRoute } from '../../matching/get-match-weights.route';
import { getWishesForMeRoute } from '../../matching/get-wishes-for-me.route';
import { tryMatchWeightsRoute } from '../../matching/try-match-weights.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  changeMatchWeightsRoute,
  getCandidatesRoute,
  getMatchWeightsRoute,
  getWishesForMeRoute,
  tryMatchWeightsRoute,
];
