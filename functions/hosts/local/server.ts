import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Incoming, Outgoing } from '../../core/incoming';

export type WebServer = { readonly url: string; close(): Promise<void> };

/** Answers a read of the API without a web request being made for it; undefined leaves it to `fetch`. */
export type Quick = (incoming: Incoming) => Promise<Outgoing> | undefined;

const patienceMs = 5000;

/** Something the person at the terminal can put right; shown without a stack. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
}

/** Listens with limits on headers (16 KB) and time (10 s for headers, 60 s for a request). Throws `StartFault` when the port is taken. */
export async function listen(
  fetch: (request: Request, env: unknown) => Response | Promise<Response>,
  port: number,
  host: string,
  quick: Quick = () => undefined,
): Promise<WebServer> {
  const limits = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 2_000,
  };
  const whole = getRequestListener(fetch as (request: Request) => Response | Promise<Response>);
  const server = createServer(limits, (request, response) => {
    const answering = request.method === 'GET' && request.url?.startsWith('/api/') ? quick(incomingFrom(request)) : undefined;
    if (!answering) return void whole(request, response);
    answering.then(
      ({ status, headers, body }) => {
        const length = body === null ? 0 : Buffer.byteLength(body);
        response.writeHead(status, status === 304 || status === 204 ? headers : { ...headers, 'Content-Length': length }).end(body);
      },
      () => response.destroy(),
    );
  });
  server.maxHeadersCount = 100;
  server.maxRequestsPerSocket = 1000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => reject(sentenceFor(fault, port, host)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        const hurry = setTimeout(() => server.closeAllConnections(), patienceMs);
        server.close(() => {
          clearTimeout(hurry);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function incomingFrom(request: IncomingMessage): Incoming {
  const url = request.url ?? '/';
  const at = url.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: at < 0 ? url : url.slice(0, at),
    search: at < 0 ? '' : url.slice(at),
    secure: false,
    header: (name) => request.headers[name] as string | undefined,
    body: null,
    env: { incoming: request },
  };
}

function sentenceFor(fault: NodeJS.ErrnoException, port: number, host: string): Error {
  if (fault.code === 'EADDRINUSE')
    return new StartFault(`Port ${port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`);
  if (fault.code === 'EACCES') return new StartFault(`Port ${port} may not be used by this user. Choose another: PORT=3001 npm start`);
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND')
    return new StartFault(`HOST=${host} is not an address of this machine.`);
  return fault;
}
