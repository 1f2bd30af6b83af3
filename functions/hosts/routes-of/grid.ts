import type { Route } from '../../core/route';
import { addStationRoute } from '../../grid/add-station.route';
import { changeMyNamingRoute } from '../../grid/change-my-naming.route';
import { changePostRoute } from '../../grid/change-post.route';
import { changeStationRoute } from '../../grid/change-station.route';
import { closeStationRoute } from '../../grid/close-station.route';
import { getPostRoute } from '../../grid/get-post.route';
import { getPostFormRoute } from '../../grid/get-post-form.route';
import { getPostsBelowRoute } from '../../grid/get-posts-below.route';
import { getStationRoute } from '../../grid/get-station.route';
import { getStationsRoute } from '../../grid/get-stations.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  addStationRoute,
  changeMyNamingRoute,
  changePostRoute,
  changeStationRoute,
  closeStationRoute,
  getPostRoute,
  getPostFormRoute,
  getPostsBelowRoute,
  getStationRoute,
  getStationsRoute,
];
