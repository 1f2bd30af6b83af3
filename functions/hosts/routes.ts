import type { Route } from '../core/route';
import type { RouteDeps } from './api-parts';
import { routes as areas } from './routes-of/areas';
import { routes as chain } from './routes-of/chain';
import { routes as clues } from './routes-of/clues';
import { routes as grid } from './routes-of/grid';
import { routes as help } from './routes-of/help';
import { routes as households } from './routes-of/households';
import { routes as imports } from './routes-of/imports';
import { routes as matching } from './routes-of/matching';
import { routes as media } from './routes-of/media';
import { routes as notifications } from './routes-of/notifications';
import { routes as people } from './routes-of/people';
import { routes as rules } from './routes-of/rules';
import { routes as service } from './routes-of/service';
import { routes as suggestions } from './routes-of/suggestions';
import { routes as visits } from './routes-of/visits';
import { routes as volunteers } from './routes-of/volunteers';
import { routes as wishes } from './routes-of/wishes';

/** Everything that is served in the cloud, at once; `route-groups.ts` has the same, read by feature when first asked for. */
export const routes: readonly Route<RouteDeps>[] = [
  ...areas,
  ...chain,
  ...clues,
  ...grid,
  ...help,
  ...households,
  ...imports,
  ...matching,
  ...media,
  ...notifications,
  ...people,
  ...rules,
  ...service,
  ...suggestions,
  ...visits,
  ...volunteers,
  ...wishes,
];
