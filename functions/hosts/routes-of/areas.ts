import { addAreaRoute } from '../../areas/add-area.route';
import { getAreaHistoryRoute } from '../../areas/get-area-history.route';
import { getAreasRoute } from '../../areas/get-areas.route';
import { getAreasBelowRoute } from '../../areas/get-areas-below.route';
import { moveAreaRoute } from '../../areas/move-area.route';
import { renameAreaRoute } from '../../areas/rename-area.route';
import { retireAreaRoute } from '../../areas/retire-area.route';
import type { Route } from '../../core/route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  getAreasRoute,
  addAreaRoute,
  getAreaHistoryRoute,
  getAreasBelowRoute,
  moveAreaRoute,
  renameAreaRoute,
  retireAreaRoute,
];
