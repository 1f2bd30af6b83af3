import { describe, expect, test } from '@jest/globals';
import type { Clue, ClueOwner } from '@shared/clues/clue';
import {
  cell,
  civilAffairs,
  clueAfter,
  community,
  county,
  dispatched,
  hoursLater,
  inHand,
  reported,
  rules,
  settled,
  town,
} from './clue.builder';
import { areaAbove, decideDue, nextDue } from './clue.due';
import { returnClue } from './sorting.decisions';

const offices: readonly ClueOwner[] = [cell, community, town, county];
const above = (owner: ClueOwner) =>
  offices.find((one) => one.areaPath === areaAbove(owner)?.areaPath && one.level === areaAbove(owner)?.level);
/** All that the clock does when it comes round every so many hours, as `what at level` with the hour. */
const lived = (start: Clue, hours: number, every: number, runs = 1) => {
  const log: string[] = [];
  let clue = start;
  for (let hour = 0; hour <= hours; hour += every)
    for (let run = 0; run < runs; run += 1) {
      const step = decideDue(clue, 'owner' in clue ? above(clue.owner) : undefined, rules, hoursLater(hour));
      if (!step) continue;
      clue = step.clue;
      log.push(`${hour} ${step.happenings[0]?.type} ${'owner' in clue ? clue.owner.level : ''}`);
    }
  return { log, clue };
};

describe('the clock', () => {
  test('reminds before it is due, then goes up level by level, each with its own time, and stops at the county', () => {
    expect(lived(dispatched(), 400, 1).log).toEqual([
      '61 ClueReminded cell',
      '73 ClueEscalated community',
      '109 ClueReminded community',
      '121 ClueEscalated town',
      '157 ClueReminded town',
      '169 ClueEscalated county',
      '205 ClueReminded county',
    ]);
  });
  test('twice at once changes nothing more', () => {
    expect(lived(dispatched(), 400, 1, 3).log).toEqual(lived(dispatched(), 400, 1).log);
  });
  test('late, it reminds nobody of what is overdue, and still gives each level its time', () => {
    expect(lived(dispatched(), 400, 200).log).toEqual(['200 ClueEscalated community', '400 ClueEscalated town']);
  });
  test('each step up is kept, with where from', () => {
    const { clue } = lived(dispatched(), 130, 1);
    expect('escalations' in clue && clue.escalations.map(({ from, to }) => `${from.level}>${to.level}`)).toEqual([
      'cell>community',
      'community>town',
    ]);
  });
  test('a department’s time runs out to the county’s office', () => {
    expect(areaAbove(civilAffairs)).toEqual({ level: 'county', areaPath: 'huangliu' });
    expect(lived(dispatched({ owner: civilAffairs }), 80, 1).log.at(-1)).toBe('73 ClueEscalated county');
  });
  test('looks after sorting, what is in hand and feedback alike, and after nothing else', () => {
    expect(lived(reported(), 30, 1).log).toEqual(['12 ClueReminded community', '24 ClueEscalated town']);
    expect(lived(settled(), 90, 1).log).toEqual(['65 ClueReminded cell', '77 ClueEscalated community']);
    expect(lived(inHand(), 24 * 31, 1).log.at(-1)).toBe(`${5 + 24 * 30} ClueEscalated community`);
    const waiting = clueAfter(returnClue(reported(), '是几号楼？', hoursLater(1)));
    expect([nextDue(waiting, rules), lived(waiting, 400, 1).log]).toEqual([undefined, []]);
  });
  test('who has less time than the reminder comes before is not reminded', () => {
    const short = dispatched({ dueAt: hoursLater(8).toISOString() });
    expect(lived(short, 9, 1).log).toEqual(['8 ClueEscalated community']);
  });
});
