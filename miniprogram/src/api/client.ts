import type { AnswerOf, AnyContract, BodyInputOf, ParamsOf, QueryInputOf } from '@shared/contract';
import { currentSession, dropSession, keepToken } from '../session';
import { exchange, type Received, sendFile } from './transport';

export type Refused = {
  readonly status: number;
  readonly reason: string;
  readonly field?: string;
  readonly details: Record<string, string | number>;
};
export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer; readonly version?: number }
  | { readonly ok: false; readonly refusal: Refused };

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [N in Name]?: undefined }
  : { readonly [N in Name]: Value };
export type Asked<C> = Part<'params', ParamsOf<C>> & { readonly query?: QueryInputOf<C> } & Part<'body', BodyInputOf<C>> & {
    /** Made once for what the person means to do; a repeat with the same key is harmless. Left out, one is made for this call and its own retries. */
    readonly key?: string;
    /** The version seen, for edits. */
    readonly seen?: number;
    /** Without saying who: what a guest wrote stays a guest's. */
    readonly asGuest?: boolean;
  };

const waits = [400, 1200, 3000];
export const unreachable: Refused = { status: 0, reason: 'network', details: {} };

/** A fresh key for one intention: `key` of a write. */
export const newKey = (): string =>
  `k${Date.now().toString(36)}${Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 7)).join('')}`.slice(0, 40);

/** Calls one endpoint as its contract says. Reads and keyed writes are tried again on a weak network; refusals are returned, never thrown. */
export async function ask<C extends AnyContract>(contract: C, asked: Asked<C>): Promise<Outcome<AnswerOf<C>>> {
  await renewWhenOld(contract.name);
  const path =
    fill(contract.path, asked.params as Record<string, string> | undefined) + queryText(asked.query as Record<string, unknown> | undefined);
  const headers = {
    ...(!asked.asGuest && authorization()),
    ...(contract.write && { 'Idempotency-Key': asked.key ?? newKey() }),
    ...(asked.seen !== undefined && { 'If-Match': `"${asked.seen}"` }),
  };
  for (let attempt = 0; ; attempt += 1) {
    const received = await exchange({
      method: contract.method,
      path,
      headers,
      ...(asked.body !== undefined && { body: asked.body }),
    }).catch(() => undefined);
    const again = received === undefined || received.status === 503;
    const wait = waits[attempt];
    if (again && wait !== undefined) {
      await new Promise((go) => setTimeout(go, wait));
      continue;
    }
    return received ? readAnswer<AnswerOf<C>>(received) : { ok: false, refusal: unreachable };
  }
}

/** Uploads one photo or voice note; `key` makes a resend harmless. */
export function upload(contract: AnyContract, filePath: string, key: string, onProgress: (percent: number) => void) {
  const sending = sendFile(contract.path, filePath, { ...authorization(), 'Idempotency-Key': key }, onProgress);
  const done = sending.done.then(
    (received) => readAnswer<{ id: string; kind: 'image' | 'audio'; url: string }>(received),
    (): Outcome<never> => ({ ok: false, refusal: unreachable }),
  );
  return { done, stop: sending.stop };
}

export const authorization = (): Record<string, string> => {
  const session = currentSession();
  return session ? { Authorization: `Bearer ${session.token}` } : {};
};

const fill = (path: string, params: Record<string, string> | undefined) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''));

const queryText = (query: Record<string, unknown> | undefined): string => {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length > 0 ? `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}` : '';
};

type Problem = { reason?: string; errors?: { pointer?: string; reason?: string }[]; details?: Record<string, string | number> };

/** What the API answered, as an outcome. */
export function readAnswer<Answer>(received: Received): Outcome<Answer> {
  if (received.status >= 200 && received.status < 300) {
    const version = Number(/"(\d+)"/.exec(received.header('etag') ?? '')?.[1]);
    return { ok: true, answer: received.body as Answer, ...(Number.isNaN(version) ? {} : { version }) };
  }
  const problem = (typeof received.body === 'object' && received.body !== null ? received.body : {}) as Problem;
  const first = problem.errors?.[0];
  if (received.status === 401) dropSession();
  return {
    ok: false,
    refusal: {
      status: received.status,
      reason: first?.reason ?? problem.reason ?? (received.status >= 500 ? 'busyTryAgain' : 'notAllowed'),
      details: problem.details ?? {},
      ...(first?.pointer !== undefined && { field: first.pointer }),
    },
  };
}

let renewing: Promise<unknown> | undefined;

/** A token in its last half hour is exchanged before it is used, once for all calls under way. */
async function renewWhenOld(asking: string): Promise<void> {
  const session = currentSession();
  if (!session || asking === 'RenewSession' || asking === 'OpenPersonaSession' || Date.parse(session.expiresAt) - Date.now() > 1_800_000)
    return;
  renewing ??= exchange({ method: 'POST', path: '/api/sessions/renew', headers: { ...authorization(), 'Idempotency-Key': newKey() } })
    .then((received) => {
      if (received.status === 200) keepToken(received.body as { token: string; expiresAt: string; personId: string });
      if (received.status === 401) dropSession();
    })
    .catch(() => undefined)
    .finally(() => {
      renewing = undefined;
    });
  await renewing;
}
