import { describe, expect, test } from '@jest/globals';
import { areaItem } from '../../functions/areas/areas.repository';
import {
  civilAffairs,
  clueAfter,
  hoursLater,
  morning,
  newClue,
  rules,
  seen,
  sorted,
  visit,
  wish,
} from '../../functions/clues/clue.builder';
import { reporterKeyOf } from '../../functions/clues/clue.relations';
import type { Decision } from '../../functions/clues/clue.step';
import { stepWrites } from '../../functions/clues/clue.writes';
import { giveFeedback, verifyClue } from '../../functions/clues/outcome.decisions';
import { reportClue } from '../../functions/clues/reporting.decisions';
import { dispatchClue } from '../../functions/clues/sorting.decisions';
import type { Item } from '../../functions/core/store';
import { settled } from '../../functions/demo/replay';
import { type Cost, costsOf, countedStore } from '../support/counted-store';
import { aHouse, county, liuyin } from '../support/house';

const by = { personId: 'officer', label: '孙**', as: 'officer' } as const;
const states = 6;
/** So many lie in one community, whatever the county's size: more than a page of each desk. */
const near = 40 * states;
const owners = [
  { level: 'community', areaPath: liuyin, label: '柳荫社区' },
  { level: 'cell', areaPath: `${liuyin}/c1`, label: '柳荫社区第一网格', personId: 'grid' },
  { level: 'town', areaPath: 'huangliu/hewan', label: '河湾镇' },
  civilAffairs,
] as const;

/** The life of one clue, as far as its turn says. */
const lifeOf = (turn: number, reporterKey: string): readonly Item[] => {
  const here = turn < near;
  const place = here ? liuyin : `${county}/t${turn % 26}/k${turn % 301}`;
  const at = hoursLater(-(turn % 400) / 10);
  const whose = here ? (turn % 2 === 0 ? { reporterId: 'li' } : { reporterKey }) : { reporterId: `somebody${turn % 997}` };
  const { reporterId: _, ...form } = newClue({ id: `c${turn}`, areaPath: `${place}/c${turn % 8}` });
  const office = { level: 'community', areaPath: place, label: '社区' } as const;
  const steps: Decision[] = [reportClue({ ...form, ...whose }, office, rules, at)];
  const now = () => clueAfter(steps.at(-1) as Decision);
  const state = turn % states;
  const owner = here ? (owners[Math.floor(turn / states) % owners.length] ?? office) : office;
  if (state >= 1) steps.push(dispatchClue(now(), sorted({ owner }), rules, hoursLater(1, at)));
  const verification = visit({ visitedAt: hoursLater(4, at).toISOString() });
  const found = state === 2 ? seen('wishOpened', wish, { verification }) : seen('policyExplained', undefined, { verification });
  if (state >= 2) steps.push(verifyClue(now(), found, rules, hoursLater(5, at)));
  if (state >= 4) steps.push(giveFeedback(now(), '已经去看过。', hoursLater(6, at)));
  const writes = steps.flatMap((decision, done) => {
    const before = done === 0 ? undefined : clueAfter(steps[done - 1] as Decision);
    return decision.ok && decision.value ? stepWrites(before, decision.value, by, rules) : [];
  });
  const items = settled(writes);
  return here ? items : items.filter(({ sk }) => sk === 'STATE');
};

const under = (area: string) => `/api/clues?limit=20&area=${encodeURIComponent(area)}`;
const pages: readonly (readonly [string, string, string])[] = [
  ['the board of a community', 'officer', '/api/queues/clues?limit=20'],
  ['what it verifies', 'officer', '/api/queues/clues?limit=20&desk=verify'],
  ['what it has ended', 'officer', '/api/queues/clues?limit=20&desk=ended'],
  ['the board of a town', 'town', '/api/queues/clues?limit=20&desk=verify'],
  ['the board of a department', 'department', '/api/queues/clues?limit=20&desk=verify&org=civil'],
  ['what was given to me', 'grid', '/api/queues/clues?limit=20&desk=verify&mine=yes'],
  ['all of a community', 'officer', under(liuyin)],
  ['all of a town', 'town', under('huangliu/hewan')],
  ['all of a county', 'supervisor', under(county)],
  ['what has ended in a county', 'supervisor', `${under(county)}&show=ended`],
  ['what I reported', 'li', '/api/me/clues?limit=20'],
  ['one record', 'officer', '/api/clues/c1'],
  ['what is like it', 'officer', '/api/clues/c0/similar'],
  ['who could have it', 'officer', '/api/clues/c0/owners'],
];

const costs = async (clues: number) => {
  const counted = countedStore();
  const at = await aHouse(counted.store);
  await at.regrant('department', [{ role: 'departmentHandler', areaPath: county, orgId: 'civil', orgName: '县民政局' }]);
  const reporterKey = reporterKeyOf(at.house, 'li');
  for (let from = 0; from < clues; from += 1000)
    await counted.fill(Array.from({ length: Math.min(1000, clues - from) }, (_, turn) => lifeOf(from + turn, reporterKey)).flat());
  await counted.fill(Array.from({ length: 8 }, (_, cell) => areaItem(`${liuyin}/c${cell}`, `第${cell + 1}网格`)));
  at.time.now = hoursLater(8, morning);
  return costsOf(pages, counted, at.ask);
};

describe('what a page of clues costs', () => {
  test('is the same in a county of a thousand clues and of thirty-two thousand, and little', async () => {
    const [small, large] = [await costs(1000), await costs(32_000)];
    expect(large).toEqual(small);
    for (const [name, { reads, items, shown }] of Object.entries(large)) {
      // A session, one query a desk, the names of the page's cells in one batch.
      const most: Cost = name === 'who could have it' ? { reads: 12, items: 20 } : { reads: 5, items: 80 };
      expect([name, reads <= most.reads, items <= most.items]).toEqual([name, true, true]);
      if (shown !== undefined && name !== 'what is like it' && name !== 'who could have it')
        expect([name, shown >= 10]).toEqual([name, true]);
    }
  }, 240_000);
});
