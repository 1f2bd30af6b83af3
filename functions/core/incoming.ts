/** One request as a host heard it. `path` as it was sent, still encoded; `search` with its `?` or empty; header names are asked in lower case. */
export type Incoming = {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly secure: boolean;
  readonly header: (name: string) => string | undefined;
  readonly body: AsyncIterable<Uint8Array> | null;
  /** What the host itself knows of the call: its connection, its event, whom its platform vouches for. */
  readonly env: unknown;
};

/** What goes back; a body given for HEAD, 204 and 304 is not to be sent. */
export type Outgoing = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
};

/** A web request as every host can make one. */
export const fromRequest = (request: Request, env: unknown): Incoming => {
  const { pathname, search, protocol } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    search,
    secure: protocol === 'https:',
    header: (name) => request.headers.get(name) ?? undefined,
    get body() {
      return request.body as unknown as AsyncIterable<Uint8Array> | null;
    },
    env,
  };
};

/** The same answer as a web response. */
export const toResponse = ({ status, headers, body }: Outgoing): Response => new Response(body as BodyInit | null, { status, headers });
