import { randomUUID } from 'node:crypto';
import type { Contract } from '@shared/contract';
import type { Caller } from '@shared/people/caller';
import * as z from 'zod/mini';
import type { FieldCrypto } from './field-crypto';
import { etagOf, seenAlready, versionIn } from './headers';
import { type Attempt, type Idempotency, idempotencyKeyPattern, type Kept } from './idempotency';
import { digest } from './ids';
import type { Incoming } from './incoming';
import { canonicalJson } from './json-body';
import { Refused } from './problem';
import { type RateLimit, slowDown } from './rate-limit';
import { type Body, parsePart, readBody, readQuery } from './request-input';
import type { Patience } from './retry';
import type { Call, Reply, Route } from './route';
import type { Store } from './store';
import { runWrite } from './write-call';

/** What goes out, before the headers that every answer has. */
export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
  readonly reason?: string;
};

type Tools = {
  readonly store: Store;
  readonly crypto: FieldCrypto;
  readonly idempotency: Idempotency;
  readonly patience: Patience;
  readonly perPerson: RateLimit;
  /** Of this route alone. */
  readonly perGuest: RateLimit | undefined;
  readonly limits: { readonly bodyBytes: number; readonly handlerMs: number };
  readonly callerOf: (contract: Contract, incoming: Incoming) => Promise<Caller | undefined>;
};

/** One route over HTTP: who calls, what they send, the handler, its change, the answer. Throws `Refused` for whatever is not accepted. */
export const serveRoute = <Deps>(route: Route<Deps>, deps: Deps, tools: Tools) => {
  const { contract } = route;

  const textOf = (answer: unknown): string => {
    const checked = z.safeParse(contract.answer, answer);
    if (checked.success) return JSON.stringify(checked.data);
    const where = checked.error.issues.map(({ code, path }) => `${code} at /${path.join('/')}`).join(', ');
    throw new Error(`${contract.name} answers otherwise than agreed: ${where}`);
  };

  return async (incoming: Incoming, params: Readonly<Record<string, string>>, requestId: string, address: string): Promise<Answered> => {
    const caller = await tools.callerOf(contract, incoming);
    slowDown(caller ? tools.perPerson.take(caller.personId) : (tools.perGuest?.take(address) ?? 0));
    const who = caller?.personId ?? `anyone.${tools.crypto.keyedHash('idempotency.address', address)}`;
    const key = contract.write ? idempotencyKey(incoming) : undefined;
    const seenVersion = contract.edits ? seenVersionIn(incoming) : undefined;
    const query = readQuery(incoming.search);
    const body = await readBody(contract, incoming, tools.limits.bodyBytes);
    const callId = key === undefined ? randomUUID() : digest('call', who, contract.name, key);
    const call: Call<Contract> = {
      params: parsePart(contract.params, params, 'path') as undefined,
      query: parsePart(contract.query, query, 'query') as undefined,
      body: parsePart(contract.body, body.value) as undefined,
      caller,
      raw: body.raw,
      seenVersion,
      callId,
      contested: false,
      requestId,
    };
    const attempt =
      key === undefined ? undefined : { who, contract: contract.name, key, request: requestText(contract, incoming.path, query, body) };
    const done = await inTime(tools.limits.handlerMs, runRoute(route, call, deps, tools, attempt, textOf));
    return 'kept' in done ? keptAnswer(done.kept, done.replayed) : replyAnswer(done, incoming, textOf);
  };
};

const runRoute = <Deps>(
  route: Route<Deps>,
  call: Call<Contract>,
  deps: Deps,
  tools: Tools,
  attempt: Attempt | undefined,
  textOf: (answer: unknown) => string,
) => {
  const { store, idempotency, patience } = tools;
  return runWrite({
    store,
    idempotency,
    patience,
    attempt,
    callId: call.callId,
    lookFirst: route.contract.rawBodyBytes !== undefined,
    afresh: route.contract.answersAfresh ?? false,
    decide: (contested) => route.handle({ ...call, contested }, deps),
    textOf,
  });
};

const idempotencyKey = ({ header }: Incoming): string => {
  const key = header('idempotency-key');
  if (key !== undefined && idempotencyKeyPattern.test(key)) return key;
  const reason = key === undefined ? 'idempotencyKeyNeeded' : 'badIdempotencyKey';
  throw new Refused(400, reason, { errors: [{ pointer: '/Idempotency-Key', reason, in: 'header' }] });
};

const seenVersionIn = ({ header }: Incoming): number | undefined => {
  const version = versionIn(header('if-match'));
  if (version === 'bad') throw new Refused(400, 'badIfMatch', { errors: [{ pointer: '/If-Match', reason: 'badIfMatch', in: 'header' }] });
  return version;
};

/** What must be the same for a repeat: method, path, query and body, whatever the order of keys and whatever boundary a form was sent with. */
const requestText = (contract: Contract, path: string, query: object, body: Body): string =>
  digest(contract.method, path, canonicalJson(query), body.raw ? rawText(body.raw) : canonicalJson(body.value));

const rawText = ({ bytes, type }: NonNullable<Body['raw']>): string => {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  const sent = Buffer.from(bytes).toString('latin1');
  return digest(boundary ? sent.replaceAll(boundary, '') : sent);
};

const inTime = async <Value>(ms: number, work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refused(503, 'tooSlow', { headers: { 'Retry-After': '5' } })), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const json = { 'Content-Type': 'application/json; charset=utf-8' };

const keptAnswer = ({ status, answer, version }: Kept, replayed: boolean): Answered => ({
  status,
  headers: { ...json, ...(version !== undefined && { ETag: etagOf(version) }), ...(replayed && { 'Idempotency-Replayed': 'true' }) },
  body: answer,
});

const replyAnswer = (
  reply: Exclude<Reply<unknown>, { kind: 'change' }>,
  { method, header }: Incoming,
  textOf: (answer: unknown) => string,
): Answered => {
  if (reply.kind === 'refused') {
    const { reason, field, details } = reply.refusal;
    throw new Refused(reply.status, reason, { errors: field === undefined ? [] : [{ pointer: field, reason }], details });
  }
  if (reply.kind === 'file') {
    const cache: Record<string, string> = reply.cache ? { 'Cache-Control': `${reply.cache}, max-age=${reply.maxAge ?? 300}` } : {};
    return {
      status: 200,
      headers: { 'Content-Type': reply.type, ...cache, 'Content-Security-Policy': "default-src 'none'; sandbox" },
      body: reply.bytes,
    };
  }
  const etag = reply.version === undefined ? undefined : etagOf(reply.version);
  const headers = { ...json, ...(etag && { ETag: etag }), ...(reply.cache && { 'Cache-Control': 'public, max-age=30' }) };
  const reading = method === 'GET' || method === 'HEAD';
  if (etag && reading && seenAlready(header('if-none-match'), etag)) return { status: 304, headers, body: null };
  return { status: 200, headers, body: textOf(reply.answer) };
};
