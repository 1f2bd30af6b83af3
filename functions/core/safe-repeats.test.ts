import { describe, expect, it } from '@jest/globals';
import { testApp } from './app.builder';
import { memoryStore, type StoreOperation } from './memory-store';
import { StoreFault } from './store';

const key = (name: string) => ({ 'Idempotency-Key': `key-${name}-0001` });
const isNote = (item: { pk: string }) => item.pk.startsWith('NOTE#');
const seen = async (answer: Response) => ({
  status: answer.status,
  body: await answer.json(),
  etag: answer.headers.get('etag'),
  replayed: answer.headers.get('idempotency-replayed'),
});
const reasonOf = async (answer: Response) => [answer.status, ((await answer.json()) as { reason: string }).reason];

describe('a write sent again', () => {
  it('needs a key', async () => {
    const { send, signIn } = testApp();
    expect(await reasonOf(await send('POST', '/api/notes', { headers: await signIn('p1'), body: { words: 'hello' } }))).toEqual([
      400,
      'idempotencyKeyNeeded',
    ]);
  });

  it('gets the same answer, also from a new process and whatever the order of fields, and changes nothing', async () => {
    const memory = memoryStore();
    const first = testApp({ memory });
    const headers = { ...(await first.signIn('p1')), ...key('a') };
    const one = await seen(await first.send('POST', '/api/notes', { headers, body: { words: 'hello', stars: 3 } }));
    expect(one).toMatchObject({ status: 201, etag: '"1"', replayed: null });
    const restarted = testApp({ memory });
    const items = memory.all();
    const two = await seen(await restarted.send('POST', '/api/notes', { headers, body: { stars: 3, words: 'hello' } }));
    expect(two).toEqual({ ...one, replayed: 'true' });
    expect(memory.all()).toEqual(items);
  });

  it('at the same moment commits once and answers both alike', async () => {
    const { send, signIn, store } = testApp();
    const headers = { ...(await signIn('p1')), ...key('a') };
    const answers = await Promise.all(
      Array.from({ length: 5 }, async () => seen(await send('POST', '/api/notes', { headers, body: { words: 'hello' } }))),
    );
    expect(new Set(answers.map(({ status, body, etag }) => JSON.stringify([status, body, etag]))).size).toBe(1);
    expect(answers.filter(({ replayed }) => replayed === null)).toHaveLength(1);
    expect(store.all().filter(isNote)).toHaveLength(1);
    expect(store.all()).toContainEqual(expect.objectContaining({ pk: 'NOTES', sk: 'ROOM#p1', n: 1 }));
  });

  it('with other content is refused', async () => {
    const { send, signIn, store } = testApp();
    const headers = { ...(await signIn('p1')), ...key('a') };
    await send('POST', '/api/notes', { headers, body: { words: 'hello' } });
    expect(await reasonOf(await send('POST', '/api/notes', { headers, body: { words: 'other' } }))).toEqual([422, 'idempotencyKeyReused']);
    expect(store.all().filter(isNote)).toHaveLength(1);
  });

  it('by another person, address or to another place is another write', async () => {
    const { send, signIn, store } = testApp({ addressOf: ({ header }) => header('x-address') ?? '' });
    for (const person of ['p1', 'p2']) {
      const answer = await send('POST', '/api/notes', { headers: { ...(await signIn(person)), ...key('a') }, body: { words: 'hello' } });
      expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, null]);
    }
    expect(store.all().filter(isNote)).toHaveLength(2);
    const greet = (address: string) =>
      send('POST', '/api/greetings', { headers: { ...key('a'), 'x-address': address }, body: { to: '周' } });
    const replayed = [await greet('1.1.1.1'), await greet('2.2.2.2'), await greet('1.1.1.1')].map((answer) =>
      answer.headers.get('idempotency-replayed'),
    );
    expect(replayed).toEqual([null, null, 'true']);
  });

  it('after a refusal is decided anew', async () => {
    const { send, signIn, store } = testApp();
    const session = await signIn('p1');
    await store.commit([{ put: { pk: 'NOTES', sk: 'ROOM#p1', n: 3 } }]);
    const make = () => send('POST', '/api/notes', { headers: { ...session, ...key('a') }, body: { words: 'hello' } });
    expect(await (await make()).json()).toMatchObject({ status: 409, reason: 'notesFull', details: { limit: 3 } });
    await store.commit([{ put: { pk: 'NOTES', sk: 'ROOM#p1', n: 2 } }]);
    expect((await make()).status).toBe(201);
  });

  it('after an answer got lost finds what was done', async () => {
    let lose = true;
    const memory = memoryStore({
      hooks: {
        after: (operation) => {
          if (lose && isMaking(operation)) throw new StoreFault('write');
        },
      },
    });
    const { send, signIn } = testApp({ memory });
    const headers = { ...(await signIn('p1')), ...key('a') };
    const make = () => send('POST', '/api/notes', { headers, body: { words: 'hello' } });
    expect((await make()).status).toBe(503);
    lose = false;
    expect(await seen(await make())).toMatchObject({ status: 201, replayed: 'true' });
    expect(memory.all().filter(isNote)).toHaveLength(1);
  });

  it('keeps the kept answer unreadable in the store, and for two days', async () => {
    const { send, signIn, store } = testApp();
    await send('POST', '/api/notes', { headers: { ...(await signIn('p1')), ...key('a') }, body: { words: 'hello' } });
    const kept = store.all().find(({ pk }) => pk === 'IDEM#p1');
    expect(kept).toMatchObject({ sk: 'MakeNote#key-a-0001', status: 201, version: 1, ttl: Date.parse('2026-10-03T08:00:00Z') / 1000 });
    expect(JSON.stringify(kept)).not.toContain('hello');
  });
});

const isMaking = (operation: StoreOperation) =>
  operation.kind === 'commit' && operation.writes.some((write) => 'put' in write && isNote(write.put));

describe('a write that loses a race', () => {
  it('is decided again from fresh state, so the loser hears the reason of the domain', async () => {
    const { send, signIn, store } = testApp();
    const session = await signIn('p1');
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map(
        async (name) => (await send('POST', '/api/notes', { headers: { ...session, ...key(name) }, body: { words: 'hello' } })).status,
      ),
    );
    expect(answers.sort()).toEqual([201, 201, 201, 409, 409]);
    expect(store.all().filter(isNote)).toHaveLength(3);
  });

  it('gives up after five times and asks to come again', async () => {
    let tries = 0;
    const memory = memoryStore({ hooks: { before: (operation) => (isMaking(operation) && ++tries > 0 ? 'busy' : undefined) } });
    const { send, signIn } = testApp({ memory });
    const answer = await send('POST', '/api/notes', { headers: { ...(await signIn('p1')), ...key('a') }, body: { words: 'hello' } });
    expect([answer.headers.get('retry-after'), ...(await reasonOf(answer))]).toEqual(['1', 503, 'busyTryAgain']);
    expect(tries).toBe(5);
    expect(memory.all().filter(isNote)).toHaveLength(0);
  });
});
