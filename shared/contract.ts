import type * as z from 'zod/mini';
import type { Action, Resource } from './access/access';

/** Who may call: anyone, anyone with a session, or those whom the access table lets do `action` on `resource`. */
export type WhoMay = 'anyone' | 'signedIn' | { readonly resource: Resource; readonly action: Action };

/**
 * One endpoint, agreed between phone and server. `path` has `{name}` parameters.
 * `write` endpoints need an `Idempotency-Key`; `edits` endpoints also take `If-Match` with the version seen.
 */
export type Contract<
  Params extends z.ZodMiniType = z.ZodMiniType,
  Query extends z.ZodMiniType = z.ZodMiniType,
  Body extends z.ZodMiniType = z.ZodMiniType,
  Answer extends z.ZodMiniType = z.ZodMiniType,
> = {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly who: WhoMay;
  readonly write?: boolean;
  readonly edits?: boolean;
  readonly localOnly?: boolean;
  /** The body is not JSON: raw bytes up to this many, parsed by the route from `call.raw`. */
  readonly rawBodyBytes?: number;
  /** The answer is never kept for repeats: it may only be seen by who may see it at that moment. */
  readonly answersAfresh?: boolean;
  /** For guests, counted by address and apart from everything else: how many calls at once, and how many a second after that. */
  readonly guestRate?: { readonly burst: number; readonly perSecond: number };
  /** The answer is a file, not JSON. */
  readonly binary?: boolean;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer;
  readonly refusals: readonly string[];
};

export const contract = <
  Params extends z.ZodMiniType = z.ZodMiniType<undefined, undefined>,
  Query extends z.ZodMiniType = z.ZodMiniType<undefined, undefined>,
  Body extends z.ZodMiniType = z.ZodMiniType<undefined, undefined>,
  Answer extends z.ZodMiniType = z.ZodMiniType<undefined, undefined>,
>(
  it: Contract<Params, Query, Body, Answer>,
) => it;

export type ParamsOf<C> = C extends { params?: infer P } ? (P extends z.ZodMiniType ? z.output<P> : undefined) : undefined;
export type QueryOf<C> = C extends { query?: infer Q } ? (Q extends z.ZodMiniType ? z.output<Q> : undefined) : undefined;
export type BodyOf<C> = C extends { body?: infer B } ? (B extends z.ZodMiniType ? z.output<B> : undefined) : undefined;
export type AnswerOf<C> = C extends { answer: infer A } ? (A extends z.ZodMiniType ? z.output<A> : undefined) : undefined;
export type QueryInputOf<C> = C extends { query?: infer Q } ? (Q extends z.ZodMiniType ? z.input<Q> : undefined) : undefined;
export type BodyInputOf<C> = C extends { body?: infer B } ? (B extends z.ZodMiniType ? z.input<B> : undefined) : undefined;

/** Any contract at all, for code that handles them by shape. */
// biome-ignore lint/suspicious/noExplicitAny: the schemas of a contract are invariant; only `any` accepts every one
export type AnyContract = Contract<any, any, any, any>;
