import type { Volunteer } from '@shared/volunteers/volunteer';
import { memoryStore } from '../core/memory-store';
import type { Item, Store, Write } from '../core/store';
import type { CalendarSlot } from '../help/calendar.decisions';
import { calendarPk, helpInHandKey, metKey } from '../help/calendar.keys';
import type { Lately } from '../matching/candidate-of';

/** A table of its own for the volunteers of one round and what they did: every write is held to its conditions, as in the real one. */
export type Round = {
  readonly store: Store;
  /** As they are now. */
  readonly volunteers: ReadonlyMap<string, Volunteer>;
  readonly latelyOf: (personId: string) => Lately;
  /** Volunteers this person has met, with how often. */
  readonly knownBy: (askerId: string) => Readonly<Record<string, number>>;
  /** Whether all conditions held; otherwise nothing was written. */
  readonly write: (writes: readonly Write[]) => Promise<boolean>;
  /** What stands there at `now`: links that have expired do not. */
  readonly items: (now: Date) => readonly Item[];
};

export const newRound = (): Round => {
  const store = memoryStore();
  const volunteers = new Map<string, Volunteer>();
  const days = new Map<string, Map<string, readonly CalendarSlot[]>>();
  const inHand = new Map<string, number>();
  const met = new Map<string, Record<string, number>>();
  const remember = (write: Write) => {
    if ('put' in write && write.put.volunteer) {
      const volunteer = write.put.volunteer as Volunteer;
      volunteers.set(volunteer.personId, volunteer);
    }
    if ('put' in write && write.put.slots) {
      const { pk, sk, slots } = write.put;
      days.set(pk, (days.get(pk) ?? new Map()).set(sk, slots as readonly CalendarSlot[]));
    }
    if ('add' in write && write.attribute === 'times') {
      const { pk, sk } = write.add;
      const times = met.get(pk) ?? {};
      met.set(pk, { ...times, [sk]: (times[sk] ?? 0) + write.by });
    }
    if ('add' in write && write.attribute === 'open') inHand.set(write.add.pk, (inHand.get(write.add.pk) ?? 0) + write.by);
  };
  return {
    store,
    volunteers,
    latelyOf: (personId) => ({
      slots: [...(days.get(calendarPk(personId))?.values() ?? [])].flat(),
      open: inHand.get(helpInHandKey(personId).pk) ?? 0,
    }),
    knownBy: (askerId) => met.get(metKey(askerId, '').pk) ?? {},
    write: async (writes) => {
      const { ok } = await store.commit(writes);
      if (ok) for (const write of writes) remember(write);
      return ok;
    },
    items: (now) => store.all().filter(({ ttl }) => ttl === undefined || Number(ttl) * 1000 > now.getTime()),
  };
};
