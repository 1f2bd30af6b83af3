import type { Volunteer } from '@shared/volunteers/volunteer';
import type { Clock } from '../core/clock';
import type { Item, Key, Page, Store } from '../core/store';
import type { Person } from '../people/person';
import type { VolunteerRepository } from '../volunteers/volunteer.repository';
import { candidateOf, type Lately, loadSince, unburdened } from './candidate-of';
import { type Pool, poolOf } from './pool';

export type SupplyDeps = {
  readonly store: Pick<Store, 'query' | 'getMany'>;
  readonly clock: Clock;
  readonly volunteers: Pick<VolunteerRepository, 'ofCounty' | 'many'>;
  readonly people: { findMany(personIds: readonly string[]): Promise<readonly Person[]> };
  readonly calendarKeys: {
    calendarPk(personId: string): string;
    daySk(day: string): string;
    helpInHandKey(personId: string): Key;
    metKey(askerId: string, volunteerId: string): Key;
  };
};
export type Fresh = { readonly volunteer: Volunteer; readonly lately: Lately };
const keptMs = 60_000;

/** Who could lend a hand: a county's pool, kept for a minute, and single volunteers as they are at this very moment. */
export const supplyOf = ({ store, clock, volunteers, people, calendarKeys }: SupplyDeps) => {
  const kept = new Map<string, { readonly until: number; readonly pool: Promise<Pool> }>();

  const read = async (countyId: string): Promise<Pool> => {
    const all: Volunteer[] = [];
    let cursor: string | undefined;
    do {
      const page = await volunteers.ofCounty(countyId, { limit: 500, cursor });
      all.push(...page.volunteers);
      cursor = page.next;
    } while (cursor);
    return poolOf(all.map((volunteer) => candidateOf(volunteer, unburdened, clock())));
  };

  const slotsOf = async (personId: string): Promise<Lately['slots']> => {
    const items: Item[] = [];
    let after: string | undefined;
    do {
      const from = calendarKeys.daySk(loadSince(clock()));
      const page: Page = await store.query({ pk: calendarKeys.calendarPk(personId), sk: { from }, limit: 300, ...(after && { after }) });
      items.push(...page.items);
      after = page.next;
    } while (after);
    return items.flatMap(({ slots }) => slots as Lately['slots']);
  };

  return {
    poolFor(countyId: string): Promise<Pool> {
      const now = clock().getTime();
      const known = kept.get(countyId);
      if (known && now < known.until) return known.pool;
      const pool = read(countyId);
      kept.set(countyId, { until: now + keptMs, pool });
      pool.catch(() => kept.delete(countyId));
      return pool;
    },

    /** By id, as they are now: three batches, and one query of the last weeks' calendar each. */
    async fresh(ids: readonly string[]): Promise<ReadonlyMap<string, Fresh>> {
      if (ids.length === 0) return new Map();
      const [found, persons, inHand, slots] = await Promise.all([
        volunteers.many(ids),
        people.findMany(ids),
        store.getMany(ids.map(calendarKeys.helpInHandKey)),
        Promise.all(ids.map(async (id) => [id, await slotsOf(id)] as const)),
      ]);
      const byPerson = new Map(persons.map((person) => [person.personId, person]));
      const open = new Map(inHand.map((item) => [item.pk, Number(item.open ?? 0)]));
      return new Map(
        slots.flatMap(([id, taken]) => {
          const volunteer = found.get(id);
          const person = byPerson.get(id);
          const lately = {
            slots: taken,
            open: open.get(calendarKeys.helpInHandKey(id).pk) ?? 0,
            householdId: person?.householdId,
          };
          return volunteer && volunteer.state !== 'left' ? [[id, { volunteer, lately }] as const] : [];
        }),
      );
    },

    /** Volunteers this person has met, with how often. */
    async knows(askerId: string): Promise<Readonly<Record<string, number>>> {
      const { items } = await store.query({ pk: calendarKeys.metKey(askerId, '').pk, limit: 300 });
      return Object.fromEntries(items.map(({ sk, times }) => [sk, Number(times ?? 0)]));
    },
    /** How often this volunteer has met each of those who ask. */
    async metBy(volunteerId: string, askerIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const keys = [...new Set(askerIds)].map((askerId) => [askerId, calendarKeys.metKey(askerId, volunteerId)] as const);
      const items = keys.length > 0 ? await store.getMany(keys.map(([, key]) => key)) : [];
      const times = new Map(items.map((item) => [item.pk, Number(item.times ?? 0)]));
      return new Map(keys.flatMap(([askerId, key]) => (times.has(key.pk) ? [[askerId, times.get(key.pk) ?? 0] as const] : [])));
    },
  };
};
export type Supply = ReturnType<typeof supplyOf>;
