import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Household } from '@shared/households/household';
import { Persona } from '@shared/people/people.contracts';
import { fieldCrypto } from '../../core/field-crypto';
import { memoryStore } from '../../core/memory-store';
import { chanceFrom } from '../random';
import { largeItems } from './large-county';
import { largePeople } from './large-people';
import { largeCounty } from './large-places';
import { seedLarge } from './seed-large';

const now = new Date('2026-11-20T02:30:00Z');
const crypto = fieldCrypto({
  keys: [{ id: 'k1', key: Buffer.alloc(32, 1) }],
  hashKey: Buffer.alloc(32, 2),
  random: (bytes) => Buffer.alloc(bytes, 3),
});
const few = 60;

describe('the tree', () => {
  const county = largeCounty();
  test('has 26 towns, 301 communities and 2,517 cells, each with a code of its own and a name none of its neighbours has', () => {
    expect([county.towns.length, county.communities.length, county.cells.length]).toEqual([26, 301, 2517]);
    expect(new Set(county.areas.map(({ code }) => code)).size).toBe(county.areas.length);
    const named = county.areas.map(({ path, name }) => `${path.slice(0, path.lastIndexOf('/'))} ${name}`);
    expect(new Set(named).size).toBe(named.length);
  });

  test('has somebody for every cell, community and town', () => {
    const people = largePeople(chanceFrom(1), county);
    expect([people.towns.length, people.communities.length, people.cells.length]).toEqual([26, 301, 2517]);
    const all = [...people.county, ...people.towns, ...people.communities, ...people.cells];
    expect(new Set(all.map(({ phone }) => phone)).size).toBe(all.length);
    expect(new Set(all.map(({ personId }) => personId)).size).toBe(all.length);
  });
});

describe('what lies in it', () => {
  const counts = { households: 0, members: 0, people: 0, visits: 0, posts: 0, tasks: 0, numbers: 0 };
  const keys = new Set<string>();
  let items = 0;
  let largest = 0;
  const personas: unknown[] = [];
  beforeAll(() => {
    for (const some of largeItems(crypto, { seed: 1, now, households: few })) {
      largest = Math.max(largest, some.length);
      for (const item of some) {
        items += 1;
        keys.add(`${item.pk} ${item.sk}`);
        if (item.household) {
          counts.households += 1;
          counts.members += (item.household as Household).members;
        }
        if (item.sk === 'PROFILE') counts.people += 1;
        if (item.visit) counts.visits += 1;
        if (item.post) counts.posts += 1;
        if (item.pk.startsWith('IDNUMBER#')) counts.numbers += 1;
        if (item.pk === 'PERSONAS') {
          const { pk: _pk, sk: _sk, ...persona } = item;
          personas.push(persona);
        }
      }
    }
  }, 60_000);

  test('every household has its file, its members found by number, and a visit to come; two, three and three make 32,000 of 12,000', () => {
    expect(counts).toMatchObject({
      households: few,
      members: (few / 3) * 8,
      visits: few,
      numbers: (few / 3) * 8,
      posts: 1 + 26 + 301 + 2517,
    });
    expect((12_000 / 3) * 8).toBe(32_000);
  });

  test('every item has a key of its own, and they come a few at a time', () => {
    expect(keys.size).toBe(items);
    expect(largest).toBeLessThan(100);
  });

  test('six of its people can be met', () => {
    expect(personas.map((one) => Persona.parse(one).role)).toEqual([
      'gridWorker',
      'communityOfficer',
      'townOfficer',
      'countyOfficer',
      'administrator',
      'supervisor',
    ]);
  });
});

test('it is stored once; begun and broken off, it is done again whole', async () => {
  let commits = 0;
  let broken = true;
  const store = memoryStore({
    hooks: {
      before: ({ kind }) => {
        if (kind === 'commit' && broken && ++commits > 20) throw new Error('power');
      },
    },
  });
  const options = { seed: 1, now, households: 30 };
  await expect(seedLarge(store, crypto, options)).rejects.toThrow('power');
  broken = false;
  expect((await seedLarge(store, crypto, options)).seeded).toBe(true);
  const whole = store.all().length;
  expect((await seedLarge(store, crypto, options)).seeded).toBe(false);
  const other = memoryStore();
  await seedLarge(other, crypto, options);
  expect(other.all()).toHaveLength(whole);
}, 60_000);
