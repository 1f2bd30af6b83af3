import type { Refusal } from '@shared/result';

/** One wrong field: `pointer` is a JSON pointer into the body, or `/name` of a query or path parameter or header as `in` says. */
export type FieldProblem = { readonly pointer: string; readonly reason: string; readonly in?: 'query' | 'path' | 'header' };

/** An error answer of RFC 9457 (application/problem+json) with a named reason that the phone can say in the user's language. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly reason: string;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string;
  readonly detail?: string;
  readonly details?: Readonly<Record<string, string | number>>;
};

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Sign in needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Not possible now',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Type not supported',
  422: 'Not accepted',
  429: 'Too many requests',
  500: 'Our mistake',
  503: 'Not available now',
};

export const titleOf = (status: number): string => titles[status] ?? 'Error';

/** Refuses a request before or instead of its handler; caught by the app and answered as a problem. */
export class Refused extends Error {
  readonly errors: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;
  readonly details: Refusal['details'];

  constructor(
    readonly status: number,
    readonly reason: string,
    more: { errors?: readonly FieldProblem[]; headers?: Readonly<Record<string, string>>; details?: Refusal['details'] } = {},
  ) {
    super(reason);
    this.name = 'Refused';
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
    this.details = more.details;
  }
}

export const problemOf = (
  { status, reason, errors, details }: Pick<Refused, 'status' | 'reason' | 'errors' | 'details'>,
  requestId: string,
): Problem => ({
  type: `urn:lianxin:problem:${reason}`,
  title: titleOf(status),
  status,
  reason,
  errors,
  requestId,
  ...(details && { details }),
});

export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'reason', 'errors', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    reason: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'reason'],
        properties: { pointer: { type: 'string' }, reason: { type: 'string' }, in: { type: 'string', enum: ['query', 'path', 'header'] } },
      },
    },
    requestId: { type: 'string' },
    details: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
  },
} as const;
