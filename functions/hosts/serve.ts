import { anyRelation } from '../access/access-table';
import { createApp, type Limits, type RouteGroup } from '../core/app';
import type { Identify } from '../core/callers';
import type { Route } from '../core/route';
import type { ApiParts } from './api-parts';

type Serving<Deps> = {
  readonly routes?: readonly Route<Deps>[];
  readonly groups?: readonly RouteGroup<Deps>[];
  readonly deps: Deps;
  readonly identify?: Identify;
  readonly local?: boolean;
  readonly limits?: Partial<Limits>;
};

/** The HTTP app over a host's parts. */
export const serve = <Deps>({ store, sessions, crypto, clock, log, env }: ApiParts, serving: Serving<Deps>) =>
  createApp({ ...serving, store, sessions, crypto, clock, log, may: { anyRelation }, origins: env.origins, version: env.version });
