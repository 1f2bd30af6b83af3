import { connect, type Socket } from 'node:net';
import { quantile } from './report';

export type Asked = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type Load = { readonly done: number; readonly seconds: number; readonly perSecond: number; readonly p99: number };

/** Requests as bytes, so that the client costs little beside the server it asks. */
const bytesOf = ({ method, path, headers, body = '' }: Asked): Buffer => {
  const lines = Object.entries({ Host: '127.0.0.1', ...headers, ...(body && { 'Content-Length': String(Buffer.byteLength(body)) }) });
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
};

type Head = { readonly status: number; readonly bodyStart: number; readonly length: number; readonly closes: boolean };

const headOf = (bytes: Buffer): Head | undefined => {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without a length:\n${head}`);
  return { status: Number(head.slice(9, 12)), bodyStart: end + 4, length: Number(length), closes: /\r\nconnection: *close/i.test(head) };
};

/** One kept connection that asks one thing at a time, and connects again when the server has had enough of it. */
class Line {
  private socket: Socket | undefined;

  constructor(private readonly port: number) {}

  async ask(request: Buffer): Promise<void> {
    this.socket ??= await this.open();
    const { socket } = this;
    const closes = await new Promise<boolean>((resolve, reject) => {
      let got: Buffer = Buffer.alloc(0);
      const settle = (act: () => void) => {
        socket.off('data', onData).off('error', reject).off('close', onClose);
        act();
      };
      const onClose = () => settle(() => reject(new Error('The server hung up.')));
      const onData = (chunk: Buffer) => {
        got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
        const head = headOf(got);
        if (!head || got.length < head.bodyStart + head.length) return;
        if (head.status !== 200) settle(() => reject(new Error(`Answered ${got.toString('utf8')}`)));
        else settle(() => resolve(head.closes));
      };
      socket.on('data', onData).once('error', reject).once('close', onClose);
      socket.write(request);
    });
    if (closes) this.close();
  }

  close(): void {
    this.socket?.destroy();
    this.socket = undefined;
  }

  private open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket: Socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true }, () => {
        socket.off('error', reject).on('error', () => undefined);
        resolve(socket);
      }).once('error', reject);
    });
  }
}

/**
 * Asks over `connections` kept connections, each one request at a time, until `next` gives no more; any answer but 200 ends it with an error.
 * `p99` in milliseconds.
 */
export async function load(port: number, connections: number, next: (connection: number) => Asked | undefined): Promise<Load> {
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const line = new Line(port);
      try {
        for (let asked = next(connection); asked; asked = next(connection)) {
          const begun = performance.now();
          await line.ask(bytesOf(asked));
          times.push(performance.now() - begun);
        }
      } finally {
        line.close();
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  return { done: times.length, seconds, perSecond: times.length / seconds, p99: quantile(times, 0.99) };
}
