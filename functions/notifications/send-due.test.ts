import { beforeEach, describe, expect, it } from '@jest/globals';
import { defaultNotificationSettings, type MessageTemplate, type NotificationSettings } from '@shared/notifications/settings.contracts';
import { hourMs } from '@shared/time';
import { type MemoryStore, memoryStore } from '../core/memory-store';
import type { PhoneCall } from './calls.repository';
import { consentsRepository, grantWrites, mostConsents } from './consents';
import { noticeKey, unreadKey } from './inbox.keys';
import { inboxRepository } from './inbox.repository';
import { type Out, outIdOf, outItem, outOf } from './outbox';
import type { Message, PushAnswer } from './push';
import { type SendDeps, sendDue, sendNow } from './send-due';

const at = (clock: string, day = '2026-11-22') => new Date(`${day}T${clock}:00+08:00`);
let store: MemoryStore;
let now: Date;
let settings: NotificationSettings;
let sent: Message[];
let answers: (PushAnswer | 'crash')[];
let openid: string | undefined;
let configured: readonly MessageTemplate[];

const deps = (): SendDeps => ({
  store,
  push: {
    templateId: (template) => (configured.includes(template) ? `T-${template}` : undefined),
    send: async (message) => {
      sent.push(message);
      const answer = answers.shift() ?? { kind: 'sent' };
      if (answer === 'crash') throw new Error('gone');
      return answer;
    },
  },
  consents: consentsRepository(store),
  settings: async () => settings,
  recipient: async (personId) => ({ personId, name: '周大山', language: 'zh', homeArea: 'hl/hewan/liuyin/c1', ...(openid && { openid }) }),
  clock: () => now,
  random: () => 0.5,
  log: { warn: () => {}, error: () => {} },
  patience: { wait: async () => {}, random: () => 0 },
});
const allow = (template: MessageTemplate, times = 1) =>
  Promise.all(Array.from({ length: times }, (_, turn) => store.commit(grantWrites('zhou', [template], now, `call-${template}-${turn}`))));
let queued = 0;
const queue = async (changes: Partial<Out> = {}): Promise<string> => {
  queued += 1;
  const noticeId = `${now.toISOString()}#w${queued}.2#wishPublished`;
  const out: Out = {
    id: outIdOf('zhou', noticeId),
    version: 1,
    personId: 'zhou',
    countyId: 'hl',
    areaPath: 'hl/hewan/liuyin',
    noticeId,
    name: 'wishPublished',
    params: { title: `第${queued}件` },
    link: { kind: 'wish', id: `w${queued}` },
    at: now.toISOString(),
    topic: 'ownAffairs',
    template: 'progress',
    together: false,
    state: 'waiting',
    sendAt: now.toISOString(),
    tries: 0,
    changedAt: now.toISOString(),
    ...changes,
  };
  const notice = { name: out.name, at: out.at, params: out.params, link: out.link, version: 1 };
  await store.commit([
    { put: { ...noticeKey('zhou', noticeId), ...notice } },
    { add: unreadKey('zhou'), attribute: 'unread', by: 1 },
    { put: outItem(out) },
  ]);
  return out.id;
};
const outs = () =>
  store
    .all()
    .filter(({ pk }) => pk.startsWith('OUT#'))
    .map(outOf);
const stateOf = (id: string) => outs().find((out) => out.id === id)?.state;
const ledgerOf = async (template: MessageTemplate) => {
  const { left, used, expired } =
    (await consentsRepository(store).ledger('zhou', () => 'T', now)).find((one) => one.template === template) ?? {};
  return { left, used, expired };
};
const calls = () => store.all().flatMap((item) => (item.pk.startsWith('CALL#') ? [item.call as PhoneCall] : []));
const read = async () => {
  const inbox = inboxRepository(store);
  const ids = store
    .all()
    .filter(({ pk }) => pk === 'INBOX#zhou')
    .map(({ sk }) => sk);
  await store.commit(await inbox.readingWrites('zhou', await inbox.unreadAmong('zhou', ids), now));
};
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

beforeEach(() => {
  store = memoryStore({ clock: () => new Date(0) });
  now = at('10:00');
  settings = defaultNotificationSettings;
  sent = [];
  answers = [];
  openid = 'o-1';
  configured = ['progress', 'reminder', 'offer', 'result'];
});

describe('one message', () => {
  it('uses up one accepted prompt, the oldest, and is sent once', async () => {
    await allow('progress', 2);
    const id = await queue();
    expect(await sendDue(deps())).toMatchObject({ looked: 1, sent: 1 });
    expect(sent).toMatchObject([
      { id, openid: 'o-1', template: 'progress', title: expect.stringContaining('件'), words: '已上心愿墙', link: { kind: 'wish' } },
    ]);
    expect([stateOf(id), await ledgerOf('progress')]).toEqual(['sent', { left: 1, used: 1, expired: 0 }]);
    expect(await sendDue(deps())).toMatchObject({ looked: 0, sent: 0 });
  });

  it('is sent once when two senders find it at once', async () => {
    await allow('progress', 2);
    await queue();
    await Promise.all([sendDue(deps()), sendDue(deps()), sendNow(deps(), outs())]);
    expect([sent.length, await ledgerOf('progress')]).toEqual([1, { left: 1, used: 1, expired: 0 }]);
  });

  it('takes no prompt of another template, none that is too old, and none from somebody without WeChat', async () => {
    await allow('offer');
    expect(stateOf(await queue())).toBe('waiting');
    await allow('progress');
    later(366 * 24 * hourMs);
    await sendDue(deps());
    expect([sent.length, await ledgerOf('progress'), await ledgerOf('offer')]).toEqual([
      0,
      { left: 0, used: 0, expired: 1 },
      { left: 0, used: 0, expired: 1 },
    ]);
    await allow('progress');
    openid = undefined;
    const id = await queue();
    await sendDue(deps());
    expect([stateOf(id), (await ledgerOf('progress')).left]).toEqual(['unreachable', 1]);
  });

  it('is not sent when it was read before, nor in quiet hours', async () => {
    await allow('progress', 2);
    const first = await queue();
    await read();
    await sendDue(deps());
    expect([sent.length, stateOf(first)]).toEqual([0, 'seen']);
    now = at('23:00');
    const second = await queue();
    const urgent = await queue({ topic: 'mustKnow' });
    await sendDue(deps());
    expect([sent.map(({ id }) => id), outs().find(({ id }) => id === second)?.sendAt]).toEqual([
      [urgent],
      at('07:30', '2026-11-23').toISOString(),
    ]);
  });
});

describe('all that waited', () => {
  it('is one message and one prompt, of a template one of them may use', async () => {
    await allow('reminder', 1);
    const ids = [await queue({ together: true }), await queue({ together: true, template: 'reminder' }), await queue({ together: true })];
    expect(await sendDue(deps())).toMatchObject({ sent: 1, digested: 2 });
    expect(sent).toMatchObject([{ template: 'reminder', title: '3 条新消息', words: '点开看看' }]);
    expect(sent[0]?.link).toBeUndefined();
    expect(ids.map(stateOf).sort()).toEqual(['digested', 'digested', 'sent']);
    expect(await ledgerOf('reminder')).toEqual({ left: 0, used: 1, expired: 0 });
  });

  it('does not count as told when WeChat refused the message', async () => {
    await allow('progress', 1);
    answers = [{ kind: 'refusedForGood', cause: '43101', whose: 'theirs', withdrawn: true }];
    const ids = [await queue({ together: true }), await queue({ together: true })];
    await sendDue(deps());
    expect(ids.map(stateOf)).toEqual(['unreachable', 'unreachable']);
  });
});

describe('when WeChat does not answer', () => {
  it('tries again later with the same prompt, eight times in all, then keeps it as given up', async () => {
    await allow('progress', 3);
    const id = await queue();
    answers = Array.from({ length: 8 }, () => ({ kind: 'retryLater', cause: 'timeout' }));
    const waits: number[] = [];
    for (let turn = 0; turn < 8; turn++) {
      await sendDue(deps());
      const out = outs().find((one) => one.id === id);
      waits.push(Math.round((Date.parse(out?.sendAt ?? '') - now.getTime()) / 60_000));
      now = new Date(Date.parse(out?.sendAt ?? ''));
    }
    expect(waits.slice(0, 7)).toEqual([2, 3, 6, 12, 24, 45, 45]);
    expect([sent.length, stateOf(id), await ledgerOf('progress')]).toEqual([8, 'dead', { left: 2, used: 1, expired: 0 }]);
    later(48 * hourMs);
    expect(await sendDue(deps())).toMatchObject({ looked: 0 });
  });

  it('sends again what a sender that went down left half done, and not before', async () => {
    await allow('progress', 2);
    const id = await queue();
    answers = ['crash'];
    expect(await sendDue(deps())).toMatchObject({ failed: 1 });
    later(4 * 60_000);
    expect(await sendDue(deps())).toMatchObject({ looked: 0 });
    later(60_000);
    expect(await sendDue(deps())).toMatchObject({ sent: 1 });
    expect([sent.map((message) => message.id), stateOf(id), await ledgerOf('progress')]).toEqual([
      [id, id],
      'sent',
      { left: 1, used: 1, expired: 0 },
    ]);
  });

  it('stops asking for now when it is down or wants less, and blames no message for the latter', async () => {
    await allow('progress', 9);
    for (let turn = 0; turn < 9; turn++) await queue();
    answers = [{ kind: 'rateLimited', cause: '45009' }];
    expect(await sendDue(deps())).toMatchObject({ stopped: true, later: 1 });
    expect(sent).toHaveLength(1);
    expect(outs().every(({ tries }) => tries === 0)).toBe(true);
    answers = Array.from({ length: 9 }, () => ({ kind: 'retryLater', cause: 'network' }));
    expect(await sendDue(deps())).toMatchObject({ stopped: true, later: 5 });
    expect(sent).toHaveLength(6);
  });
});

describe('when WeChat says no', () => {
  it('strikes off every prompt of a template that was withdrawn', async () => {
    await allow('progress', 3);
    await allow('offer');
    later(1000);
    answers = [{ kind: 'refusedForGood', cause: '43101', whose: 'theirs', withdrawn: true }];
    const id = await queue();
    await sendDue(deps());
    expect([stateOf(id), await ledgerOf('progress'), await ledgerOf('offer')]).toEqual([
      'unreachable',
      { left: 0, used: 1, expired: 2 },
      { left: 1, used: 0, expired: 0 },
    ]);
  });

  it('keeps a message that is wrong in itself for the administrator at once', async () => {
    await allow('progress');
    answers = [{ kind: 'refusedForGood', cause: '47003', whose: 'ours' }];
    const id = await queue();
    await sendDue(deps());
    expect(outs().find((out) => out.id === id)).toMatchObject({ state: 'dead', cause: '47003', tries: 1 });
  });
});

describe('what matters and cannot be pushed', () => {
  const matters = () => queue({ name: 'helpTaken', callAt: new Date(now.getTime() + 2 * hourMs).toISOString() });
  it('is rung about when nobody reads it for so long, once, and no more after it is read', async () => {
    const id = await matters();
    await sendDue(deps());
    expect([stateOf(id), calls()]).toEqual(['unreachable', []]);
    later(2 * hourMs);
    await Promise.all([sendDue(deps()), sendDue(deps())]);
    expect([stateOf(id), calls()]).toMatchObject([
      'called',
      [{ id, state: 'waiting', areaPath: 'hl/hewan/liuyin/c1', notice: 'helpTaken' }],
    ]);
    await read();
    expect([calls().map(({ state }) => state), await inboxRepository(store).unread('zhou')]).toEqual([['readMeanwhile'], 0]);
  });

  it.each<[string, () => Promise<void> | void]>([
    ['was read', read],
    [
      'wants no calls',
      () => {
        settings = { ...settings, callMe: false };
      },
    ],
  ])('is not rung about when its reader %s', async (_, given) => {
    await matters();
    await sendDue(deps());
    await given();
    later(3 * hourMs);
    await sendDue(deps());
    expect([calls(), outs().map(({ callAt }) => callAt)]).toEqual([[], [undefined]]);
  });

  it('is not rung about when what it asks for is over', async () => {
    await queue({
      callAt: new Date(now.getTime() + 2 * hourMs).toISOString(),
      params: { title: '陪诊', startAt: at('11:00').toISOString() },
    });
    await sendDue(deps());
    later(2 * hourMs);
    await sendDue(deps());
    expect(calls()).toEqual([]);
  });

  it('is rung about also when the message was given up, which stays to be tried again', async () => {
    await allow('progress');
    answers = [{ kind: 'refusedForGood', cause: '47003', whose: 'ours' }];
    const id = await matters();
    await sendDue(deps());
    later(2 * hourMs);
    await sendDue(deps());
    expect([stateOf(id), calls().length]).toEqual(['dead', 1]);
  });
});

it('gathers no more prompts than are ever needed', async () => {
  for (let turn = 0; turn < mostConsents + 5; turn++) await store.commit(grantWrites('zhou', ['offer'], now, `turn-${turn}`));
  expect(await ledgerOf('offer')).toEqual({ left: mostConsents, used: 0, expired: 0 });
});
