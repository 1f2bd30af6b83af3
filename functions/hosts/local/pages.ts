import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

type Encoding = 'br' | 'gzip';
type PageFile = {
  readonly type: string;
  readonly etag: string;
  readonly unchanging: boolean;
  readonly bytes: Buffer;
  readonly packed: readonly (readonly [Encoding, Buffer])[];
};

/**
 * The built browser pages, held in memory: only what was there at the start can be asked for, so no path leads out of the folder.
 * Files with a content hash in their name are kept by browsers for a year, all others are asked for again each time.
 */
export function pagesOf(folder: string): (request: Request) => Response | undefined {
  const files = new Map<string, PageFile>();
  for (const name of listFiles(folder)) {
    const type = types[path.extname(name)];
    if (type) files.set(`/${name}`, readPage(folder, name, type));
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  const policy = contentPolicy(index?.bytes.toString('utf8') ?? '');

  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const file = files.get(new URL(request.url).pathname);
    return file && answerWith(file, request, policy);
  };
}

function answerWith(file: PageFile, request: Request, policy: string): Response {
  const accepted = request.headers.get('accept-encoding') ?? '';
  const [encoding, bytes] = file.packed.find(([name]) => accepts(accepted, name)) ?? [undefined, file.bytes];
  const etag = encoding ? `"${file.etag}-${encoding}"` : `"${file.etag}"`;
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': file.unchanging ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self)',
    'content-security-policy': policy,
  });
  const seen = request.headers.get('if-none-match')?.split(',');
  if (seen?.some((tag) => tag.trim().replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers });
  if (encoding) headers.set('content-encoding', encoding);
  headers.set('content-length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
}

const accepts = (header: string, encoding: Encoding): boolean =>
  header.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });

/** Taro's components put style elements into the page, so styles may be inline; scripts may not, save those the build itself wrote into the page. */
function contentPolicy(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => {
    const digest = createHash('sha256')
      .update(match[1] ?? '')
      .digest('base64');
    return ` 'sha256-${digest}'`;
  });
  return [
    "default-src 'self'",
    `script-src 'self'${inline.join('')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function readPage(folder: string, name: string, type: string): PageFile {
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  const packed = (
    [
      ['br', '.br'],
      ['gzip', '.gz'],
    ] as const
  ).flatMap(([encoding, ending]) => (existsSync(file + ending) ? [[encoding, readFileSync(file + ending)] as const] : []));
  return {
    type,
    bytes,
    packed,
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    unchanging: /\.[0-9a-f]{8,}\.\w+$/.test(name),
  };
}

function listFiles(folder: string, under = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = under ? `${under}/${entry.name}` : entry.name;
    return entry.isDirectory() ? listFiles(folder, name) : [name];
  });
}
