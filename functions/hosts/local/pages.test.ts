import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pagesOf } from './pages';

const script = 'console.log("one");'.repeat(100);
let folder: string;
let pages: ReturnType<typeof pagesOf>;
const ask = (file: string, init?: RequestInit) => pages(new Request(`http://localhost${file}`, init));

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  mkdirSync(path.join(folder, 'js'));
  writeFileSync(path.join(folder, 'index.html'), '<script>start()</script><script src="./js/app.js"></script>');
  writeFileSync(path.join(folder, 'js/app.a530dd90.js'), script);
  writeFileSync(path.join(folder, 'js/app.a530dd90.js.br'), brotliCompressSync(script));
  writeFileSync(path.join(folder, 'js/app.a530dd90.js.gz'), gzipSync(script));
  writeFileSync(path.join(folder, 'notes.secret'), 'not a page');
  pages = pagesOf(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the browser pages', () => {
  it('gives the start page for /, to be asked for again each time', () => {
    const page = ask('/');
    expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page?.headers.get('cache-control')).toBe('no-cache');
  });

  it('lets only the build’s own scripts run', () => {
    const policy = ask('/')?.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' 'sha256-");
    expect(policy.match(/'sha256-/g)).toHaveLength(1);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('keeps files with a content hash in their name for a year', () => {
    expect(ask('/js/app.a530dd90.js')?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('sends the smaller form a browser accepts, and the plain one otherwise', async () => {
    const packed = ask('/js/app.a530dd90.js', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(packed?.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from((await packed?.arrayBuffer()) ?? new ArrayBuffer(0))).toString()).toBe(script);
    expect(ask('/js/app.a530dd90.js', { headers: { 'accept-encoding': 'br;q=0, gzip' } })?.headers.get('content-encoding')).toBe('gzip');
    const plain = ask('/js/app.a530dd90.js');
    expect(plain?.headers.get('content-encoding')).toBeNull();
    expect(await plain?.text()).toBe(script);
  });

  it('says 304 to those who have it', () => {
    const etag = ask('/')?.headers.get('etag') ?? '';
    expect(ask('/', { headers: { 'if-none-match': `"other", ${etag}` } })?.status).toBe(304);
    expect(ask('/', { headers: { 'if-none-match': '"other"' } })?.status).toBe(200);
  });

  it.each(['/../package.json', '/js/%2e%2e/notes.secret', '/notes.secret', '/js/app.a530dd90.js.br', '/js', '/__proto__', '/index.html/'])(
    'does not know %s',
    (file) => {
      expect(ask(file)).toBeUndefined();
    },
  );

  it('answers reads only', () => {
    expect(ask('/', { method: 'POST' })).toBeUndefined();
    expect(ask('/', { method: 'HEAD' })?.status).toBe(200);
  });

  it('is empty, not broken, when nothing was built', () => {
    expect(pagesOf(path.join(folder, 'nowhere'))(new Request('http://localhost/'))).toBeUndefined();
  });
});
