import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export type WebServer = { readonly url: string; close(): Promise<void> };

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
): Promise<WebServer> {
  const server = createAdaptorServer({
    fetch: fetch as (request: Request) => Response | Promise<Response>,
    serverOptions: {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 2_000,
    },
  }) as Server;
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

function sentenceFor(fault: NodeJS.ErrnoException, port: number, host: string): Error {
  if (fault.code === 'EADDRINUSE')
    return new StartFault(`Port ${port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`);
  if (fault.code === 'EACCES') return new StartFault(`Port ${port} may not be used by this user. Choose another: PORT=3001 npm start`);
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND')
    return new StartFault(`HOST=${host} is not an address of this machine.`);
  return fault;
}
