import type { Contract } from '@shared/contract';
import { addressSeenByHost, callerFor, type Gate, type Identify } from './callers';
import type { Clock } from './clock';
import type { FieldCrypto } from './field-crypto';
import { corsHeaders, preflightHeaders, requestIdOf, safetyHeaders } from './headers';
import { idempotency } from './idempotency';
import { fromRequest, type Incoming, type Outgoing, toResponse } from './incoming';
import type { Log } from './log';
import { openApi } from './openapi';
import { pathTable } from './path-table';
import { problemOf, Refused } from './problem';
import { type Rate, rateLimit, slowDown } from './rate-limit';
import { type Patience, patience } from './retry';
import type { Route } from './route';
import { type Answered, serveRoute } from './serve-route';
import type { Sessions } from './sessions';
import { BadCursor, type Store, StoreFault } from './store';

export type Limits = {
  readonly bodyBytes: number;
  readonly handlerMs: number;
  readonly perPerson: Rate;
  readonly perAddress: Rate;
  /** For guests by address, in place of what contracts say themselves (`guestRate`). */
  readonly perGuest?: Rate;
};

export const defaultLimits: Limits = {
  bodyBytes: 64 * 1024,
  handlerMs: 10_000,
  perPerson: { burst: 120, perSecond: 10 },
  perAddress: { burst: 600, perSecond: 60 },
};

/** Routes that are read with the first request for one of them; `places` are their `METHOD /path`, known before. */
export type RouteGroup<Deps> = {
  readonly places: readonly string[];
  readonly load: () => Promise<readonly Route<Deps>[]>;
};

export type AppParts<Deps> = {
  readonly routes?: readonly Route<Deps>[];
  readonly groups?: readonly RouteGroup<Deps>[];
  readonly deps: Deps;
  readonly store: Store;
  readonly sessions: Sessions;
  readonly may: Gate;
  readonly crypto: FieldCrypto;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits?: Partial<Limits>;
  /** Other origins whose pages may read answers; none unless listed. */
  readonly origins?: readonly string[];
  readonly identify?: Identify;
  readonly addressOf?: (incoming: Incoming) => string;
  /** Only the local host says true; elsewhere a route marked `localOnly` is a mistake in the wiring. */
  readonly local?: boolean;
  readonly version?: string;
  readonly patience?: Partial<Patience>;
};

/** The app as hosts use it: `answer` over plain values, `fetch` and `request` (for tests) over web requests. */
export type App = {
  readonly answer: (incoming: Incoming) => Promise<Outgoing>;
  readonly fetch: (request: Request, env?: unknown) => Promise<Response>;
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
};

type Params = Readonly<Record<string, string>>;
type Act = (incoming: Incoming, requestId: string, params: Params) => Promise<Answered>;
type Serve = (incoming: Incoming, params: Params) => Promise<Outgoing>;

/** The HTTP app over all routes: checks what every request must pass, runs the route, and answers refusals and faults as problems. */
export const createApp = <Deps>(parts: AppParts<Deps>): App => {
  const { routes = [], groups = [], store, log, clock, origins = [], version = '0.1.0', addressOf = addressSeenByHost } = parts;
  const limits = { ...defaultLimits, ...parts.limits };
  const contracts = routes.map(({ contract }) => contract);
  assertWiring(contracts, parts.local ?? false);

  const perAddress = rateLimit(limits.perAddress, clock);
  const tools = {
    ...parts,
    limits,
    patience: patience({ attempts: 5, ...parts.patience }),
    idempotency: idempotency(parts),
    perPerson: rateLimit(limits.perPerson, clock),
    callerOf: (contract: Contract, incoming: Incoming) =>
      callerFor(contract, incoming, { sessions: parts.sessions, identify: parts.identify, may: parts.may }),
  };

  const around = (route: string, act: Act): Serve => {
    return async (incoming, params) => {
      const started = performance.now();
      const { method } = incoming;
      const requestId = requestIdOf(incoming.header('x-request-id'));
      const answered = await act(incoming, requestId, params).catch((fault: unknown) => answerFault(fault, requestId, route, log));
      const { status, reason } = answered;
      const cors = corsHeaders(incoming.header('origin'), origins);
      const headers = {
        ...safetyHeaders(incoming.secure),
        ...cors,
        ...answered.headers,
        Vary: cors.Vary ? `${cors.Vary}, Authorization` : 'Authorization',
        'X-Request-Id': requestId,
      };
      log.info('request', { requestId, method, route, status, reason, ms: Math.round(performance.now() - started) });
      const bodiless = status === 204 || status === 304 || method === 'HEAD';
      return { status, headers, body: bodiless ? null : answered.body };
    };
  };

  const serveOf = (route: Route<Deps>): Serve => {
    const { method, path } = route.contract;
    const { guestRate } = route.contract;
    const perGuest = guestRate && rateLimit(limits.perGuest ?? guestRate, clock);
    const serve = serveRoute(route, parts.deps, { ...tools, perGuest });
    const limited: Act = async (incoming, requestId, params) => {
      const address = addressOf(incoming);
      slowDown(perAddress.take(address));
      return serve(incoming, params, requestId, address);
    };
    return around(`${method} ${path}`, limited);
  };
  const table = pathTable<Serve>();
  for (const route of routes) table.add(route.contract.method, route.contract.path, serveOf(route));
  const readGroups = groups.map((group) => {
    const read = keptOnce(async () => {
      const those = await group.load();
      const contracts = those.map(({ contract }) => contract);
      assertWiring(contracts, parts.local ?? false);
      return { contracts, served: new Map(those.map((route) => [`${route.contract.method} ${route.contract.path}`, serveOf(route)])) };
    });
    for (const place of group.places) {
      const [method = '', path = ''] = place.split(' ');
      const unread = (fault: unknown) => around(place, () => Promise.reject(fault));
      const serve = () => read().then(({ served }) => served.get(place) ?? unread(new Error(`${place} is not in its group.`)), unread);
      table.add(method, path, async (incoming, params) => (await serve())(incoming, params));
    }
    return read;
  });

  // Made when first asked for: it would cost a cold start more than all the routes together.
  let description: string | undefined;
  const describe: Act = async () => {
    const grouped = await Promise.all(readGroups.map((read) => read()));
    description ??= JSON.stringify(openApi([...contracts, ...grouped.flatMap((group) => group.contracts)], version));
    return { status: 200, headers: jsonType, body: description };
  };
  const health: Act = async () => {
    await store.get({ pk: 'HEALTH', sk: 'HEALTH' });
    return { status: 200, headers: jsonType, body: JSON.stringify({ status: 'ok', version }) };
  };
  table.add('GET', '/openapi.json', around('GET /openapi.json', describe));
  table.add('GET', '/healthz', around('GET /healthz', health));

  const nothing = around('none', async ({ method, path, header }) => {
    const origin = header('origin');
    if (method === 'OPTIONS' && origin && origins.includes(origin)) return { status: 204, headers: preflightHeaders, body: null };
    const others = table.methodsAt(path);
    if (others.length > 0) throw new Refused(405, 'methodNotAllowed', { headers: { Allow: others.join(', ') } });
    throw new Refused(404, 'notFound');
  });

  const answer: App['answer'] = (incoming) => {
    const found = table.find(incoming.method === 'HEAD' ? 'GET' : incoming.method, incoming.path);
    return found ? found.value(incoming, found.params) : nothing(incoming, {});
  };
  const fetch: App['fetch'] = async (request, env) => toResponse(await answer(fromRequest(request, env)));
  return { answer, fetch, request: (path, init) => fetch(new Request(new URL(path, 'http://localhost'), init)) };
};

/** One reading for all who ask; one that failed is tried again by the next. */
const keptOnce = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let kept: Promise<Value> | undefined;
  return () => {
    kept ??= make().catch((fault: unknown) => {
      kept = undefined;
      throw fault;
    });
    return kept;
  };
};

const jsonType = { 'Content-Type': 'application/json; charset=utf-8' };

const assertWiring = (contracts: readonly Contract[], local: boolean): void => {
  const places = contracts.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
  const wrong =
    contracts.find(({ localOnly }) => localOnly && !local)?.name ??
    contracts.find(({ name }, at) => contracts.findIndex((other) => other.name === name) !== at)?.name ??
    places.find((place, at) => places.indexOf(place) !== at);
  if (wrong) throw new Error(`${wrong} cannot be served here: it is for the local host only, or there are two of it.`);
};

const answerFault = (fault: unknown, requestId: string, route: string, log: Log): Answered => {
  const refused = asRefused(fault);
  if (refused.status >= 500 && !(fault instanceof Refused)) log.error('fault', { requestId, route, fault });
  return {
    status: refused.status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', ...refused.headers },
    body: JSON.stringify(problemOf(refused, requestId)),
    reason: refused.reason,
  };
};

const asRefused = (fault: unknown): Refused => {
  if (fault instanceof Refused) return fault;
  if (fault instanceof BadCursor)
    return new Refused(422, 'badCursor', { errors: [{ pointer: '/after', reason: 'badCursor', in: 'query' }] });
  if (fault instanceof StoreFault) return new Refused(503, 'storeNotAvailable', { headers: { 'Retry-After': '2' } });
  return new Refused(500, 'fault');
};
