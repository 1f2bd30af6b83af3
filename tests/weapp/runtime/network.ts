import type { Activity } from './activity';

/** A picture or other file on the simulated phone. */
export interface PhoneFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

export interface SentRequest {
  method: string;
  url: string;
  /** Undefined when the request never reached the server. */
  status: number | undefined;
}

interface Callbacks {
  success?(result: unknown): void;
  fail?(result: unknown): void;
  complete?(result: unknown): void;
}

interface RequestOptions extends Callbacks {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  dataType?: string;
  responseType?: string;
  timeout?: number;
}

interface UploadOptions extends Callbacks {
  url: string;
  filePath: string;
  name: string;
  header?: Record<string, string>;
  formData?: Record<string, unknown>;
}

interface NetworkOptions {
  /** Replaces the origin of whatever address the app was built with; undefined is a phone without network. */
  origin: string | undefined;
  files: PhoneFile[];
  give<T>(value: T): T;
}

/** Where a tunnel swallows a request: before the server has seen it, or after it has acted on it. */
export type Loss = 'request' | 'reply' | undefined;

/** wx.request and wx.uploadFile carried to a real server; `online` false makes every request fail as on a dead network. */
export class Network {
  online: boolean;
  /** Decides for every request whether it gets lost. */
  loses: (request: { method: string; url: string }) => Loss = () => undefined;
  readonly sent: SentRequest[] = [];

  constructor(
    private readonly activity: Activity,
    private readonly options: NetworkOptions,
  ) {
    this.online = options.origin !== undefined;
  }

  request(given: RequestOptions) {
    const method = (given.method ?? 'GET').toUpperCase();
    const headers: Record<string, string> = { 'content-type': 'application/json', ...lowerCase(given.header) };
    const url = this.address(given.url);
    const init: RequestInit = { method, headers };
    if (method === 'GET' || method === 'HEAD') addQuery(url, given.data);
    else init.body = bodyOf(given.data, headers['content-type'] ?? '');
    const read = async (response: Response) => {
      if (given.responseType === 'arraybuffer') return response.arrayBuffer();
      const text = await response.text();
      return given.dataType === undefined || given.dataType === 'json' ? this.options.give(parsed(text)) : text;
    };
    return this.send('request', url, init, given, read, given.timeout);
  }

  uploadFile(given: UploadOptions) {
    const file = this.options.files.find(({ path }) => path === given.filePath);
    const form = new FormData();
    for (const [name, value] of Object.entries(given.formData ?? {})) form.append(name, String(value));
    if (file) form.append(given.name, new Blob([file.bytes], { type: file.type }), file.path.split('/').at(-1));
    const { 'content-type': _, ...headers } = lowerCase(given.header);
    const missing = file ? undefined : 'file not found';
    return this.send(
      'uploadFile',
      this.address(given.url),
      { method: 'POST', headers, body: form },
      given,
      (response) => response.text(),
      undefined,
      missing,
    );
  }

  private address(url: string): URL {
    const origin = this.options.origin ?? 'http://offline.invalid';
    const { pathname, search } = new URL(url, origin);
    return new URL(pathname + search, origin);
  }

  private send(
    api: string,
    url: URL,
    init: RequestInit,
    callbacks: Callbacks,
    read: (response: Response) => Promise<unknown>,
    timeout = 60_000,
    refusal?: string,
  ) {
    const abort = new AbortController();
    const record: SentRequest = { method: init.method ?? 'GET', url: url.href, status: undefined };
    this.sent.push(record);
    const attempt = async () => {
      if (refusal) throw new Error(refusal);
      if (!this.online) throw new Error('network is down');
      const loss = this.loses({ method: record.method, url: record.url });
      if (loss === 'request') throw new Error('request lost');
      const response = await fetch(url, {
        ...init,
        signal: AbortSignal.any([abort.signal, AbortSignal.timeout(timeout)]),
        redirect: 'manual',
      });
      const data = await read(response);
      if (loss === 'reply') throw new Error('reply lost');
      record.status = response.status;
      return { header: Object.fromEntries(response.headers), statusCode: response.status, cookies: response.headers.getSetCookie(), data };
    };
    const answer = attempt().then(
      ({ data, ...rest }) => ({ ok: true, result: Object.assign(this.options.give({ ...rest, errMsg: `${api}:ok` }), { data }) }),
      (error: Error) => ({ ok: false, result: this.options.give({ errMsg: `${api}:fail ${reason(error, abort.signal)}` }) }),
    );
    const delivered = answer.then(({ ok, result }) => {
      this.activity.run(api, () => (ok ? callbacks.success?.(result) : callbacks.fail?.(result)));
      this.activity.run(api, () => callbacks.complete?.(result));
    });
    void this.activity.during(`${record.method} ${url.pathname}`, delivered);
    const listener = () => undefined;
    return {
      abort: () => abort.abort(),
      onHeadersReceived: listener,
      offHeadersReceived: listener,
      onProgressUpdate: listener,
      offProgressUpdate: listener,
    };
  }
}

function lowerCase(headers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function addQuery(url: URL, data: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  for (const [name, value] of Object.entries(data)) url.searchParams.append(name, String(value));
}

function bodyOf(data: unknown, contentType: string): string | ArrayBuffer | undefined {
  if (data === undefined || data === null || typeof data === 'string' || data instanceof ArrayBuffer) return data ?? undefined;
  if (contentType.includes('x-www-form-urlencoded')) return new URLSearchParams(data as Record<string, string>).toString();
  return JSON.stringify(data);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function reason(error: Error, aborted: AbortSignal): string {
  if (aborted.aborted) return 'abort';
  if (error.name === 'TimeoutError') return 'timeout';
  return error.cause instanceof Error ? error.cause.message : error.message;
}
