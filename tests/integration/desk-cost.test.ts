import { describe, expect, test } from '@jest/globals';
import type { HelpRequest } from '@shared/help/help';
import { helpDesks } from '@shared/help/help.views';
import type { Wish } from '@shared/wishes/wish';
import { desks } from '@shared/wishes/wish.contracts';
import { areaItem } from '../../functions/areas/areas.repository';
import type { Item } from '../../functions/core/store';
import * as helps from '../../functions/help/help.builder';
import { nextDue } from '../../functions/help/help.due';
import { deskItem as helpDesk, indexKeys as helpKeys, deskPlace as helpPlace, stateKey as helpState } from '../../functions/help/help.keys';
import { reportWrite } from '../../functions/help/safety.items';
import * as wishes from '../../functions/wishes/wish.builder';
import { nextDue as nextWishDue } from '../../functions/wishes/wish.due';
import {
  deskItem as wishDesk,
  indexKeys as wishKeys,
  deskPlace as wishPlace,
  stateKey as wishState,
} from '../../functions/wishes/wish.keys';
import { costsOf, countedStore } from '../support/counted-store';
import { aHouse, county, liuyin } from '../support/house';

/** 26 towns, one of them of 45 communities: more than are asked one by one. */
const towns = Array.from({ length: 26 }, (_, town) => ({ path: `${county}/t${town}`, communities: town === 1 ? 45 : 12 }));
const communities = towns.flatMap(({ path, communities }) => Array.from({ length: communities }, (_, at) => `${path}/k${at}`));
const [inTown, inBig, elsewhere] = [
  communities.filter((path) => path.startsWith(`${county}/t0/`)),
  communities.filter((path) => path.startsWith(`${county}/t1/`)),
  communities.filter((path) => !/\/t[01]\//.test(path)),
];
/** So many lie in one community, one town and the big one, whatever the county's size. */
const near = 180;
const placeOf = (turn: number): string => {
  const among = turn < near ? [liuyin] : turn < 2 * near ? inTown : turn < 3 * near ? inBig : elsewhere;
  return among[Math.floor(turn / 6) % among.length] ?? liuyin;
};
const atOf = (turn: number) => wishes.daysLater(-(turn % 9000) / 3000);

const wishOf = (turn: number): Wish => {
  const [at, form] = [atOf(turn), { id: `w${turn}`, areaPath: placeOf(turn) }];
  const made = [
    () => wishes.submitted(form, at),
    () => wishes.opened(form, at),
    () => ({ ...wishes.opened(form, at), flaggedAt: at.toISOString() }),
    () => wishes.claimed(wishes.helper(), form, at),
    () => ({ ...wishes.delivered(wishes.helper(), at), ...form }),
    () => ({ ...wishes.confirmed(wishes.helper(), at), ...form }),
  ];
  return (made[turn % made.length] ?? made[0])?.() as Wish;
};
const helpOf = (turn: number): HelpRequest => {
  const [at, form] = [atOf(turn), { id: `h${turn}`, areaPath: placeOf(turn) }];
  const ended = { status: 'unmet', endedAt: at.toISOString() };
  const made = [
    () => helps.submitted(form, at),
    () => helps.open({}, form, at),
    () => ({ ...helps.open({}, form, at), flaggedAt: at.toISOString() }),
    () => ({ ...helps.matched(), ...form, safetyReports: 1 }),
    () => ({ ...helps.logged(), ...form }),
    () => ({ ...helps.open({}, form, at), ...ended }) as unknown as HelpRequest,
  ];
  return (made[turn % made.length] ?? made[0])?.() as HelpRequest;
};
const itemsOf = (turn: number): readonly Item[] => {
  const [wish, help] = [wishOf(turn), helpOf(turn)];
  const report = {
    id: 'r1',
    version: 1,
    kind: 'other',
    sealed: '',
    by: 'asker',
    byLabel: '',
    involved: [],
    at: atOf(turn).toISOString(),
  } as const;
  const reported = help.safetyReports > 0 ? reportWrite(help.id, help.areaPath, report) : undefined;
  return [
    { ...wishState(wish.id), version: wish.version, wish, ...wishKeys(wish, nextWishDue(wish, wishes.rules), wishes.rules) },
    wishDesk(wish, wishes.rules),
    { ...helpState(help.id), version: help.version, help, ...helpKeys(help, nextDue(help)) },
    helpDesk(help),
    ...(reported && 'put' in reported ? [reported.put] : []),
  ];
};

const countyOf = async (things: number) => {
  const counted = countedStore();
  const at = await aHouse(counted.store);
  await counted.fill([...towns.map(({ path }) => areaItem(path, '一镇')), ...communities.map((path) => areaItem(path, '一社区'))]);
  for (let from = 0; from < things; from += 500)
    await counted.fill(Array.from({ length: Math.min(500, things - from) }, (_, turn) => itemsOf(from + turn)).flat());
  await at.regrant('busy', [{ role: 'countyOfficer', areaPath: county }]);
  await at.regrant('town', [{ role: 'townOfficer', areaPath: `${county}/t0` }]);
  await at.regrant('elsewhere', [{ role: 'townOfficer', areaPath: `${county}/t1` }]);
  return { ...at, counted };
};
const who = { community: 'officer', town: 'town', bigTown: 'elsewhere', county: 'busy' } as const;
const most = { community: 3, town: 14, bigTown: 4, county: 4 } as const;
const pages = Object.entries(who)
  .flatMap(([office, person]) => [
    ...desks.map((desk) => [`${office} wishes ${desk}`, person, `/api/queues/wishes?limit=20&desk=${desk}`] as const),
    ...helpDesks.map((desk) => [`${office} help ${desk}`, person, `/api/queues/help?limit=20&desk=${desk}`] as const),
  ])
  // Twelve communities are read one by one at each desk alike.
  .filter(([name]) => !name.startsWith('town ') || /verify|ended|triage|safety/.test(name));

describe('the desks of wishes and help', () => {
  test('cost the same and little with a thousand things and with thirty-two thousand, in one community and in all 329 of a county', async () => {
    const [small, large] = [await countyOf(1_000), await countyOf(32_000)];
    const few = await costsOf(pages, small.counted, small.ask);
    const many = await costsOf(pages, large.counted, large.ask);
    for (const [name, page] of Object.entries(many)) {
      const office = name.slice(0, name.indexOf(' ')) as keyof typeof most;
      // Reports are links to their requests: in a town of a few communities one batch each.
      const reads = name === 'town help safety' ? 26 : most[office];
      expect([name, page.reads <= reads, page.shown]).toEqual([name, true, 20]);
      // Communities merged one by one are read a page each.
      if (office !== 'town') expect([name, page.reads, page.items <= 66]).toEqual([name, few[name]?.reads, true]);
      expect([name, page.items]).toEqual([name, few[name]?.items]);
    }
  }, 240_000);

  test('of a large county show the most pressing first, all of them in pages without gaps or doubles', async () => {
    const things = 1_000;
    const at = await countyOf(things);
    const turns = Array.from({ length: things }, (_, turn) => turn);
    const paths = { wishes: turns.map(wishOf).map((one) => ({ id: one.id, ...wishPlace(one, wishes.rules) })) };
    const all = { ...paths, help: turns.map(helpOf).map((one) => ({ id: one.id, ...helpPlace(one) })) };
    for (const [kind, desk] of [
      ['wishes', 'verify'],
      ['wishes', 'watch'],
      ['wishes', 'ended'],
      ['help', 'triage'],
      ['help', 'watch'],
      ['help', 'unmatched'],
    ] as const) {
      const expected = all[kind]
        .filter((one) => one.desk === desk)
        .map((one) => `${one.at}#${one.id}`)
        .sort();
      if (desk === 'ended') expected.reverse();
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const path = `/api/queues/${kind}?limit=50&desk=${desk}${cursor ? `&cursor=${cursor}` : ''}`;
        const { body } = await at.ask<{ items: { id: string }[]; next?: string }>('busy', 'GET', path);
        seen.push(...body.items.map(({ id }) => id));
        cursor = body.next;
      } while (cursor);
      expect([kind, desk, seen]).toEqual([kind, desk, expected.map((key) => key.slice(key.indexOf('#') + 1))]);
    }
  }, 60_000);
});
