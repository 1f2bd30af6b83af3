import { describe, expect, it, test } from '@jest/globals';
import type { Contract } from '@shared/contract';
import { ListNotes, testApp } from './app.builder';
import { memoryStore } from './memory-store';
import { StoreFault } from './store';

const key = (name: string) => ({ 'Idempotency-Key': `key-${name}-0001` });
const problem = async (answer: Response) =>
  (await answer.json()) as { status: number; reason: string; errors: unknown[]; requestId: string; title: string; type: string };

describe('what every answer has', () => {
  it('safety headers, and the request id given or a new one', async () => {
    const { send } = testApp();
    const given = await send('GET', '/api/notes', { headers: { 'X-Request-Id': 'abcdefgh-1234' } });
    expect(Object.fromEntries(given.headers)).toMatchObject({
      'x-request-id': 'abcdefgh-1234',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      vary: 'Authorization',
    });
    expect(given.headers.has('strict-transport-security')).toBe(false);
    expect(given.headers.has('access-control-allow-origin')).toBe(false);
    const forged = await send('GET', '/api/notes', { headers: { 'X-Request-Id': 'no good' } });
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const https = await testApp().app.request('https://lianxin.example/api/notes');
    expect(https.headers.get('strict-transport-security')).toContain('max-age');
  });

  it('may be kept only when the route says so', async () => {
    const answer = await testApp().send('GET', '/api/misbehave?how=public');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
  });

  it('is open to listed origins alone', async () => {
    const { send } = testApp({ origins: ['https://desk.example'] });
    const listed = await send('GET', '/api/notes', { headers: { Origin: 'https://desk.example' } });
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://desk.example');
    expect(listed.headers.get('vary')).toBe('Origin, Authorization');
    const other = await send('GET', '/api/notes', { headers: { Origin: 'https://evil.example' } });
    expect(other.headers.has('access-control-allow-origin')).toBe(false);
    const preflight = await send('OPTIONS', '/api/notes', { headers: { Origin: 'https://desk.example' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST, PUT, DELETE']);
    expect((await send('OPTIONS', '/api/notes', { headers: { Origin: 'https://evil.example' } })).status).toBe(405);
  });

  it('says 404 and 405 as problems', async () => {
    const { send } = testApp();
    const missing = await send('GET', '/api/nothing');
    expect(missing.headers.get('content-type')).toContain('application/problem+json');
    expect(await problem(missing)).toEqual({
      type: 'urn:lianxin:problem:notFound',
      title: 'Not found',
      status: 404,
      reason: 'notFound',
      errors: [],
      requestId: missing.headers.get('x-request-id'),
    });
    const method = await send('DELETE', '/api/notes/abc');
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'PUT, GET']);
    expect((await problem(method)).reason).toBe('methodNotAllowed');
  });

  it('tells the health of the store', async () => {
    expect(await (await testApp({ version: '1.2.3' }).send('GET', '/healthz')).json()).toEqual({ status: 'ok', version: '1.2.3' });
    const broken = memoryStore({
      hooks: {
        before: () => {
          throw new StoreFault('read');
        },
      },
    });
    const ill = await testApp({ memory: broken }).send('GET', '/healthz');
    expect([ill.status, ill.headers.get('retry-after')]).toEqual([503, '2']);
  });
});

describe('who may call', () => {
  it('lets in by the contract: anyone, signed in, or by the access table', async () => {
    const { send, signIn } = testApp();
    const headers = await signIn('p1');
    expect((await send('GET', '/api/notes')).status).toBe(200);
    const stranger = await send('GET', '/api/notes/abc');
    expect([stranger.status, stranger.headers.get('www-authenticate'), (await problem(stranger)).reason]).toEqual([
      401,
      'Bearer',
      'signInNeeded',
    ]);
    expect((await send('GET', '/api/notes/abc', { headers })).status).toBe(404);
    expect((await send('DELETE', '/api/notes')).status).toBe(401);
    const denied = await send('DELETE', '/api/notes', { headers });
    expect([denied.status, (await problem(denied)).reason]).toEqual([403, 'notAllowed']);
  });

  it('refuses a token that does not hold, yet lets anyone do what anyone may', async () => {
    const { send } = testApp();
    const headers = { Authorization: 'Bearer e30.e30.x' };
    expect((await send('GET', '/api/notes/abc', { headers })).status).toBe(401);
    expect((await send('POST', '/api/notes', { headers: { ...headers, ...key('a') }, body: { words: 'hello' } })).status).toBe(401);
    expect((await send('GET', '/api/notes', { headers })).status).toBe(200);
  });

  it('takes the word of the host over any token', async () => {
    const made = testApp({ identify: ({ header }) => (header('x-test') === 'yes' ? caller : undefined) });
    const headers = await made.signIn('p1');
    expect((await made.send('GET', '/api/notes/abc', { headers })).status).toBe(401);
    expect((await made.send('GET', '/api/notes/abc', { headers: { 'x-test': 'yes' } })).status).toBe(404);
  });

  it('slows down a person and an address, and tells when to come back', async () => {
    const { send, signIn, moveClock } = testApp({
      limits: { perPerson: { burst: 2, perSecond: 0.5 }, perAddress: { burst: 6, perSecond: 1 } },
    });
    const headers = await signIn('p1');
    const statuses: number[] = [];
    for (let n = 0; n < 3; n++) statuses.push((await send('GET', '/api/notes', { headers })).status);
    expect(statuses).toEqual([200, 200, 429]);
    moveClock(2000);
    const ok = await send('GET', '/api/notes', { headers });
    expect(ok.status).toBe(200);
    for (let n = 0; n < 4; n++) await send('GET', '/api/notes');
    const slow = await send('GET', '/api/notes');
    expect([slow.status, slow.headers.get('retry-after'), (await problem(slow)).reason]).toEqual([429, '1', 'tooManyRequests']);
  });
});

test('a route that guests may call rarely slows them down by address, apart from all else, and nobody who signed in', async () => {
  const { send, signIn, moveClock } = testApp();
  const greet = async (n: number, headers: Record<string, string> = {}) =>
    (await send('POST', '/api/greetings', { headers: { ...headers, ...key(`greet${n}`) }, body: { to: 'you' } })).status;
  const statuses: number[] = [];
  for (let n = 0; n < 4; n++) statuses.push(await greet(n));
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect((await send('GET', '/api/notes')).status).toBe(200);
  expect(await greet(5, await signIn('p1'))).toBe(200);
  moveClock(10_000);
  expect(await greet(6)).toBe(200);
});

const first = { ...ListNotes, name: 'First', path: '/api/x' as const } as unknown as Contract;
const caller = { personId: 'p9', countyId: 'hw', homeArea: 'hw', name: '周', language: 'zh' as const, grants: [], sessionId: 'host' };

describe('faults', () => {
  it('answer without a word of what happened, and are logged with the request id, masked', async () => {
    const { send, logs } = testApp();
    const answer = await send('GET', '/api/misbehave?how=throw', { headers: { 'X-Request-Id': 'request-0001' } });
    const text = await answer.text();
    expect([answer.status, JSON.parse(text).reason]).toEqual([500, 'fault']);
    expect(text).not.toMatch(/secret|139|\.ts|at /);
    const line = logs.find((it) => it.includes('"fault"')) ?? '';
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      requestId: answer.headers.get('x-request-id'),
      fault: { message: 'secret detail [phone]' },
    });
    expect(logs.join()).not.toContain('13912345678');
  });

  it('send nothing that the contract does not name', async () => {
    const answer = await testApp().send('GET', '/api/misbehave?how=leak');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('13912345678');
  });

  it('end a handler that takes too long', async () => {
    const answer = await testApp({ limits: { handlerMs: 5 } }).send('GET', '/api/misbehave?how=hang');
    expect([answer.status, (await problem(answer)).reason]).toEqual([503, 'tooSlow']);
  });

  it('of the store ask to come again', async () => {
    const broken = memoryStore({
      hooks: {
        before: ({ kind }) => {
          if (kind === 'query') throw new StoreFault('read a list');
        },
      },
    });
    const answer = await testApp({ memory: broken }).send('GET', '/api/notes');
    expect([answer.status, answer.headers.get('retry-after'), (await problem(answer)).reason]).toEqual([503, '2', 'storeNotAvailable']);
  });
});

describe('reading and editing', () => {
  it('knows versions: ETag, If-None-Match, If-Match', async () => {
    const { send, signIn } = testApp();
    const headers = await signIn('p1');
    const made = await send('POST', '/api/notes', { headers: { ...headers, ...key('make') }, body: { words: '想要一辆轮椅' } });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    const { id } = (await made.json()) as { id: string };
    const known = await send('GET', `/api/notes/${id}`, { headers: { ...headers, 'If-None-Match': 'W/"1"' } });
    expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', '"1"']);
    const edit = (name: string, more: Record<string, string>) =>
      send('PUT', `/api/notes/${id}`, { headers: { ...headers, ...key(name), ...more }, body: { words: '换一句' } });
    expect((await problem(await edit('e1', { 'If-Match': '1' }))).reason).toBe('badIfMatch');
    expect((await edit('e2', { 'If-Match': '"7"' })).status).toBe(412);
    const done = await edit('e3', { 'If-Match': '"1"' });
    expect([done.status, done.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await send('GET', `/api/notes/${id}`, { headers: { ...headers, 'If-None-Match': '"1"' } })).status).toBe(200);
    expect((await send('HEAD', `/api/notes/${id}`, { headers })).status).toBe(200);
  });

  it('pages by position and refuses one that is forged', async () => {
    const { send, signIn } = testApp();
    for (const name of ['a', 'b', 'c'])
      await send('POST', '/api/notes', { headers: { ...(await signIn('p1')), ...key(name) }, body: { words: `note ${name}` } });
    const first = (await (await send('GET', '/api/notes?limit=2')).json()) as { items: unknown[]; next: string };
    const second = (await (await send('GET', `/api/notes?limit=2&after=${first.next}`)).json()) as { items: unknown[]; next?: string };
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, undefined]);
    const forged = await send('GET', '/api/notes?after=abcdef');
    expect(await problem(forged)).toMatchObject({
      status: 422,
      reason: 'badCursor',
      errors: [{ pointer: '/after', reason: 'badCursor', in: 'query' }],
    });
  });

  it('takes and gives files where the contract says so', async () => {
    const { send, signIn } = testApp();
    const headers = { ...(await signIn('p1')), 'Content-Type': 'multipart/form-data; boundary=x' };
    const sent = await send('POST', '/api/photos', { headers: { ...headers, ...key('photo') }, text: new Uint8Array(150_000) });
    expect(await sent.json()).toEqual({ bytes: 150_000, type: 'multipart/form-data; boundary=x' });
    const large = await send('POST', '/api/photos', { headers: { ...headers, ...key('large') }, text: new Uint8Array(200_001) });
    expect((await problem(large)).reason).toBe('bodyTooLarge');
    const seen = await send('GET', '/api/photos');
    expect([seen.headers.get('content-type'), seen.headers.get('cache-control'), (await seen.arrayBuffer()).byteLength]).toEqual([
      'image/jpeg',
      'private, max-age=300',
      3,
    ]);
  });

  it('keeps what people wrote, and who they are, out of the log', async () => {
    const { send, signIn, logs } = testApp();
    await send('POST', '/api/notes', { headers: { ...(await signIn('person-77')), ...key('log') }, body: { words: '我的电话' } });
    await send('GET', '/api/notes?limit=7');
    expect(logs.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'request', method: 'POST', route: 'POST /api/notes', status: 201 },
      { event: 'request', method: 'GET', route: 'GET /api/notes', status: 200 },
    ]);
    expect(logs.join()).not.toMatch(/person-77|电话|limit=7|Bearer/);
  });
});

describe('wiring', () => {
  it('refuses two routes at one place, and local routes elsewhere', async () => {
    const route = (more: object) => ({
      contract: { ...first, ...more },
      handle: async () => {
        throw new Error('never called');
      },
    });
    expect(() => testApp({ routes: [route({}), route({ name: 'Other' })] })).toThrow('GET /api/x');
    expect(() => testApp({ routes: [route({}), route({ path: '/api/y' })] })).toThrow('First');
    expect(() => testApp({ routes: [route({ localOnly: true })] })).toThrow('local host only');
    expect(() => testApp({ routes: [route({ localOnly: true })], local: true })).not.toThrow();
  });
});
