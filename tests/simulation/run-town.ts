import { createHash } from 'node:crypto';
import { defaultNotificationSettings } from '@shared/notifications/settings.contracts';
import { catchUp, type DueDeps, runDue } from '../../functions/claim-tracking/run-due';
import type { App } from '../../functions/core/app';
import type { Patience } from '../../functions/core/retry';
import { type Item, type Store, StoreFault, type Write } from '../../functions/core/store';
import type { AnyEvent } from '../../functions/notifications/notices';
import { type ReactDeps, react } from '../../functions/notifications/react';
import type { Answered, Witnessed } from './invariants';
import type { Asked } from './requests';
import { type Chance, chanceOf, schedulerOf } from './scheduler';
import { whoHeader } from './town';
import { type Mutation, weatherOver } from './weather';

export type SeedRun = {
  readonly violations: readonly string[];
  readonly requests: number;
  readonly happened: readonly AnyEvent['type'][];
  readonly faults: number;
  /** The same for the same seed: a digest of everything committed, in order. */
  readonly trace: string;
};

type ServerParts = {
  readonly store: Store;
  readonly clock: () => Date;
  readonly patience: Partial<Patience>;
  readonly sink: (line: string) => void;
};
type Send = (asked: Asked, tries?: number) => Promise<Answered | undefined>;

/** What is lived through: who is there, what they ask for, what must hold in the end. One is made anew for each seed. */
export type Life = {
  readonly start: number;
  readonly turns: number;
  /** Stored before anything happens. */
  readonly planted: readonly Item[];
  /** One process with its own clock, of which there are three. */
  readonly server: (parts: ServerParts) => { readonly app: Pick<App, 'fetch'>; readonly features: DueDeps['features'] };
  readonly roster: ReactDeps['people'];
  readonly readers: readonly string[];
  readonly committed: (writes: readonly Write[], now: number) => void;
  /** The beginning; answers whether anything came of it. */
  readonly found: (send: Send, chance: Chance, now: number) => Promise<boolean>;
  /** What is asked next, all of it at the same moment. */
  readonly next: (key: string, chance: Chance, now: number) => readonly Asked[];
  /** How far time goes on. */
  readonly leap: (chance: Chance, now: number) => number;
  /** What must be seen to at once, not only when the clock next comes round. */
  readonly urgent?: (event: AnyEvent) => { readonly kind: string; readonly id: string } | undefined;
  /** What else comes of an event, besides being told. */
  readonly follows?: (event: AnyEvent, parts: Omit<ServerParts, 'sink'>) => Promise<unknown>;
  readonly violations: (seen: Witnessed) => readonly string[];
};

/** How far clocks go wrong. */
export const tenMinutes = 10 * 60_000;
const clients = 10;

/** One seeded stretch of life: people, clocks, reactions and faults all at once, then everything that must hold. */
export const runTown = async (seed: number, lifeOf: (seed: number) => Life, mutation?: Mutation): Promise<SeedRun> => {
  const chance = chanceOf(seed);
  const scheduler = schedulerOf(chance);
  const life = lifeOf(seed);
  let time = life.start;
  const log: AnyEvent[] = [];
  const keptKeys: string[] = [];
  const feed: AnyEvent[] = [];
  const lines: string[] = [];
  const trace = createHash('sha256');

  const committed = (writes: readonly Write[]) => {
    for (const write of writes) {
      if (!('put' in write)) continue;
      const { pk, sk } = write.put;
      trace.update(`${pk} ${sk} ${String(write.put.version)}\n`);
      if (pk.startsWith('IDEM#')) keptKeys.push(`${pk} ${sk}`);
      if (sk.startsWith('EVENT#')) {
        log.push(write.put.event as AnyEvent);
        feed.push(write.put.event as AnyEvent);
      }
    }
    life.committed(writes, time);
  };
  const resends = chance.happens(0.5);
  const weather = weatherOver({ chance, scheduler, resends, mutation, committed });
  await weather.plant(life.planted);
  const { store } = weather;
  const patience: Partial<Patience> = { wait: () => scheduler.park(), random: () => chance.next() };
  const clocks = [0, chance.below(2 * tenMinutes) - tenMinutes, chance.below(2 * tenMinutes) - tenMinutes].map(
    (skew) => () => new Date(time + skew),
  );
  const servers = clocks.map((clock) => ({ clock, ...life.server({ store, clock, patience, sink: (line) => void lines.push(line) }) }));

  const answers: Answered[] = [];
  const wrong: string[] = [];
  let sent = 0;
  /** Sends until an answer comes back; answers get lost too. */
  const send: Send = async (asked, tries = 6) => {
    for (let attempt = 0; attempt < tries; attempt++) {
      await scheduler.park();
      sent += 1;
      const response = await chance.pick(servers).app.fetch(
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
    const response = await chance.pick(servers).app.fetch(new Request('http://town/api/inbox?limit=5', { headers: { [whoHeader]: who } }));
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

  const dueDeps = (features: DueDeps['features']): DueDeps => ({
    store,
    features,
    log: {
      error: (what, more) => {
        const { fault } = (more ?? {}) as { fault?: unknown };
        if (!(fault instanceof StoreFault)) wrong.push(`${what}: ${String(fault)}`);
      },
    },
    patience,
  });
  const due = () => {
    const { clock, features } = chance.pick(servers);
    return runDue(dueDeps(features), clock());
  };

  const pushed: string[] = [];
  const deliver = async (event: AnyEvent) => {
    await react(event, {
      store,
      people: life.roster,
      areaName: async (path) => path,
      settings: async () => defaultNotificationSettings,
      push: { templateId: () => 'template' },
      sendNow: async (outs) => void pushed.push(...outs.map(({ personId, noticeId }) => `${personId} ${noticeId}`)),
      clock: () => new Date(event.at),
      log: { warn: () => {} },
      patience,
    });
    await life.follows?.(event, { store, clock: chance.pick(servers).clock, patience });
    const thing = life.urgent?.(event);
    if (!thing) return;
    const { clock, features } = chance.pick(servers);
    await catchUp(dueDeps(features), thing, clock());
  };

  const client = async (name: number) => {
    for (let turn = 0; turn < life.turns; turn++) {
      await scheduler.park();
      const kind = chance.below(100);
      const earlier = answers.filter(({ status }) => status < 300);
      if (kind < 10 && earlier.length > 0) await send(chance.pick(earlier).asked, 1);
      else if (kind < 19) time += life.leap(chance, time);
      else if (kind < 31) await due();
      else if (kind < 38) await read(chance.pick(life.readers));
      else {
        const all = life.next(`key-${seed}-${name}-${turn}`, chance, time);
        await Promise.all(all.flatMap((asked) => (chance.happens(0.15) ? [send(asked), send(asked)] : [send(asked)])));
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
      await deliver(event).catch((fault: unknown) => {
        if (!(fault instanceof StoreFault)) wrong.push(`${event.id} could not be told: ${String(fault)}`);
        feed.push(event);
      });
      if (working && chance.happens(0.15)) feed.push(event);
    }
  };

  let founded = false;
  const founding = async () => {
    founded = await life.found(send, chance, time);
  };
  await scheduler.run([founding()]);
  const run = () => ({ requests: sent, happened: log.map(({ type }) => type), faults: weather.faults(), trace: trace.digest('hex') });
  if (!founded) return { violations: [...wrong, ...lines], ...run() };
  const people = Promise.all(Array.from({ length: clients }, (_, name) => client(name))).then(() => {
    working = false;
    weather.calm();
  });
  await scheduler.run([people, consumer(), consumer()]);

  const violations = [
    ...wrong,
    ...lines.filter((line) => line.includes('"event":"fault"') && !line.includes('StoreFault')),
    ...life.violations({ items: weather.all(), lines, log, answers, keptKeys, pushed, everyPush: resends }),
  ];
  return { violations, ...run() };
};
