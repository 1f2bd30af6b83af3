import type { AnswerOf, AnyContract, BodyOf, Contract, ParamsOf, QueryOf } from '@shared/contract';
import type { Caller } from '@shared/people/caller';
import type { Refusal } from '@shared/result';
import type { Write } from './store';

/** What a read answers, or how it refuses. `notFound` also stands for "you may not know that it exists". */
export type Reply<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly version?: number; readonly cache?: 'public' }
  | { readonly kind: 'refused'; readonly status: 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429; readonly refusal: Refusal }
  /** Bytes as they are, for contracts that say `binary`. */
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly type: string;
      readonly cache?: 'private' | 'public';
      readonly maxAge?: number;
    }
  /** A change to be written in one transaction together with the record that makes a repeat harmless; then `answer` is sent. */
  | {
      readonly kind: 'change';
      readonly writes: readonly Write[];
      readonly answer: Answer;
      readonly version?: number;
      readonly created?: boolean;
    };

export type Change = Extract<Reply<unknown>, { kind: 'change' }>;

export type Call<C> = {
  readonly params: ParamsOf<C>;
  readonly query: QueryOf<C>;
  readonly body: BodyOf<C>;
  /** There when a valid session came along; always for `signedIn` and for actions that the access table gives to no guest. */
  readonly caller: Caller | undefined;
  /** The body of contracts with `rawBodyBytes`, with its content type. */
  readonly raw: { readonly bytes: Uint8Array; readonly type: string } | undefined;
  /** The version in If-Match, when the client sent one. */
  readonly seenVersion: number | undefined;
  /** Stable for one Idempotency-Key and person: ids made from it are the same when a request is repeated or decided again. */
  readonly callId: string;
  /** An earlier change of this very call lost a race: what the write's conditions guard must now be read, to say why. */
  readonly contested: boolean;
  readonly requestId: string;
};

export type Route<Deps> = {
  readonly contract: Contract;
  readonly handle: (call: Call<Contract>, deps: Deps) => Promise<Reply<unknown>>;
};

/** One route, one file. A `change` that loses a race is decided again from fresh state, so that the loser hears the domain's reason. */
export const defineRoute = <C extends AnyContract, Deps>(
  contract: C,
  handle: (call: Call<C>, deps: Deps) => Promise<Reply<AnswerOf<C>>>,
): Route<Deps> => ({ contract: contract as unknown as Contract, handle: handle as unknown as Route<Deps>['handle'] });

export const answer = <Answer>(value: Answer, more: { version?: number; cache?: 'public' } = {}): Reply<Answer> => ({
  kind: 'answer',
  answer: value,
  ...more,
});
export const change = <Answer>(
  writes: readonly Write[],
  value: Answer,
  more: { version?: number; created?: boolean } = {},
): Reply<Answer> => ({
  kind: 'change',
  writes,
  answer: value,
  ...more,
});
export const file = (bytes: Uint8Array, type: string, more: { cache?: 'private' | 'public'; maxAge?: number } = {}): Reply<never> => ({
  kind: 'file',
  bytes,
  type,
  ...more,
});
export const conflict = (refusal: Refusal): Reply<never> => ({ kind: 'refused', status: 409, refusal });
export const invalid = (refusal: Refusal): Reply<never> => ({ kind: 'refused', status: 422, refusal });
export const forbidden = (reason = 'notAllowed'): Reply<never> => ({ kind: 'refused', status: 403, refusal: { reason } });
export const notFound = (reason = 'notFound'): Reply<never> => ({ kind: 'refused', status: 404, refusal: { reason } });
export const stale = (): Reply<never> => ({ kind: 'refused', status: 412, refusal: { reason: 'changedMeanwhile' } });
