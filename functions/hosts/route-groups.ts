import type { RouteGroup } from '../core/app';
import type { Route } from '../core/route';
import type { RouteDeps } from './api-parts';
import { routePlaces } from './route-places';

type Feature = keyof typeof routePlaces;
type Load = () => Promise<{ readonly routes: readonly Route<RouteDeps>[] }>;

const files: Readonly<Record<Feature, Load>> = {
  areas: () => import('./routes-of/areas'),
  chain: () => import('./routes-of/chain'),
  clues: () => import('./routes-of/clues'),
  grid: () => import('./routes-of/grid'),
  help: () => import('./routes-of/help'),
  households: () => import('./routes-of/households'),
  imports: () => import('./routes-of/imports'),
  matching: () => import('./routes-of/matching'),
  media: () => import('./routes-of/media'),
  notifications: () => import('./routes-of/notifications'),
  people: () => import('./routes-of/people'),
  rules: () => import('./routes-of/rules'),
  service: () => import('./routes-of/service'),
  suggestions: () => import('./routes-of/suggestions'),
  visits: () => import('./routes-of/visits'),
  volunteers: () => import('./routes-of/volunteers'),
  wishes: () => import('./routes-of/wishes'),
};

/** The routes of a function in the cloud: what serves a feature is read with the first request for it, not at every cold start. */
export const routeGroups: readonly RouteGroup<RouteDeps>[] = (Object.keys(files) as Feature[]).map((feature) => ({
  places: routePlaces[feature],
  load: async () => (await files[feature]()).routes,
}));
