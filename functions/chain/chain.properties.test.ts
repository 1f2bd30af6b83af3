import { expect, test } from '@jest/globals';
import type { ChainTask } from '@shared/chain/aid-chain';
import * as fc from 'fast-check';
import { memoryStore } from '../core/memory-store';
import { StoreFault } from '../core/store';
import { anEvent, aTask, without } from './chain.builder';
import { chainReact } from './chain.react';
import { chainRepository } from './chain.repository';
import { type ChainEvent, thingOf } from './chain-events';

/** One thing that lives: how many events, whom it concerns, and from which version on that is known. */
type Life = {
  kind: 'visit' | 'clue' | 'wish';
  events: number[];
  whose: 'home' | 'otherHome' | 'zhou' | 'far' | 'nobody';
  knownFrom: number;
};
type Weather = { fault: number; ticks: number };

const lives = fc.array(
  fc.record({
    kind: fc.constantFrom('visit' as const, 'clue' as const, 'wish' as const),
    events: fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }),
    whose: fc.constantFrom('home' as const, 'otherHome' as const, 'zhou' as const, 'far' as const, 'nobody' as const),
    knownFrom: fc.nat(6),
  }),
  { minLength: 1, maxLength: 4 },
);
const weather = fc.array(fc.record({ fault: fc.nat(11), ticks: fc.nat(4) }), { minLength: 1, maxLength: 40 });
const start = Date.parse('2026-11-20T01:00:00.000Z');
const idName = { visit: 'visitId', clue: 'clueId', wish: 'wishId' } as const;
const typeName = { visit: 'VisitPostponed', clue: 'ClueAddedTo', wish: 'ProgressNoted' } as const;
/** 周 lives at home. */
const chainFor = { home: 'H-home', otherHome: 'H-otherHome', zhou: 'H-home', far: 'P-far', nobody: '' } as const;

const concerns = (whose: Life['whose']) =>
  whose === 'home' || whose === 'otherHome' ? { householdId: whose } : whose === 'nobody' ? {} : { subjectId: whose };

/** The thing's events and its state after each; many happen in one instant. */
const lived = (life: Life, at: number) => {
  const id = `t${at}`;
  let time = start + at;
  return life.events.map((gap, index) => {
    time += gap * 1000;
    const version = index + 1;
    const known = version > life.knownFrom ? concerns(life.whose) : {};
    const when = new Date(time).toISOString();
    const event = anEvent({
      type: typeName[life.kind],
      id: `${id}.${version}`,
      visitId: undefined,
      householdId: undefined,
      [idName[life.kind]]: id,
      version,
      at: when,
      ...known,
    });
    for (const name of ['visitId', 'householdId'] as const)
      if ((event as Record<string, unknown>)[name] === undefined) delete (event as Record<string, unknown>)[name];
    const task: ChainTask = {
      ...without(aTask({ kind: life.kind, id, version, changedAt: when, status: `s${version}` }), 'householdId'),
      ...known,
    };
    return { event, task };
  });
};
const keyOf = (event: ChainEvent) => {
  const { kind, id } = thingOf(event);
  return `${event.at}#${kind}_${id}_${String(event.version).padStart(6, '0')}`;
};

test('a chain holds each event exactly once and in order, however late, often and mixed up they come, and its tasks as they stand now', async () => {
  await fc.assert(
    fc.asyncProperty(
      lives,
      fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 30 }),
      fc.array(fc.nat(999), { minLength: 40, maxLength: 40 }),
      weather,
      fc.integer({ min: 1, max: 5 }),
      async (all, early, late, skies, limit) => {
        let operations = 0;
        // The weather clears up, or nothing would ever be written.
        const sky = (): Weather => (operations < 120 ? (skies[operations++ % skies.length] as Weather) : { fault: 9, ticks: 0 });
        const store = memoryStore({
          hooks: {
            before: async (operation) => {
              const { fault, ticks } = sky();
              for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
              if (operation.kind !== 'commit') return undefined;
              if (fault === 0) throw new StoreFault('write');
              return fault === 1 ? 'busy' : undefined;
            },
            after: (operation) => {
              if (operation.kind === 'commit' && sky().fault === 0) throw new StoreFault('hear');
            },
          },
        });
        const things = all.map(lived);
        const happened = things.map(() => 0);
        const states = new Map<string, ChainTask>();
        const task = async (id: string) => states.get(id);
        const deps = {
          store,
          things: { visit: { task }, clue: { task }, wish: { task } },
          householdOf: async (personId: string) => (personId === 'zhou' ? 'home' : undefined),
          areaName: async (path: string) => path,
          patience: { attempts: 4, random: () => 0, wait: async () => {} },
        };
        const deliver = async (event: ChainEvent) => {
          for (;;) {
            try {
              return await chainReact(event, deps);
            } catch (fault) {
              if (!(fault instanceof StoreFault)) throw fault;
            }
          }
        };
        // Things go on while what happened before is still being told, some of it twice.
        const telling: Promise<unknown>[] = [];
        for (const [which, again] of early) {
          const at = which % things.length;
          const next = things[at]?.[happened[at] ?? 0];
          if (next) {
            states.set(next.task.id, next.task);
            happened[at] = (happened[at] ?? 0) + 1;
          }
          const told = things[at]?.[again % (happened[at] || 1)];
          if (told) telling.push(deliver(told.event));
          if (again % 3 === 0) await Promise.all(telling);
        }
        await Promise.all(telling);
        for (const thing of things) {
          const last = thing.at(-1);
          if (last) states.set(last.task.id, last.task);
        }
        // All of them, at least once, in any order, several at a time.
        const every = things.flat().map(({ event }) => event);
        const mixed = [...every, ...every.slice(0, 5)].map((event, at) => ({ event, place: late[at % late.length] ?? 0 }));
        mixed.sort((a, b) => a.place - b.place);
        for (let at = 0; at < mixed.length; at += 4) await Promise.all(mixed.slice(at, at + 4).map(({ event }) => deliver(event)));

        const chains = chainRepository(store);
        for (const chain of ['H-home', 'H-otherHome', 'P-far', 'P-zhou']) {
          const mine = things.filter((thing, at) => {
            const life = all[at] as Life;
            return thing.length > life.knownFrom && chainFor[life.whose] === chain;
          });
          const expected = mine
            .flat()
            .map(({ event }) => event)
            .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
            .map(({ id }) => id);
          for (const newestFirst of [false, true]) {
            const read: string[] = [];
            let from: string | undefined;
            do {
              const page = await chains.links([{ chain }], { limit, from, newestFirst });
              read.push(...page.links.map(({ entry }) => entry.eventId));
              from = page.next;
            } while (from !== undefined);
            expect(read).toEqual(newestFirst ? [...expected].reverse() : expected);
          }
          const { tasks } = await chains.tasks([{ chain }]);
          expect(tasks.map(({ id, version }) => [id, version]).sort()).toEqual(
            mine.map((thing) => [thing.at(-1)?.task.id, thing.length]).sort(),
          );
        }
      },
    ),
    { numRuns: 200, seed: 20261122 },
  );
});
