import { describe, expect, test } from '@jest/globals';
import type { Suggestion, SuggestionDeskLevel } from '@shared/suggestions/suggestion';
import { defaultSuggestionRules as rules } from '@shared/suggestions/suggestion.rules';
import type { Item } from '../../functions/core/store';
import { settled } from '../../functions/demo/replay';
import { answerSuggestion, makeSuggestion, sayHelped } from '../../functions/suggestions/suggestion.decisions';
import { writerHashOf } from '../../functions/suggestions/suggestion.relations';
import type { Decision } from '../../functions/suggestions/suggestion.step';
import { stepWrites } from '../../functions/suggestions/suggestion.writes';
import { costsOf, countedStore } from '../support/counted-store';
import { aHouse, county, liuyin } from '../support/house';

const by = { personId: 'officer', label: '孙**', as: 'officer' } as const;
const levels: readonly SuggestionDeskLevel[] = ['community', 'town', 'county', 'oversight'];
const depth = { community: 3, town: 2, county: 1, oversight: 1 } as const;
/** So many are about one community, whatever the county's size: more than a page at each of its desks, in each state. */
const near = 30 * levels.length * 3;
const at = (turn: number, hours: number) => new Date(Date.parse('2026-11-19T01:00:00.000Z') - (turn % 90) * 60_000 + hours * 3_600_000);

/** Those of one community come last to every list, so that a page that reads past others is seen. */
const lifeOf = (turn: number, writerHash: string): readonly Item[] => {
  const here = turn < near;
  const areaPath = here ? liuyin : `${county}/t${turn % 26}/k${turn % 301}`;
  const level = levels[Math.floor(turn / 3) % levels.length] ?? 'county';
  const desk = { level, areaPath: areaPath.split('/').slice(0, depth[level]).join('/'), label: '一处' };
  const made = makeSuggestion(
    {
      id: `s${turn}`,
      countyId: county,
      areaPath,
      kind: 'service',
      writerHash: here ? writerHash : `hash${turn % 997}`,
      anonymous: true,
      writerLabel: '',
      title: '对服务的意见',
      words: '服务大厅中午没有人值班。',
      media: [],
      desk,
    },
    rules,
    at(turn, here ? 10 : 0),
  );
  const writes = [...stepWrites(undefined, made, by, rules)];
  let now: Suggestion = made.suggestion;
  const next = (decision: Decision) => {
    if (!decision.ok || !decision.value) throw new Error(JSON.stringify(decision));
    writes.push(...stepWrites(now, decision.value, by, rules));
    now = decision.value.suggestion;
  };
  if (turn % 3 > 0) next(answerSuggestion(now, '从今天起有人值班。', '孙**', rules, at(turn, here ? -20 : 11)));
  if (turn % 3 > 1) next(sayHelped(now, { helped: true }, undefined, rules, at(turn, here ? -19 : 12)));
  const items = settled(writes);
  return here ? items : items.filter(({ sk }) => sk === 'STATE');
};

const queue = (show: string, desk: string) => `/api/suggestion-queue?limit=20&show=${show}&desk=${desk}`;
const desks = ['officer', 'town', 'countyDesk', 'supervisor'] as const;
const pages: readonly (readonly [string, string, string])[] = [
  ...desks.flatMap((who) =>
    (['own', 'below'] as const).flatMap((desk) =>
      (['open', 'answered', 'ended'] as const).map((show) => [`${who}, ${desk}, ${show}`, who, queue(show, desk)] as const),
    ),
  ),
  ['what I wrote', 'li', '/api/me/suggestions?limit=20'],
  ['one record', 'officer', '/api/suggestions/s0'],
];

const costs = async (suggestions: number) => {
  const counted = countedStore();
  const house = await aHouse(counted.store);
  await house.regrant('busy', [{ role: 'countyOfficer', areaPath: county }]);
  const hash = writerHashOf(house.house.crypto, 'li');
  for (let from = 0; from < suggestions; from += 1000)
    await counted.fill(Array.from({ length: Math.min(1000, suggestions - from) }, (_, turn) => lifeOf(from + turn, hash)).flat());
  const asked = pages.map(([name, who, path]) => [name, who === 'countyDesk' ? 'busy' : who, path] as const);
  return costsOf(asked, counted, house.ask);
};

describe('what a page of complaints and suggestions costs', () => {
  test('is the same in a county of a thousand and of thirty-two thousand, and little; no page is empty because others came first', async () => {
    const [small, large] = [await costs(1000), await costs(32_000)];
    expect(large).toEqual(small);
    for (const [name, { reads, items, shown }] of Object.entries(large)) {
      expect([name, reads <= 3, items <= 30]).toEqual([name, true, true]);
      if (name !== 'one record') expect([name, shown]).toEqual([name, 20]);
    }
  }, 240_000);
});
