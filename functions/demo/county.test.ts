import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Phone } from '@shared/fields';
import { Persona } from '@shared/people/people.contracts';
import { helperKinds } from '@shared/terms';
import { checkPublicText } from '@shared/text-check';
import { isPublished, type Wish, wishStatuses } from '@shared/wishes/wish';
import type { WishEvent } from '@shared/wishes/wish.events';
import { defaultWishRules } from '@shared/wishes/wish.rules';
import { WishRecord } from '@shared/wishes/wish.views';
import { may } from '../access/access-table';
import { fieldCrypto } from '../core/field-crypto';
import { memoryStore } from '../core/memory-store';
import type { Item } from '../core/store';
import { peopleRepository } from '../people/people.repository';
import { Person } from '../people/person';
import { decideDue } from '../wishes/wish.due';
import { recordOf } from '../wishes/wish.view';
import { countyItems } from './county';
import { nameOfArea } from './places';
import { ways } from './plans';
import { seedCounty } from './seed';
import { isNews } from './told';

const now = new Date('2026-11-20T02:30:00Z');
/** Sealing without chance, so that two counties can be compared whole. */
const crypto = () =>
  fieldCrypto({ keys: [{ id: 'k1', key: Buffer.alloc(32, 1) }], hashKey: Buffer.alloc(32, 2), random: (bytes) => Buffer.alloc(bytes, 3) });
const county = async (seed: number, at = now, scale = 1): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const some of countyItems(crypto(), { seed, scale, now: at })) items.push(...some);
  return items;
};
const isWish = ({ pk, sk }: Item) => sk === 'STATE' && pk.startsWith('WISH#');

let items: readonly Item[];
let wishes: readonly Wish[];
let people: readonly Person[];
beforeAll(async () => {
  items = await county(1);
  wishes = items.filter(isWish).map((item) => item.wish as Wish);
  people = items.filter(({ sk }) => sk === 'PROFILE').map((item) => Person.parse(item));
}, 60_000);
const eventsOf = (wish: Wish) =>
  items.filter(({ pk, sk }) => pk === `WISH#${wish.id}` && sk.startsWith('EVENT#')).map((item) => item.event as WishEvent);

describe('the demo county', () => {
  test('is the same for the same seed, and another for another', async () => {
    const print = (all: readonly Item[]) => createHash('sha256').update(JSON.stringify(all)).digest('hex');
    expect(print(await county(1))).toBe(print(items));
    expect(print(await county(2))).not.toBe(print(items));
  }, 60_000);

  test('puts every item once', () => {
    const keys = items.map(({ pk, sk }) => `${pk} ${sk}`);
    const seen = new Set<string>();
    expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([]);
  });

  test('has the shape it is said to have', () => {
    const withRole = (role: string) => people.filter(({ grants }) => grants[0]?.role === role).length;
    expect(items.filter(({ pk, sk }) => pk.startsWith('HOUSEHOLD#') && sk === 'STATE')).toHaveLength(102);
    // Three were opened from clues.
    expect(wishes).toHaveLength(83 + 3);
    expect(items.filter(({ pk, sk }) => pk === 'AREAS#huangliu' && sk.startsWith('3#'))).toHaveLength(13);
    expect([
      withRole('resident'),
      withRole('volunteer') + withRole('helper'),
      withRole('communityOfficer'),
      withRole('townOfficer'),
    ]).toEqual([40, 160, 13, 3]);
    const single = ['gridWorker', 'countyOfficer', 'supervisor', 'administrator', 'leader'].map(withRole);
    expect(single).toEqual([13 + 39, 1, 1, 1, 1]);
    const kinds = new Set(people.flatMap(({ grants }) => grants.map(({ helperKind }) => helperKind)));
    expect(helperKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('shows wishes in every status', () => {
    const seen = new Set(wishes.map(({ status }) => status));
    expect(wishStatuses.filter((status) => !seen.has(status))).toEqual([]);
    expect(new Set(Object.values(ways)).size).toBe(wishStatuses.length);
  });

  test('each wish has one event a version, in order of time, the last at its last change', () => {
    for (const wish of wishes) {
      const events = eventsOf(wish);
      expect(events.map(({ version }) => version)).toEqual(Array.from({ length: wish.version }, (_, at) => at + 1));
      const times = events.map(({ at }) => at);
      expect([wish.id, ...times]).toEqual([wish.id, ...[...times].sort()]);
      expect([times.at(-1), (times.at(-1) ?? '') <= now.toISOString()]).toEqual([wish.changedAt, true]);
    }
  });

  test('leaves nothing undone that the clock should have done', () => {
    expect(wishes.filter((wish) => decideDue(wish, defaultWishRules, now)).map(({ id }) => id)).toEqual([]);
  });

  test('what the clock did stands where it happened, between what people did', () => {
    const followed = wishes.flatMap((wish) => {
      const chain = eventsOf(wish);
      return chain.filter(({ by }, at) => by.as === 'clock' && chain.slice(at + 1).some((later) => later.by.as !== 'clock'));
    });
    expect(followed.length).toBeGreaterThan(0);
  });

  test('keeps every rule: cap, text, own wish, open claims', () => {
    for (const wish of wishes) {
      expect([wish.id, wish.estimatedYuan <= 500]).toEqual([wish.id, true]);
      expect([wish.title, checkPublicText({ '/title': wish.title, '/story': wish.story })]).toEqual([wish.title, []]);
      if ('delivery' in wish) expect(checkPublicText({ '/words': wish.delivery.words })).toEqual([]);
      if (wish.status === 'closed' && wish.rating?.thanks) expect(checkPublicText({ '/thanks': wish.rating.thanks })).toEqual([]);
      if ('claim' in wish) expect([wish.authorId, wish.subjectId]).not.toContain(wish.claim.helperId);
      if (isPublished(wish)) expect(wish.consent.publish).toBe(true);
      if (wish.forWhom === 'child') expect([wish.wisherLabel, wish.consent.guardian]).toEqual(['', true]);
    }
    for (const item of items.filter(({ sk }) => sk === 'OPEN')) {
      const held = wishes.filter((wish) => wish.status === 'claimed' && `HOLDER#${wish.claim.orgId ?? wish.claim.helperId}` === item.pk);
      expect([item.pk, item.open]).toEqual([item.pk, held.length]);
      expect(held.length).toBeLessThanOrEqual(defaultWishRules.maxOpenClaims);
    }
  });

  test('every wish is shown as its contract says, to a guest and to its office', async () => {
    const deps = {
      may,
      areas: { tree: async () => [], nameOf: async (path: string) => nameOfArea(path) },
      media: { view: (id: string) => ({ id, kind: 'image' as const, url: id }), ownedBy: async () => true },
    };
    const officer = people.find(({ personId }) => personId === 'ma');
    if (!officer) throw new Error('no officer');
    for (const wish of wishes) {
      for (const caller of [undefined, { ...officer, grants: officer.grants, sessionId: 's1' }]) {
        const record = await recordOf(wish, eventsOf(wish), caller, deps, defaultWishRules, now);
        expect([wish.id, WishRecord.safeParse(record).error?.issues]).toEqual([wish.id, undefined]);
        expect(record.areaName).not.toContain('/');
      }
    }
  });

  test('nobody shares a phone; no number or name of a contact can be read', () => {
    const repository = peopleRepository(memoryStore(), crypto());
    const phones = people.map((person) => repository.phoneOf(person));
    expect(new Set(phones).size).toBe(people.length);
    for (const phone of phones) expect(Phone.safeParse(phone).success).toBe(true);
    expect(JSON.stringify(items)).not.toMatch(/199\d{8}|9991\d{13}[\dX]/);
  });

  test('ID numbers have a right check digit and a region that does not exist', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    for (const { sealedIdNumber } of people) {
      const idNumber = crypto().open('person.idNumber', sealedIdNumber ?? '');
      expect(idNumber).toMatch(/^9991\d{2}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}[\dX]$/);
      const sum = weights.reduce((total, weight, at) => total + weight * Number(idNumber[at]), 0);
      expect(idNumber[17]).toBe('10X98765432'[sum % 11]);
    }
  });

  test('fifteen personas exist as people, each with a story in both languages', () => {
    const personas = items.filter(({ pk }) => pk === 'PERSONAS').map(({ pk: _pk, sk: _sk, ...persona }) => Persona.parse(persona));
    expect(personas).toHaveLength(15);
    expect(personas[0]?.personId).toBe('zhou');
    for (const persona of personas) {
      const person = people.find(({ personId }) => personId === persona.personId);
      expect([person?.name, person?.grants[0]?.role, person?.grants[0]?.helperKind]).toEqual([
        persona.name,
        persona.role,
        persona.helperKind,
      ]);
      expect(persona.story.zh.length * persona.story.en.length).toBeGreaterThan(0);
      expect([persona.personId, persona.orgName]).toEqual([persona.personId, person?.grants[0]?.orgName]);
    }
    const hatsOf = (id: string) => people.find(({ personId }) => personId === id)?.grants.map(({ role }) => role);
    expect(hatsOf('ma')).toEqual(['townOfficer', 'helper']);
    const zhou = wishes.filter(({ subjectId }) => subjectId === 'zhou').map(({ status }) => status);
    expect(zhou.sort()).toEqual(expect.arrayContaining(['closed', 'delivered', 'open', 'submitted']));
    expect(wishes.some((wish) => wish.status === 'claimed' && wish.claim.helperId === 'li')).toBe(true);
    expect(wishes.some((wish) => wish.status === 'offered' && wish.offer.helperId === 'wang')).toBe(true);
  });

  test('is whole at any hour of the day and at any size', async () => {
    for (const at of ['2026-02-28T16:05:00Z', '2026-03-01T09:59:00Z', '2026-12-31T10:01:00Z', '2027-01-01T23:30:00Z']) {
      const states = (await county(5, new Date(at))).filter(isWish).map((item) => (item.wish as Wish).status);
      expect([at, wishStatuses.filter((status) => !states.includes(status))]).toEqual([at, []]);
    }
    const triple = await county(1, now, 3);
    expect(triple.filter(isWish)).toHaveLength(249 + 5);
    expect(triple.filter(({ pk, sk }) => pk.startsWith('HOUSEHOLD#') && sk === 'STATE')).toHaveLength(306);
    const keys = triple.map(({ pk, sk }) => `${pk} ${sk}`);
    expect(new Set(keys).size).toBe(keys.length);
  }, 60_000);
});

describe('seeding', () => {
  test('stores the county once, tells how far it is, and begins again after a crash', async () => {
    const store = memoryStore();
    let commits = 0;
    const crashing = {
      ...store,
      commit: (...given: Parameters<typeof store.commit>) =>
        ++commits > 3 ? Promise.reject(new Error('power cut')) : store.commit(...given),
    };
    const options = { seed: 1, scale: 1, now };
    await expect(seedCounty(crashing, crypto(), options)).rejects.toThrow('power cut');

    const told: number[] = [];
    const early: Item[] = [];
    const pictures: string[] = [];
    const first = await seedCounty(store, crypto(), {
      ...options,
      progress: (stored) => told.push(stored),
      beforeNews: async () => void early.push(...store.all()),
      keepFile: async (mediaId) => void pictures.push(mediaId),
    });
    expect([early.length > 0, early.filter((item) => isNews(item, now))]).toEqual([true, []]);
    expect(pictures).toHaveLength(items.filter(({ pk }) => pk.startsWith('MEDIA#')).length);
    expect(first).toEqual({ seeded: true, items: items.length });
    expect(told.at(-1)).toBe(items.length);
    expect(store.all().filter(({ sk }) => sk !== 'SEEDED')).toHaveLength(items.length);
    expect(await seedCounty(store, crypto(), { ...options, seed: 9 })).toEqual({ seeded: false, items: 0 });
  }, 60_000);
});
