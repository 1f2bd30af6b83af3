import { createHash } from 'node:crypto';
import type { HelpEvent, HelpHappening } from '@shared/help/help.events';
import { type MessageTemplate, messageTemplates, type NotificationSettings, pushWays } from '@shared/notifications/settings.contracts';
import { after, dayMs, hourMs } from '@shared/time';
import type { WishEvent } from '@shared/wishes/wish.events';
import { memoryStore } from '../../functions/core/memory-store';
import type { Patience } from '../../functions/core/retry';
import { type Committed, type Item, type Store, StoreFault, type Write } from '../../functions/core/store';
import { consentsRepository, grantWrites } from '../../functions/notifications/consents';
import { inboxPk } from '../../functions/notifications/inbox.keys';
import { inboxRepository, isUnread } from '../../functions/notifications/inbox.repository';
import type { AnyEvent } from '../../functions/notifications/notices';
import { dueShards, outDuePk, outKey, outOf } from '../../functions/notifications/outbox';
import type { PushAnswer, PushMessages } from '../../functions/notifications/push';
import { type ReactDeps, react } from '../../functions/notifications/react';
import { type SendDeps, sendDue, sendNow } from '../../functions/notifications/send-due';
import { settingsRepository, settingsWrite } from '../../functions/notifications/settings.repository';
import { isQuiet } from '../../functions/notifications/when-to-send';
import { type Told, violationsOf } from './notifications-invariants';
import { type Chance, chanceOf, schedulerOf } from './scheduler';

/** What is taken away from the writes, to see that the simulation would notice. */
export const pushMutations = ['consent', 'notice', 'out', 'ringing', 'ledger'] as const;
export type PushMutation = (typeof pushMutations)[number];

const without = ({ when: _, ...write }: Write & { when?: unknown }) => write as Write;
const puts = (write: Write, head: string) => 'put' in write && write.put.pk.startsWith(head);
/**
 * `consent`: that a prompt is still there when it is taken. `notice`: that it is new. `out`: that nobody else moved it on. `ringing`: that the
 * notice was not read meanwhile. `ledger`: the count of what was used.
 */
const weaken: Readonly<Record<PushMutation, (writes: readonly Write[]) => readonly Write[]>> = {
  consent: (writes) => writes.map((write) => ('remove' in write && write.remove.pk.startsWith('CONSENT#') ? without(write) : write)),
  notice: (writes) => writes.map((write) => (puts(write, 'INBOX#') && write.when === 'absent' ? without(write) : write)),
  out: (writes) => writes.map((write) => (puts(write, 'OUT#') && typeof write.when === 'object' ? without(write) : write)),
  ringing: (writes) =>
    writes.map((write) => ('put' in write && write.put.pk.startsWith('INBOX#') && write.put.version === 3 ? without(write) : write)),
  ledger: (writes) => writes.filter((write) => !('add' in write && write.add.sk.endsWith('#used'))),
};

export type PushRun = {
  readonly violations: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
  readonly trace: string;
};

const community = 'hl/hewan/liuyin';
const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const officer = 'o1';
/** Whom WeChat never vouched for. */
const withoutOpenid = 'p5';
const start = Date.UTC(2026, 10, 20, 1);
const livedMs = 40 * hourMs;
const grantsOfOne = 4;

const someSettings = (chance: Chance): NotificationSettings => ({
  ways: {
    ownAffairs: chance.pick(pushWays),
    promises: chance.pick(pushWays),
    offers: chance.pick(['atOnce', 'atOnce', ...pushWays]),
    desk: chance.pick(pushWays),
  },
  ...(chance.happens(0.7) && {
    quiet: chance.pick([
      { from: '21:30', to: '07:30' },
      { from: '12:00', to: '14:00' },
      { from: '20:00', to: '09:00' },
    ]),
  }),
  digestAt: chance.pick(['08:00', '12:30', '20:15']),
  callMe: chance.happens(0.8),
});

/** Something that happens to a request or a wish of its own. */
const someEvent = (chance: Chance, number: number, at: string): AnyEvent => {
  const one = () => chance.pick(people);
  const volunteer = () => ({ volunteerId: one(), label: '李**' });
  const several = () => Array.from({ length: 1 + chance.below(3) }, volunteer);
  const common = {
    id: `x${number}.1`,
    version: 1,
    at,
    by: { as: 'clock' } as const,
    countyId: 'hl',
    areaPath: community,
    authorId: one(),
    title: `第${number}件`,
  };
  if (chance.happens(0.25)) {
    const holder = { helperId: one(), kind: 'volunteer', label: '李**' } as const;
    const type = chance.pick(['WishSubmitted', 'WishDelivered', 'WishConfirmed', 'WishReturned', 'DueReminded'] as const);
    return { ...common, type, wishId: `x${number}`, holder, reason: '请写尺寸', dueAt: after(at, dayMs) } as unknown as WishEvent;
  }
  const slot = { start: after(at, 30 * hourMs), end: after(at, 31 * hourMs) };
  const happening: HelpHappening = chance.pick([
    { type: 'HelpOpened', kind: 'errands' },
    { type: 'HelpOffered', wave: 1, offered: several(), until: after(at, 12 * hourMs), ...(chance.happens(0.5) && { slot }) },
    { type: 'HelpOffered', wave: 1, offered: [volunteer()], until: after(at, 12 * hourMs), slot },
    { type: 'PlaceTaken', volunteer: volunteer(), slot, free: 0, stoodDown: several() },
    { type: 'HelpTomorrowReminded', crew: several(), slot },
    { type: 'HelpCancelled', crew: several() },
    { type: 'HelpDisputed', reason: '没来', crew: several() },
    { type: 'SafetyReported' },
    { type: 'HelpReturned', reason: '请写清楚' },
  ]);
  return { ...common, ...happening, helpId: `x${number}` } as HelpEvent;
};

/** One seeded stretch of news: what happens, told twice and out of order, sent by two senders at once through a WeChat that fails, read and allowed meanwhile. */
export const runPushSeed = async (seed: number, mutation?: PushMutation): Promise<PushRun> => {
  const chance = chanceOf(seed);
  const scheduler = schedulerOf(chance);
  let time = start;
  let rough = true;
  let faults = 0;
  const trace = createHash('sha256');
  const told: Told = { events: [], sends: [], taken: [], granted: [], wrong: [] };
  const strikes = (probability: number) => {
    const struck = rough && chance.happens(probability);
    if (struck) faults += 1;
    return struck;
  };

  const base = memoryStore({ clock: () => new Date(0) });
  const reading = async <Answer>(read: () => Promise<Answer>): Promise<Answer> => {
    await scheduler.park();
    if (strikes(0.015)) throw new StoreFault('read');
    return read();
  };
  const commit = async (writes: readonly Write[], token?: string): Promise<Committed> => {
    await scheduler.park();
    if (strikes(0.03)) throw new StoreFault('write');
    if (strikes(0.03)) return { ok: false, failed: [], busy: true };
    const done = await base.commit(mutation ? weaken[mutation](writes) : writes, token);
    if (done.ok) {
      for (const write of writes) {
        if ('put' in write) trace.update(`${write.put.pk} ${write.put.sk} ${String(write.put.version)}\n`);
        if ('remove' in write && write.remove.pk.startsWith('CONSENT#')) told.taken.push(`${write.remove.pk} ${write.remove.sk}`);
      }
    }
    await scheduler.park();
    if (strikes(0.03)) throw new StoreFault('hear the answer');
    return done;
  };
  const store: Store = {
    get: (key) => reading(() => base.get(key)),
    getMany: (keys) => reading(() => base.getMany(keys)),
    query: (query) => reading(() => base.query(query)),
    commit,
  };

  const outage = start + chance.below(20) * hourMs;
  const isDown = () => time >= outage && time < outage + hourMs;
  const clockOf = (skew: number) => () => new Date(time + skew);
  const clocks = [0, chance.below(240_000) - 120_000, chance.below(240_000) - 120_000].map(clockOf);
  const patience: Partial<Patience> = { wait: () => scheduler.park(), random: () => chance.next() };
  const settings = new Map([...people, officer].map((personId) => [personId, someSettings(chance)]));
  for (const [personId, one] of settings) await base.commit([settingsWrite(personId, 0, one)]);

  const arrived = async (id: string, openid: string, now: Date) => {
    const personId = openid.slice('openid-'.length);
    told.sends.push({ id, personId, at: now.toISOString() });
    const item = await base.get(outKey(id));
    const out = item && outOf(item);
    const wished = settings.get(personId);
    if (!out || !wished) told.wrong.push(`${id} was sent and is not queued`);
    // One who took longer than the lease finds that somebody else has put it off meanwhile.
    else if (out.state === 'sending' && out.topic !== 'mustKnow' && isQuiet(wished, new Date(out.changedAt)))
      told.wrong.push(`${personId} was disturbed at ${now.toISOString()}`);
  };
  const pushBy = (clock: () => Date): PushMessages => ({
    templateId: (template) => (template === 'result' && seed % 5 === 0 ? undefined : `id-${template}`),
    async send({ id, openid }): Promise<PushAnswer> {
      const now = clock();
      await scheduler.park();
      if (isDown()) return { kind: 'retryLater', cause: 'network' };
      if (strikes(0.03)) throw new Error('the process ended before sending');
      if (strikes(0.03)) return { kind: 'rateLimited', cause: '45009' };
      if (strikes(0.03)) return { kind: 'refusedForGood', cause: '43101', whose: 'theirs', withdrawn: true };
      if (strikes(0.02)) return { kind: 'refusedForGood', cause: '47003', whose: 'ours' };
      await arrived(id, openid, now);
      await scheduler.park();
      if (strikes(0.04)) throw new Error('the process ended after sending');
      if (strikes(0.04)) return { kind: 'retryLater', cause: 'timeout' };
      return { kind: 'sent' };
    },
  });
  const sendDepsOf = (clock: () => Date): SendDeps => ({
    store,
    push: pushBy(clock),
    consents: consentsRepository(store),
    settings: async (personId) => (await settingsRepository(store).find(personId)).settings,
    recipient: async (personId) => ({
      personId,
      name: '周大山',
      language: 'zh',
      homeArea: `${community}/c1`,
      ...(personId !== withoutOpenid && { openid: `openid-${personId}` }),
    }),
    clock,
    random: () => chance.next(),
    log: { warn: () => {}, error: () => {} },
    patience,
  });
  const roster: ReactDeps['people'] = {
    inRole: async (role, area) => (role === 'communityOfficer' && area === community ? [officer] : []),
    findMany: async () => [],
  };
  const reactBy = (event: AnyEvent) => {
    const sending = sendDepsOf(chance.pick(clocks));
    return react(event, {
      store,
      people: roster,
      areaName: async () => '柳荫社区',
      settings: sending.settings,
      push: sending.push,
      sendNow: (outs) => sendNow(sending, outs),
      clock: sending.clock,
      log: sending.log,
      patience,
    });
  };

  const feed: AnyEvent[] = [];
  let living = true;
  /** Time passes; things happen. */
  const life = async () => {
    while (time < start + livedMs) {
      await scheduler.park();
      time += chance.below(24) * 60_000;
      if (chance.happens(0.28)) {
        const event = someEvent(chance, told.events.length, new Date(time).toISOString());
        told.events.push(event);
        feed.push(event);
      }
    }
    living = false;
    rough = false;
  };
  /** At least once, out of order, some again. */
  const consumer = async () => {
    while (living || feed.length > 0) {
      await scheduler.park();
      const [event] = feed.splice(chance.below(Math.max(1, feed.length)), 1);
      if (!event) continue;
      await reactBy(event).catch(() => feed.push(event));
      if (living && chance.happens(0.2)) feed.push(event);
    }
  };
  const sender = async (clock: () => Date) => {
    while (living) {
      await scheduler.park();
      await sendDue(sendDepsOf(clock));
    }
  };
  const reader = async () => {
    const inbox = inboxRepository(store);
    while (living) {
      for (let idle = chance.below(6); idle > 0; idle--) await scheduler.park();
      const personId = chance.pick(people);
      const { items: page } = await base.query({ pk: inboxPk(personId), limit: 40, backwards: true });
      const ids = page.filter(isUnread).map(({ sk }) => sk);
      if (ids.length === 0) {
        await scheduler.park();
        continue;
      }
      try {
        const items: readonly Item[] = await inbox.unreadAmong(
          personId,
          ids.filter(() => chance.happens(0.4)),
        );
        if (items.length > 0) await store.commit(await inbox.readingWrites(personId, items, new Date(time)));
      } catch {
        // A phone that hears nothing asks again some other time.
      }
    }
  };
  const grant = async (personId: string, templates: readonly MessageTemplate[], name: string) => {
    const done = await base.commit(grantWrites(personId, templates, new Date(time), name));
    if (done.ok) for (const template of templates) told.granted.push(`${personId} ${template}`);
  };
  const prompts = async () => {
    for (let number = 0; living; number++) {
      for (let idle = 12 + chance.below(20); idle > 0 && living; idle--) await scheduler.park();
      await grant(chance.pick(people), [chance.pick(messageTemplates)], `later-${number}`);
    }
  };

  for (const personId of [...people, officer])
    for (let number = chance.below(grantsOfOne); number > 0; number--)
      await grant(personId, messageTemplates.slice(0, 3), `first-${number}`);
  await scheduler.run([
    life(),
    consumer(),
    consumer(),
    sender(clocks[1] as () => Date),
    sender(clocks[2] as () => Date),
    reader(),
    prompts(),
  ]);

  // The weather is fine now, and time goes on until nothing waits any more.
  const waits = async () => {
    const shards = dueShards.map((shard) => base.query({ index: 'g3', pk: outDuePk(shard), limit: 1 }));
    return (await Promise.all(shards)).some(({ items }) => items.length > 0);
  };
  const settle = async () => {
    for (let turn = 0; turn < 400 && (await waits()); turn++) {
      time += 30 * 60_000;
      await sendDue(sendDepsOf(clocks[0] as () => Date));
    }
  };
  await scheduler.run([settle()]);

  const { violations, figures } = violationsOf(base.all(), told, settings, {
    officer,
    withoutOpenid,
    isSetUp: pushBy(clocks[0] as () => Date).templateId,
  });
  return { violations, figures: { ...figures, faults }, trace: trace.digest('hex') };
};
