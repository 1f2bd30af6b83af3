import { expect, test } from '@jest/globals';
import { type WorkKind, workKinds } from '@shared/chain/aid-chain';
import { monthsBetween, noWork, sumOfWork, type WorkCounts } from '@shared/chain/work-log';
import { clueOutcomes } from '@shared/clues/clue';
import { visitDeeds } from '@shared/visits/visit';
import * as fc from 'fast-check';
import { memoryStore } from '../core/memory-store';
import { StoreFault } from '../core/store';
import { anEvent } from './chain.builder';
import type { ChainEvent } from './chain-events';
import { monthOf, workReact } from './work.react';
import { summedBy, workRepository } from './work.repository';

const areas = ['h', 'h/a', 'h/a/x', 'h/a/x/c1', 'h/a/x/c10', 'h/a/y/c1', 'h/ab/x/c1', 'h/b/z'] as const;
const every = ['h', 'h/a', 'h/ab', 'h/b', 'h/a/x', 'h/a/y', 'h/b/z', 'h/ab/x', 'h/a/x/c1', 'h/a/x/c10', 'h/a/y/c1', 'h/ab/x/c1'];
const start = Date.parse('2025-12-30T15:00:00.000Z');

const happenings = fc.oneof(
  fc
    .subarray([...visitDeeds])
    .map((deeds) => ({ type: 'VisitDone', visitId: 'v', kind: 'gridWorker', deeds: [...deeds, ...deeds], findings: 0 })),
  fc.constantFrom(...clueOutcomes).map((outcome) => ({ type: 'ClueVerified', clueId: 'c', outcome, visitId: undefined })),
  fc.constantFrom(
    { type: 'WishConfirmed', wishId: 'w' },
    { type: 'HelpConfirmed', helpId: 'h', crew: [] },
    { type: 'WishClaimed', wishId: 'w' },
    { type: 'ClueSettled', clueId: 'c', outcome: 'wishOpened' },
  ),
);
const events = fc
  .array(fc.tuple(happenings, fc.constantFrom(...areas), fc.nat(200 * 24)), { maxLength: 40 })
  .map((all) =>
    all.map(([happening, areaPath, hours], at) =>
      anEvent({ ...happening, id: `e${at}.1`, countyId: 'h', areaPath, at: new Date(start + hours * 3_600_000).toISOString() }),
    ),
  );

/** What the recount knows of the log by itself: each kind of event and what it is worth. */
const worth = (event: ChainEvent): WorkKind[] => {
  if (event.type === 'WishConfirmed' || event.type === 'HelpConfirmed') return ['served', 'solved'];
  if (event.type === 'VisitDone') {
    const names = {
      served: 'served',
      aidedOnInitiative: 'aidedOnInitiative',
      policyExplained: 'policyExplained',
      disputeSettled: 'disputesSettled',
      solved: 'solved',
    } as const;
    return ['visits', ...new Set(event.deeds.map((deed): WorkKind => names[deed]))];
  }
  if (event.type !== 'ClueVerified') return [];
  const { outcome } = event;
  if (outcome === 'policyExplained') return ['policyExplained'];
  if (outcome === 'disputeSettled') return ['disputesSettled', 'solved'];
  if (outcome === 'helpedOnSpot') return ['served', 'solved'];
  return outcome.endsWith('Opened') ? ['aidedOnInitiative'] : [];
};
const recount = (all: readonly ChainEvent[]): WorkCounts => {
  const counts = { ...noWork };
  for (const event of all) for (const kind of worth(event)) counts[kind] += 1;
  return counts;
};
const within = (area: string) => (event: ChainEvent) => event.areaPath === area || event.areaPath.startsWith(`${area}/`);

test('the work log is what a recount of the events gives, for every area, month and kind, whatever comes twice, late or at once; its records are those events', async () => {
  await fc.assert(
    fc.asyncProperty(
      events,
      fc.array(fc.nat(999), { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat(12), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      async (all, order, sky, limit) => {
        let operations = 0;
        // It clears up, or nothing would ever be written.
        const weather = () => (operations < 120 ? sky[operations++ % sky.length] : 9);
        const store = memoryStore({
          hooks: {
            before: ({ kind }) => {
              if (kind !== 'commit') return undefined;
              const now = weather();
              if (now === 0) throw new StoreFault('write');
              return now === 1 ? 'busy' : undefined;
            },
            after: ({ kind }) => {
              if (kind === 'commit' && weather() === 0) throw new StoreFault('hear');
            },
          },
        });
        const tell = async (event: ChainEvent): Promise<void> => {
          await workReact(event, { store, patience: { attempts: 3, random: () => 0, wait: async () => {} } }).catch(
            async (fault: unknown) => {
              if (!(fault instanceof StoreFault)) throw fault;
              await tell(event);
            },
          );
        };
        const mixed = [...all, ...all]
          .map((event, at) => ({ event, place: order[at % order.length] ?? 0 }))
          .sort((a, b) => a.place - b.place);
        for (let at = 0; at < mixed.length; at += 3) await Promise.all(mixed.slice(at, at + 3).map(({ event }) => tell(event)));

        const work = workRepository(store);
        const [from, to] = ['2025-12', '2026-07'];
        for (const area of every) {
          const mine = all.filter(within(area));
          const cells = await work.counts(area, from, to);
          expect([area, sumOfWork(cells.map(({ counts }) => counts))]).toEqual([area, recount(mine)]);
          for (const [month, counts] of summedBy(cells, (cell) => cell.month))
            expect([area, month, counts]).toEqual([area, month, recount(mine.filter(({ at }) => monthOf(at) === month))]);
          for (const [child, counts] of summedBy(cells, ({ areaPath }) => areaPath)) {
            const below = await work.counts(child, from, to);
            const direct = child === area;
            expect([child, counts]).toEqual([
              child,
              direct ? recount(mine.filter(({ areaPath }) => areaPath === area)) : sumOfWork(below.map((one) => one.counts)),
            ]);
          }
          for (const kind of workKinds) {
            const read: string[] = [];
            for (const month of monthsBetween(from, to)) {
              let cursor: string | undefined;
              do {
                const page = await work.records({ countyId: 'h', month, kind, areaPath: area }, { limit, cursor });
                read.push(...page.done.map(({ eventId }) => eventId));
                cursor = page.next;
              } while (cursor !== undefined);
            }
            expect([area, kind, read.sort()]).toEqual([
              area,
              kind,
              mine
                .filter((event) => worth(event).includes(kind))
                .map(({ id }) => id)
                .sort(),
            ]);
          }
        }
      },
    ),
    { numRuns: 100, seed: 20261122 },
  );
});
