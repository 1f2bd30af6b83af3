import { beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, testApp } from './app.builder';

type Sent = { body?: unknown; text?: string | Uint8Array; headers?: Record<string, string>; path?: string };

const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const utf8 = (text: string) => Buffer.from(text, 'utf8');

const table: [string, Sent, number, string, string][] = [
  ['no body', { text: '' }, 400, 'badJson', ''],
  ['a text, not JSON', { text: 'hello' }, 400, 'badJson', ''],
  ['half of JSON', { text: '{"words":"ab' }, 400, 'badJson', ''],
  ['many open quotes', { text: `{${'\\"'.repeat(30_000)}` }, 400, 'badJson', ''],
  ['bad UTF-8', { text: Buffer.concat([utf8('{"words":"ab'), Buffer.from([0xc3, 0x28]), utf8('"}')]) }, 400, 'badJson', ''],
  ['a form', { body: {}, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 415, 'jsonOnly', '-'],
  ['another charset', { body: {}, headers: { 'Content-Type': 'application/json; charset=gbk' } }, 415, 'jsonOnly', '-'],
  ['2 MB', { body: { words: 'x'.repeat(2_000_000) } }, 413, 'bodyTooLarge', '-'],
  ['a length that lies', { body: { words: 'ab' }, headers: { 'Content-Length': '99999999' } }, 413, 'bodyTooLarge', '-'],
  ['null', { body: null }, 422, 'wrongType', ''],
  ['a list', { body: [] }, 422, 'wrongType', ''],
  ['a number', { body: 5 }, 422, 'wrongType', ''],
  ['nothing in it', { body: {} }, 422, 'missing', '/words'],
  ['a number for a text', { body: { words: 5 } }, 422, 'wrongType', '/words'],
  ['a list for a text', { body: { words: ['ab'] } }, 422, 'wrongType', '/words'],
  ['too short', { body: { words: 'a' } }, 422, 'tooShort', '/words'],
  ['only blanks', { body: { words: '    ' } }, 422, 'tooShort', '/words'],
  ['too long', { body: { words: 'ab'.repeat(11) } }, 422, 'tooLong', '/words'],
  ['control characters', { body: { words: 'ab\u0000cd' } }, 422, 'controlCharacters', '/words'],
  ['characters that turn text around', { body: { words: 'ab\u202ecd' } }, 422, 'controlCharacters', '/words'],
  ['an unknown field', { body: { words: 'ab', admin: true } }, 422, 'unknownField', '/admin'],
  [
    'an unknown field deeper, with a slash',
    { body: { words: 'ab', place: { area: 'x', 'a/b~': 1 } } },
    422,
    'unknownField',
    '/place/a~1b~0',
  ],
  ['__proto__', { text: '{"words":"ab","__proto__":{"admin":true}}' }, 422, 'unknownField', '/__proto__'],
  ['constructor', { text: '{"words":"ab","constructor":{"prototype":{"admin":true}}}' }, 422, 'unknownField', '/constructor'],
  ['a field twice', { text: '{"words":"ab","words":"cd"}' }, 422, 'duplicateKey', ''],
  ['a field twice, one in disguise', { text: '{"words":"ab","w\\u006frds":"cd"}' }, 422, 'duplicateKey', ''],
  ['nested too deep', { text: deep(5000) }, 422, 'tooDeep', ''],
  ['a number beyond numbers', { text: '{"words":"ab","stars":1e400}' }, 422, 'wrongType', '/stars'],
  ['a huge whole number', { text: '{"words":"ab","stars":99999999999999999999}' }, 422, '-', '/stars'],
  ['a number too large', { body: { words: 'ab', stars: 6 } }, 422, 'tooLarge', '/stars'],
  ['half a star', { body: { words: 'ab', stars: 1.5 } }, 422, 'wrongType', '/stars'],
  ['no such choice', { body: { words: 'ab', kind: 'medium' } }, 422, 'notOneOf', '/kind'],
  ['no such variant', { body: { words: 'ab', about: { type: 'c' } } }, 422, 'notOneOf', '/about/type'],
  ['a variant half filled', { body: { words: 'ab', about: { type: 'a' } } }, 422, 'missing', '/about/x'],
  ['too many', { body: { words: 'ab', tags: ['a', 'b', 'c'] } }, 422, 'tooMany', '/tags'],
  ['one of many too long', { body: { words: 'ab', tags: ['a', 'b'.repeat(9)] } }, 422, 'tooLong', '/tags/1'],
  ['an unknown query key', { body: { words: 'ab' }, path: '/api/notes?x=1' }, 422, 'unknownField', '/x'],
  ['no idempotency key', { body: { words: 'ab' }, headers: { 'Idempotency-Key': '' } }, 400, 'badIdempotencyKey', '/Idempotency-Key'],
  [
    'an overlong idempotency key',
    { body: { words: 'ab' }, headers: { 'Idempotency-Key': 'k'.repeat(65) } },
    400,
    'badIdempotencyKey',
    '/Idempotency-Key',
  ],
];

describe('bad input is refused with a reason and a pointer', () => {
  let made: TestApp;
  let session: { Authorization: string };
  let before: number;
  beforeAll(async () => {
    made = testApp();
    session = await made.signIn('p1');
    before = made.store.all().length;
  });

  it.each(table)('%s', async (_, { path = '/api/notes', headers = {}, ...content }, status, reason, pointer) => {
    const answer = await made.send('POST', path, {
      ...content,
      headers: { 'Content-Type': 'application/json', ...session, 'Idempotency-Key': 'bad-input-1', ...headers },
    });
    const problem = (await answer.json()) as { reason: string; errors: { pointer: string; reason: string }[] };
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
    if (reason !== '-') expect(problem.reason).toBe(reason);
    if (pointer !== '-') expect(problem.errors[0]).toMatchObject({ pointer, reason: problem.reason });
    expect(made.store.all()).toHaveLength(before);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it.each([
    ['/api/notes?limit=0', 422, 'tooSmall'],
    ['/api/notes?limit=abc', 422, 'wrongType'],
    ['/api/notes?limit=1e999', 422, 'wrongType'],
    ['/api/notes?limit=1&limit=2', 422, 'duplicateKey'],
    ['/api/notes?__proto__=1', 422, 'unknownField'],
    ['/api/notes?after=%ff', 422, 'badCursor'],
    [`/api/notes?after=${'a'.repeat(601)}`, 422, 'badCursor'],
    ['/api/notes/%00', 422, 'badId'],
    ['/api/notes/%ff%fe', 422, 'badId'],
    ['/api/notes/..%2f..%2fetc', 422, 'badId'],
    [`/api/notes/${'a'.repeat(65)}`, 422, 'badId'],
    ['/api//notes', 404, 'notFound'],
  ])('GET %s', async (path, status, reason) => {
    const answer = await made.send('GET', path, { headers: session });
    expect([answer.status, ((await answer.json()) as { reason: string }).reason]).toEqual([status, reason]);
  });

  it('names every wrong field at once, yet not endlessly', async () => {
    const headers = { ...session, 'Idempotency-Key': 'bad-input-2' };
    const body = { words: 'a', stars: 9, ...Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`x${n}`, n])) };
    const { errors } = (await (await made.send('POST', '/api/notes', { body, headers })).json()) as { errors: { pointer: string }[] };
    expect(errors).toHaveLength(20);
    expect(errors.slice(0, 3).map((it) => it.pointer)).toEqual(['/words', '/stars', '/x0']);
  });
});
