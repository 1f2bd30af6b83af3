import { createHash } from 'node:crypto';
import { defaultNotificationSettings } from '@shared/notifications/settings.contracts';
import { dayMs, hourMs } from '@shared/time';
import type { Wish } from '@shared/wishes/wish';
import type { WishEvent } from '@shared/wishes/wish.events';
import { runDue } from '../../functions/claim-tracking/run-due';
import type { Patience } from '../../functions/core/retry';
import type { Write } from '../../functions/core/store';
import { react } from '../../functions/notifications/react';
import { wishClock } from '../../functions/wishes/wish.clock';
import { wishRepository } from '../../functions/wishes/wish.repository';
import { type Answered, violationsIn } from './invariants';
import { type Asked, nextRequest, submission, verification } from './requests';
import { chanceOf, schedulerOf } from './scheduler';
import { helpers, officer, residents, roster, rules, townApp, whoHeader } from './town';
import { type Mutation, weatherOver } from './weather';

export type SeedRun = {
  readonly violations: readonly string[];
  readonly requests: number;
  readonly happened: readonly WishEvent['type'][];
  readonly faults: number;
  /** The same for the same seed: a digest of everything committed, in order. */
  readonly trace: string;
};

const tenMinutes = 10 * 60_000;
const wishCount = 5;
const clients = 10;
const turns = 10;

/** One seeded stretch of life in the town: people, clocks, reactions and faults all at once, then everything that must hold. */
export const runSeed = async (seed: number, mutation?: Mutation): Promise<SeedRun> => {
  const chance = chanceOf(seed);
  const scheduler = schedulerOf(chance);
  let time = Date.UTC(2026, 10, 20, 1);
  const states = new Map<string, Wish>();
  const log: WishEvent[] = [];
  const keptKeys: string[] = [];
  const feed: WishEvent[] = [];
  const lines: string[] = [];
  const trace = createHash('sha256');

  const committed = (writes: readonly Write[]) => {
    for (const write of writes) {
      if (!('put' in write)) continue;
      const { pk, sk } = write.put;
      trace.update(`${pk} ${sk} ${String(write.put.version)}\n`);
      if (sk === 'STATE' && pk.startsWith('WISH#')) states.set(pk, write.put.wish as Wish);
      if (pk.startsWith('IDEM#')) keptKeys.push(`${pk} ${sk}`);
      if (sk.startsWith('EVENT#')) {
        log.push(write.put.event as WishEvent);
        feed.push(write.put.event as WishEvent);
      }
    }
  };
  const resends = chance.happens(0.5);
  const weather = weatherOver({ chance, scheduler, resends, mutation, committed });
  const { store } = weather;
  const patience: Partial<Patience> = { wait: () => scheduler.park(), random: () => chance.next() };
  const clocks = [0, chance.below(2 * tenMinutes) - tenMinutes, chance.below(2 * tenMinutes) - tenMinutes].map(
    (skew) => () => new Date(time + skew),
  );
  const apps = clocks.map((clock) => townApp(store, clock, { patience, sink: (line) => void lines.push(line) }));

  const answers: Answered[] = [];
  const wrong: string[] = [];
  let sent = 0;
  /** Sends until an answer comes back; answers get lost too. */
  const send = async (asked: Asked, tries = 6): Promise<Answered | undefined> => {
    for (let attempt = 0; attempt < tries; attempt++) {
      await scheduler.park();
      sent += 1;
      const response = await chance.pick(apps).fetch(
        new Request(`http://town${asked.path}`, {
          method: asked.method,
          headers: { 'content-type': 'application/json', 'idempotency-key': asked.key, [whoHeader]: asked.who },
          body: JSON.stringify(asked.body),
        }),
      );
      const text = await response.text();
      if (response.status >= 500 && response.status !== 503) wrong.push(`${asked.what} answered ${response.status}: ${text}`);
      if (response.status === 503 || chance.happens(0.04)) continue;
      const answer = {
        asked,
        status: response.status,
        replayed: response.headers.has('idempotency-replayed'),
        body: JSON.parse(text) as Answered['body'],
      };
      answers.push(answer);
      return answer;
    }
    return undefined;
  };

  const read = async (who: string) => {
    const response = await chance.pick(apps).fetch(new Request('http://town/api/inbox?limit=5', { headers: { [whoHeader]: who } }));
    const page = (await response.json()) as { items?: { id: string; read: boolean }[] };
    const ids = (page.items ?? []).filter((item) => !item.read || chance.happens(0.3)).map((item) => item.id);
    if (ids.length === 0) return;
    await send({
      key: `read-${who}-${sent}-${chance.below(1e6)}`,
      who,
      method: 'POST',
      path: '/api/inbox/read',
      body: { ids },
      what: 'read',
    });
  };

  const due = () => {
    const now = chance.pick(clocks)();
    return runDue(
      {
        store,
        features: { WISH: wishClock({ wishes: wishRepository(store), wishRules: async () => rules }) },
        log: { error: () => {} },
        patience,
      },
      now,
    );
  };

  const pushed: string[] = [];
  const deliver = async (event: WishEvent) => {
    await react(event, {
      store,
      people: roster,
      areaName: async (path) => path,
      settings: async () => defaultNotificationSettings,
      push: { templateId: () => 'template' },
      sendNow: async (outs) => void pushed.push(...outs.map(({ personId, noticeId }) => `${personId} ${noticeId}`)),
      clock: () => new Date(event.at),
      log: { warn: () => {} },
      patience,
    });
  };

  const client = async (name: number) => {
    for (let turn = 0; turn < turns; turn++) {
      await scheduler.park();
      const kind = chance.below(100);
      const earlier = answers.filter(({ status }) => status < 300);
      if (kind < 10 && earlier.length > 0) await send(chance.pick(earlier).asked, 1);
      else if (kind < 19) time += chance.pick([hourMs, 12 * hourMs, dayMs, dayMs, 2 * dayMs, 8 * dayMs]);
      else if (kind < 31) await due();
      else if (kind < 38) await read(chance.pick([...residents, ...helpers, officer]));
      else {
        const asked = nextRequest(chance.pick([...states.values()]), `key-${seed}-${name}-${turn}`, chance);
        await Promise.all(chance.happens(0.15) ? [send(asked), send(asked)] : [send(asked)]);
      }
    }
  };

  /** At least once, out of order, some again. */
  let working = true;
  const consumer = async () => {
    while (working || feed.length > 0) {
      await scheduler.park();
      const [event] = feed.splice(chance.below(Math.max(1, feed.length)), 1);
      if (!event) continue;
      await deliver(event).catch(() => feed.push(event));
      if (working && chance.happens(0.15)) feed.push(event);
    }
  };

  const founding = async () => {
    for (let n = 0; n < wishCount; n++) {
      const made = await send(submission(residents[n % residents.length] as string, `key-${seed}-submit-${n}`));
      if (made) await send(verification(String(made.body.id), `key-${seed}-verify-${n}`));
    }
  };
  await scheduler.run([founding()]);
  if (states.size === 0)
    return { violations: [...wrong, ...lines], requests: sent, happened: [], faults: weather.faults(), trace: trace.digest('hex') };
  const people = Promise.all(Array.from({ length: clients }, (_, name) => client(name))).then(() => {
    working = false;
    weather.calm();
  });
  await scheduler.run([people, consumer(), consumer()]);

  const violations = [
    ...wrong,
    ...lines.filter((line) => line.includes('"event":"fault"') && !line.includes('StoreFault')),
    ...violationsIn({
      items: weather.all(),
      lines,
      log,
      answers,
      keptKeys,
      pushed,
      everyPush: resends,
      limit: rules.maxOpenClaims,
    }),
  ];
  return { violations, requests: sent, happened: log.map(({ type }) => type), faults: weather.faults(), trace: trace.digest('hex') };
};
