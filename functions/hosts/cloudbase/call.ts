import * as z from 'zod/mini';

/** What the phone passes to `wx.cloud.callFunction`. WeChat adds fields of its own (`userInfo`); they are dropped, as is everything else. */
const CallEvent = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
  path: z.string().check(z.maxLength(500), z.regex(/^\/(api\/|healthz$|openapi\.json$)/)),
  query: z.optional(z.record(z.string(), z.string())),
  headers: z.optional(z.record(z.string(), z.string())),
  /** JSON as a value, or text; bytes as base64 text with `base64: true`. */
  body: z.optional(z.unknown()),
  base64: z.optional(z.boolean()),
});

export type CallAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Text, or base64 text when `base64`. */
  readonly body: string;
  readonly base64: boolean;
};

/** Who calls and from where is the platform's word, so no header that might speak of it gets through. */
const headersLetThrough = ['accept', 'accept-language', 'content-type', 'idempotency-key', 'if-match', 'if-none-match', 'x-request-id'];

const origin = 'https://function.invalid';

/** The event as a web request, or undefined when it isn't one of ours. */
export function requestFrom(event: unknown): Request | undefined {
  const parsed = CallEvent.safeParse(event);
  if (!parsed.success) return undefined;
  const { method, path, query, headers: given, body, base64 } = parsed.data;
  const url = new URL(origin);
  url.pathname = path;
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.append(name, value);
  const headers = new Headers();
  try {
    for (const [name, value] of Object.entries(given ?? {})) {
      if (headersLetThrough.includes(name.toLowerCase())) headers.set(name, value);
    }
  } catch {
    return undefined;
  }
  if (body === undefined || method === 'GET') return new Request(url, { method, headers });
  const bytes = base64 ? Buffer.from(String(body), 'base64') : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  headers.set('content-length', String(bytes.length));
  return new Request(url, { method, headers, body: new Uint8Array(bytes) });
}

export async function answerFrom(response: Response): Promise<CallAnswer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const base64 = !/^(text\/|application\/([\w.+-]+\+)?json)/.test(response.headers.get('content-type') ?? 'text/plain');
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: bytes.toString(base64 ? 'base64' : 'utf8'),
    base64,
  };
}

export const badCall: CallAnswer = {
  status: 400,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', title: 'Bad Request', status: 400, reason: 'badCall' }),
  base64: false,
};
