import { createHash } from 'node:crypto';
import { type MessageTemplate, messageTemplates } from '@shared/notifications/settings.contracts';
import { hourMs } from '@shared/time';
import { memoryStore } from '../../functions/core/memory-store';
import type { Patience } from '../../functions/core/retry';
import type { Item, Write } from '../../functions/core/store';
import { consentsRepository, grantWrites } from '../../functions/notifications/consents';
import { inboxPk } from '../../functions/notifications/inbox.keys';
import { inboxRepository, isUnread } from '../../functions/notifications/inbox.repository';
import type { AnyEvent } from '../../functions/notifications/notices';
import { dueShards, outDuePk } from '../../functions/notifications/outbox';
import { type ReactDeps, react } from '../../functions/notifications/react';
import { type SendDeps, sendDue, sendNow } from '../../functions/notifications/send-due';
import { settingsRepository, settingsWrite } from '../../functions/notifications/settings.repository';
import { failingWechat } from './failing-wechat';
import { community, officer, people, someEvent, someSettings } from './news';
import { type Told, violationsOf } from './notifications-invariants';
import { type PushMutation, weaken } from './push-mutations';
import { roughStore } from './rough-store';
import { chanceOf, schedulerOf } from './scheduler';

export type PushRun = {
  readonly violations: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
  readonly trace: string;
};

/** Whom WeChat never vouched for. */
const withoutOpenid = 'p5';
const start = Date.UTC(2026, 10, 20, 1);
const livedMs = 40 * hourMs;
const grantsOfOne = 4;

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
  const weather = { scheduler, strikes };
  const heard = (writes: readonly Write[]) => {
    for (const write of writes) {
      if ('put' in write) trace.update(`${write.put.pk} ${write.put.sk} ${String(write.put.version)}\n`);
      if ('remove' in write && write.remove.pk.startsWith('CONSENT#')) told.taken.push(`${write.remove.pk} ${write.remove.sk}`);
    }
  };
  const store = roughStore(base, weather, (writes) => (mutation ? weaken[mutation](writes) : writes), heard);

  const outage = start + chance.below(20) * hourMs;
  const isDown = () => time >= outage && time < outage + hourMs;
  const clocks = [0, chance.below(240_000) - 120_000, chance.below(240_000) - 120_000].map((skew) => () => new Date(time + skew));
  const patience: Partial<Patience> = { wait: () => scheduler.park(), random: () => chance.next() };
  const settings = new Map([...people, officer].map((personId) => [personId, someSettings(chance)]));
  for (const [personId, one] of settings) await base.commit([settingsWrite(personId, 0, one)]);

  const pushBy = failingWechat({ ...weather, seed, base, told, settings, isDown });
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
