import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { memoryStore } from './memory-store';
import { createSessions, profileKey } from './sessions';

const secret = 'a secret that only tests know, really';
const hour = 60 * 60_000;

const setUp = async () => {
  let now = Date.parse('2026-10-01T08:00:00Z');
  const clock = () => new Date(now);
  const store = memoryStore({ clock });
  const sessions = createSessions({ store, secret, clock });
  const profile = {
    personId: 'p1',
    countyId: 'hw',
    homeArea: 'hw/hewan',
    name: '周小满',
    language: 'zh',
    grants: [{ role: 'volunteer', areaPath: 'hw' }],
  };
  const opened = await sessions.openSession('p1', 's1');
  await store.commit([{ put: { ...profileKey('p1'), ...profile, version: 1, sealedPhone: 'x' } }, opened.write]);
  return {
    store,
    sessions,
    profile,
    opened,
    pass: (ms: number) => {
      now += ms;
    },
    seconds: () => Math.floor(now / 1000),
  };
};

describe('sessions', () => {
  it('know the caller, with no more of the profile than a caller has', async () => {
    const { sessions, opened, profile } = await setUp();
    expect(opened.expiresAt).toBe('2026-10-01T10:00:00.000Z');
    expect(await sessions.authenticate(opened.token)).toEqual({ ...profile, sessionId: 's1' });
  });

  it('end by time, by being revoked, and with the person', async () => {
    const expired = await setUp();
    expired.pass(2 * hour);
    expect(await expired.sessions.authenticate(expired.opened.token)).toBeUndefined();
    const known = await setUp();
    expect(await known.sessions.authenticate(known.opened.token)).toBeDefined();
    known.pass(2 * hour);
    expect(await known.sessions.authenticate(known.opened.token)).toBeUndefined();
    const revoked = await setUp();
    expect(await revoked.sessions.authenticate(revoked.opened.token)).toBeDefined();
    await revoked.store.commit([revoked.sessions.revokeSession('p1', 's1')]);
    expect(await revoked.sessions.authenticate(revoked.opened.token)).toBeUndefined();
    const gone = await setUp();
    await gone.store.commit([{ remove: profileKey('p1') }]);
    expect(await gone.sessions.authenticate(gone.opened.token)).toBeUndefined();
  });

  it('are renewed for two hours at a time, at most for thirty days', async () => {
    const { sessions, opened, pass } = await setUp();
    const caller = await sessions.authenticate(opened.token);
    if (!caller) throw new Error('The session must hold.');
    pass(hour);
    const later = await sessions.renewSession(caller);
    expect(later.expiresAt).toBe('2026-10-01T11:00:00.000Z');
    pass(1.5 * hour);
    expect(await sessions.authenticate(later.token)).toBeDefined();
    pass(30 * 24 * hour - 3 * hour);
    const last = await sessions.renewSession(caller);
    expect(last.expiresAt).toBe('2026-10-31T08:00:00.000Z');
    pass(hour);
    expect(await sessions.authenticate(last.token)).toBeUndefined();
  });

  it('see a roster change at the very next call', async () => {
    const { store, sessions, opened, profile } = await setUp();
    await store.commit([{ put: { ...profileKey('p1'), ...profile, grants: [] } }]);
    expect((await sessions.authenticate(opened.token))?.grants).toEqual([]);
  });

  it('accept no token but their own', async () => {
    const { sessions, opened, seconds } = await setUp();
    const [head = '', body = '', seal = ''] = opened.token.split('.');
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { sub: 'p1', sid: 's1', iss: 'lianxin', aud: 'lianxin-api', iat: seconds(), exp: seconds() + 60 };
    const sign = (given: object, alg = 'HS256', by = secret) =>
      new SignJWT({ ...given })
        .setProtectedHeader({ alg })
        .sign(Buffer.from(by.padEnd(64)).subarray(0, by === secret && alg === 'HS256' ? secret.length : 64));
    expect(await sessions.authenticate(await sign(claims))).toBeDefined();
    const forged = [
      '',
      'x',
      `${head}.${body}.`,
      `${head}.${body}.${seal.slice(0, -2)}AA`,
      `${part({ alg: 'none' })}.${body}.`,
      `${part({ alg: 'none' })}.${body}.${seal}`,
      `${head}.${part({ ...claims, sub: 'p2' })}.${seal}`,
      await sign(claims, 'HS512'),
      await sign(claims, 'HS256', 'some other secret of the same make'),
      await sign({ ...claims, aud: 'other' }),
      await sign({ ...claims, iss: 'other' }),
      await sign({ ...claims, exp: undefined }),
      await sign({ ...claims, sid: 's2' }),
      await sign({ ...claims, sid: 5 }),
      await sign({ ...claims, exp: seconds() - 1 }),
    ];
    for (const token of forged) expect([token, await sessions.authenticate(token)]).toEqual([token, undefined]);
  });
});
