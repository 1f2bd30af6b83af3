import { randomUUID } from 'node:crypto';
import type { ChainKind, WorkKind } from '@shared/chain/aid-chain';
import { localDay } from '@shared/time';
import { type Patience, patience, pause } from '../core/retry';
import { type Store, StoreFault, type Write } from '../core/store';
import { areasAbove, placeOfWork, workCountPk, workCountSk, workPk } from './chain.keys';
import { type ChainEvent, thingOf } from './chain-events';
import { workOf } from './work';

/** What is kept of an event that counted: no person, since nobody's work is counted by name. */
export type WorkDone = {
  readonly eventId: string;
  readonly kind: ChainKind;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly at: string;
  readonly areaPath: string;
  readonly subjectId?: string;
  readonly householdId?: string;
};

export const monthOf = (at: string): string => localDay(at).slice(0, 7);

/** One transaction for one kind: the mark that it counted, and one more for its area and every area above, split by what lies within. */
export const workWrites = (event: ChainEvent, kind: WorkKind): Write[] => {
  const { countyId, areaPath, at, id, subjectId, householdId } = event;
  const month = monthOf(at);
  const done: WorkDone = {
    eventId: id,
    ...thingOf(event),
    type: event.type,
    title: event.title,
    at,
    areaPath,
    ...(subjectId && { subjectId }),
    ...(householdId && { householdId }),
  };
  const areas = areasAbove(areaPath);
  return [
    { put: { pk: workPk(countyId, month, kind), sk: placeOfWork(areaPath, at, id), done }, when: 'absent' },
    ...areas.map(
      (area, at): Write => ({
        add: { pk: workCountPk(area), sk: workCountSk(month, areas[at + 1] ?? area) },
        attribute: kind,
        by: 1,
      }),
    ),
  ];
};

/** Counts an event once, however often and late it comes. Throws `StoreFault` when it could not be written: give it again. Answers what was new. */
export const workReact = async (
  event: ChainEvent,
  { store, patience: given }: { readonly store: Store; readonly patience?: Partial<Patience> },
): Promise<{ counted: readonly WorkKind[] }> => {
  const counted: WorkKind[] = [];
  const trying = patience(given);
  const count = async (kind: WorkKind) => {
    for (let attempt = 1; attempt <= trying.attempts; attempt += 1) {
      const done = await store.commit(workWrites(event, kind), randomUUID());
      if (done.ok) return void counted.push(kind);
      if (done.failed.includes(0)) return;
      await pause(trying, attempt);
    }
    throw new StoreFault(`count ${event.id}`);
  };
  for (const kind of workOf(event)) await count(kind);
  return { counted };
};
