import { beforeEach, describe, expect, it } from '@jest/globals';
import { defaultNotificationSettings } from '@shared/notifications/settings.contracts';
import type { Caller } from '@shared/people/caller';
import type { WishEvent } from '@shared/wishes/wish.events';
import { type MemoryStore, memoryStore, type StoreHooks } from '../core/memory-store';
import type { Call, Reply } from '../core/route';
import { StoreFault } from '../core/store';
import { getInboxRoute } from './get-inbox.route';
import { getUnreadRoute } from './get-unread.route';
import { inboxRepository } from './inbox.repository';
import { markNoticesReadRoute } from './mark-notices-read.route';
import { type ReactDeps, react } from './react';

const roles: Record<string, readonly string[]> = {
  'communityOfficer hl/hewan/liuyin': ['officer'],
  'townOfficer hl/hewan': ['town'],
  'helper hl': ['unit', 'alone'],
};
const people: ReactDeps['people'] = {
  inRole: async (role, area) => roles[`${role} ${area}`] ?? [],
  findMany: async (ids) =>
    ids.map((personId) => ({ personId, grants: [{ role: 'helper', areaPath: 'hl', ...(personId === 'unit' && { orgId: 'o1' }) }] })),
};
const event = (version: number, more: Partial<WishEvent> = {}): WishEvent =>
  ({
    type: 'WishPublished',
    id: `w1.${version}`,
    wishId: 'w1',
    version,
    at: `2026-07-01T10:00:0${version}.000Z`,
    by: { as: 'clock' },
    countyId: 'hl',
    areaPath: 'hl/hewan/liuyin/c1',
    authorId: 'author',
    title: '一把轮椅',
    ...more,
  }) as WishEvent;
const callOf = (more: object): Call<never> =>
  ({ caller: { personId: 'author' } as Caller, query: { limit: 20 }, ...more }) as unknown as Call<never>;

describe('the inbox', () => {
  let store: MemoryStore;
  let hooks: { -readonly [K in keyof StoreHooks]: StoreHooks[K] };
  let pushed: string[];
  const deps = (): ReactDeps => ({
    store,
    people,
    areaName: async (path) => path,
    settings: async () => defaultNotificationSettings,
    push: { templateId: () => 'template' },
    sendNow: async (outs) => void pushed.push(...outs.map(({ personId, noticeId }) => `${personId} ${noticeId}`)),
    clock: () => new Date('2026-07-01T10:01:00Z'),
    log: { warn: () => {} },
    patience: { wait: async () => {}, random: () => 0 },
  });
  const routeDeps = () => ({ inbox: inboxRepository(store), clock: () => new Date('2026-07-02T00:00:00Z') });
  const read = async (more = {}) => {
    const reply = (await getInboxRoute.handle(callOf(more), routeDeps())) as Extract<
      Reply<{ items: { id: string; read: boolean; name: string }[]; unread: number; next?: string }>,
      { kind: 'answer' }
    >;
    return reply.answer;
  };
  const mark = async (ids: readonly string[]) => {
    const reply = (await markNoticesReadRoute.handle(callOf({ body: { ids } }), routeDeps())) as Reply<{ unread: number }>;
    if (reply.kind === 'change') return (await store.commit(reply.writes)).ok ? reply.answer.unread : 'lost';
    return reply.kind === 'answer' ? reply.answer.unread : 'refused';
  };

  beforeEach(() => {
    hooks = {};
    pushed = [];
    store = memoryStore({ hooks: { before: (operation) => hooks.before?.(operation), after: (operation) => hooks.after?.(operation) } });
  });

  it('holds each notice once, newest first, with its count', async () => {
    expect(await react(event(1), deps())).toEqual({ delivered: 1 });
    expect(await react(event(2, { type: 'WishVerified' } as Partial<WishEvent>), deps())).toEqual({ delivered: 1 });
    expect(await react(event(1), deps())).toEqual({ delivered: 0 });
    const inbox = await read();
    expect(inbox.items.map(({ name }) => name)).toEqual(['wishVerifiedPrivate', 'wishPublished']);
    expect(inbox.unread).toBe(2);
    expect(pushed).toEqual([
      'author 2026-07-01T10:00:01.000Z#w1.1#wishPublished',
      'author 2026-07-01T10:00:02.000Z#w1.2#wishVerifiedPrivate',
    ]);
  });

  it('holds it once when the same event is taken in twice at the same time', async () => {
    await Promise.all([react(event(1), deps()), react(event(1), deps()), react(event(1), deps())]);
    expect(await read()).toMatchObject({ unread: 1, items: [{ read: false }] });
  });

  it('tries again when the table is busy, and reports when it cannot be reached', async () => {
    let busy = 2;
    hooks.before = (operation) => (operation.kind === 'commit' && busy-- > 0 ? 'busy' : undefined);
    expect(await react(event(1), deps())).toEqual({ delivered: 1 });
    hooks.before = () => {
      throw new StoreFault('reach');
    };
    await expect(react(event(2), deps())).rejects.toThrow(StoreFault);
    hooks.before = undefined;
    expect(await react(event(2), deps())).toEqual({ delivered: 1 });
    expect((await read()).unread).toBe(2);
  });

  it('still tells the others when one notice cannot be stored', async () => {
    hooks.before = (operation) => {
      if (operation.kind === 'commit' && JSON.stringify(operation.writes).includes('INBOX#author')) throw new StoreFault('commit');
    };
    await expect(react(event(1, { subjectId: 'subject' }), deps())).rejects.toThrow(StoreFault);
    expect(await inboxRepository(store).unread('subject')).toBe(1);
  });

  it('is not disturbed by a push that fails', async () => {
    const broken = { ...deps(), sendNow: () => Promise.reject(new Error('no')) };
    expect(await react(event(1), broken)).toEqual({ delivered: 1 });
  });

  it('tells officers of the community, the town too when it is late, and speakers of units only', async () => {
    const readers = async (type: WishEvent['type']) => {
      await react(event(1, { type } as Partial<WishEvent>), deps());
      return store.all().flatMap(({ pk, name }) => (pk.startsWith('INBOX#') ? [`${pk.slice(6)} ${String(name)}`] : []));
    };
    expect(await readers('WishSubmitted')).toEqual(['officer wishToVerify']);
    expect(await readers('VerificationOverdue')).toEqual([
      'officer verificationOverdue',
      'officer wishToVerify',
      'town verificationOverdue',
    ]);
    expect(await readers('OfferedToUnits')).toContain('unit offeredToUnits');
    expect(store.all().some(({ pk }) => pk === 'INBOX#alone')).toBe(false);
    roles['communityOfficer hl/hewan/liuyin'] = [];
    await react(event(5, { type: 'WishSubmitted' } as Partial<WishEvent>), deps());
    roles['communityOfficer hl/hewan/liuyin'] = ['officer'];
    expect(await inboxRepository(store).unread('town')).toBe(2);
  });

  it('pages without losing or repeating when news arrives', async () => {
    for (const version of [1, 2, 3, 4, 5]) await react(event(version), deps());
    const first = await read({ query: { limit: 2 } });
    await react(event(9), deps());
    const second = await read({ query: { limit: 2, cursor: first.next } });
    const third = await read({ query: { limit: 2, cursor: second.next } });
    const ids = [...first.items, ...second.items, ...third.items].map(({ id }) => id.slice(18, 19));
    expect(ids).toEqual(['5', '4', '3', '2', '1']);
  });

  it('counts right when notices are read, twice, at once, with strangers and repeats among them', async () => {
    for (const version of [1, 2, 3]) await react(event(version), deps());
    const ids = (await read()).items.map(({ id }) => id);
    expect(await mark([...ids.slice(0, 2), ...ids.slice(0, 1), 'unknown', ''])).toBe(1);
    expect(await mark(ids.slice(0, 2))).toBe(1);
    const both = await Promise.all([mark(ids.slice(2)), mark(ids.slice(2))]);
    expect(both.sort()).toEqual([0, 'lost']);
    expect(await read()).toMatchObject({ unread: 0, items: [{ read: true }, { read: true }, { read: true }] });
    const unread = (await getUnreadRoute.handle(callOf({}), routeDeps())) as { answer: unknown };
    expect(unread.answer).toEqual({ unread: 0 });
  });

  it('does not mark what belongs to somebody else', async () => {
    await react(event(1), deps());
    const [item] = (await read()).items;
    const reply = await markNoticesReadRoute.handle(
      callOf({ caller: { personId: 'other' }, body: { ids: [item?.id ?? ''] } }),
      routeDeps(),
    );
    expect(reply).toEqual({ kind: 'answer', answer: { unread: 0 } });
    expect((await read()).unread).toBe(1);
  });

  it('lets only what was read fade away', async () => {
    await react(event(1), deps());
    const stored = () => store.all().find(({ pk }) => pk === 'INBOX#author');
    expect(stored()?.ttl).toBeUndefined();
    await mark((await read()).items.map(({ id }) => id));
    expect(stored()?.ttl).toBe(Date.UTC(2026, 6, 2) / 1000 + 180 * 86400);
  });

  it('is nobody’s without a caller', async () => {
    for (const route of [getInboxRoute, getUnreadRoute, markNoticesReadRoute]) {
      expect(await route.handle(callOf({ caller: undefined, body: { ids: [] } }), routeDeps())).toMatchObject({ status: 403 });
    }
  });
});
