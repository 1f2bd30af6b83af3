import type { Contract } from '@shared/contract';
import { type Context, Hono } from 'hono';
import { addressSeenByHost, callerFor, type Gate, type Identify } from './callers';
import type { Clock } from './clock';
import type { FieldCrypto } from './field-crypto';
import { corsHeaders, preflightHeaders, requestIdOf, safetyHeaders } from './headers';
import { idempotency } from './idempotency';
import type { Log } from './log';
import { openApi } from './openapi';
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
};

export const defaultLimits: Limits = {
  bodyBytes: 64 * 1024,
  handlerMs: 10_000,
  perPerson: { burst: 120, perSecond: 10 },
  perAddress: { burst: 600, perSecond: 60 },
};

export type AppParts<Deps> = {
  readonly routes: readonly Route<Deps>[];
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
  readonly addressOf?: (request: Request, env: unknown) => string;
  /** Only the local host says true; elsewhere a route marked `localOnly` is a mistake in the wiring. */
  readonly local?: boolean;
  readonly version?: string;
  readonly patience?: Partial<Patience>;
};

/** The HTTP app over all routes: checks what every request must pass, runs the route, and answers refusals and faults as problems. */
export const createApp = <Deps>(parts: AppParts<Deps>): Hono => {
  const { routes, store, log, clock, origins = [], version = '0.1.0', addressOf = addressSeenByHost } = parts;
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
    callerOf: (contract: Contract, request: Request, env: unknown) =>
      callerFor(contract, request, env, { sessions: parts.sessions, identify: parts.identify, may: parts.may }),
  };

  const around = (route: string, act: (c: Context, requestId: string, address: string) => Promise<Answered>) => async (c: Context) => {
    const started = performance.now();
    const requestId = requestIdOf(c.req.header('x-request-id'));
    const answered = await act(c, requestId, addressOf(c.req.raw, c.env)).catch((fault: unknown) =>
      answerFault(fault, requestId, route, log),
    );
    const headers = new Headers(safetyHeaders(c.req.url.startsWith('https:')));
    for (const [name, value] of Object.entries(corsHeaders(c.req.header('origin'), origins))) headers.set(name, value);
    for (const [name, value] of Object.entries(answered.headers)) headers.set(name, value);
    headers.append('Vary', 'Authorization');
    headers.set('X-Request-Id', requestId);
    const { method } = c.req;
    log.info('request', {
      requestId,
      method,
      route,
      status: answered.status,
      reason: answered.reason,
      ms: Math.round(performance.now() - started),
    });
    const bodiless = answered.status === 204 || answered.status === 304;
    return new Response(bodiless ? null : (answered.body as BodyInit | null), { status: answered.status, headers });
  };

  const app = new Hono();
  for (const route of routes) {
    const { method, path } = route.contract;
    const serve = serveRoute(route, parts.deps, tools);
    app.on(
      method,
      path.replaceAll(/\{(\w+)\}/g, ':$1'),
      around(`${method} ${path}`, async (c, requestId, address) => {
        slowDown(perAddress.take(address));
        return serve(c, requestId, address);
      }),
    );
  }

  // Made when first asked for: it would cost a cold start more than all the routes together.
  let description: string | undefined;
  app.get(
    '/openapi.json',
    around('GET /openapi.json', async () => {
      description ??= JSON.stringify(openApi(contracts, version));
      return { status: 200, headers: jsonType, body: description };
    }),
  );
  app.get(
    '/healthz',
    around('GET /healthz', async () => {
      await store.get({ pk: 'HEALTH', sk: 'HEALTH' });
      return { status: 200, headers: jsonType, body: JSON.stringify({ status: 'ok', version }) };
    }),
  );

  app.notFound(
    around('none', async (c) => {
      const allowed = contracts.filter(({ path }) => matches(path, c.req.path)).map(({ method }) => method);
      const origin = c.req.header('origin');
      if (c.req.method === 'OPTIONS' && origin && origins.includes(origin)) return { status: 204, headers: preflightHeaders, body: null };
      if (allowed.length > 0) throw new Refused(405, 'methodNotAllowed', { headers: { Allow: [...new Set(allowed)].join(', ') } });
      throw new Refused(404, 'notFound');
    }),
  );
  app.onError((fault, c) => around('none', async () => Promise.reject(fault))(c));
  return app;
};

const jsonType = { 'Content-Type': 'application/json; charset=utf-8' };

const matches = (template: string, path: string): boolean =>
  new RegExp(`^${template.replaceAll(/[.+*?^$()[\]|\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);

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
