import type { Route } from '../../core/route';
import { changeMeRoute } from '../../people/change-me.route';
import { endSessionRoute } from '../../people/end-session.route';
import { getMeRoute } from '../../people/get-me.route';
import { renewSessionRoute } from '../../people/renew-session.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [changeMeRoute, endSessionRoute, getMeRoute, renewSessionRoute];
