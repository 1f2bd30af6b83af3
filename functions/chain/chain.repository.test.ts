import { expect, test } from '@jest/globals';
import { memoryStore } from '../core/memory-store';
import { anEvent } from './chain.builder';
import { entryOf, linkItem } from './chain.items';
import { chainRepository } from './chain.repository';

const at = (second: number) => new Date(Date.parse('2026-11-20T01:00:00.000Z') + second * 1000).toISOString();
const link = (chain: string, kind: 'visit' | 'clue', second: number) => {
  const id = `${kind[0]}${second}`;
  const named = kind === 'visit' ? { visitId: id } : { visitId: undefined, clueId: id, type: 'ClueAddedTo' };
  const event = anEvent({ ...named, id: `${id}.1`, at: at(second) });
  const { visitId, ...rest } = event as unknown as Record<string, unknown>;
  const told = (visitId === undefined ? rest : event) as typeof event;
  return linkItem(1, { ...entryOf(told, undefined), chain });
};

test('a filter that finds nothing in a long stretch of one chain neither loses nor doubles what others hold', async () => {
  const store = memoryStore();
  const items = [
    ...Array.from({ length: 1200 }, (_, second) => link('H-long', 'visit', second)),
    link('H-long', 'clue', 1201),
    ...[100, 700, 1300].map((second) => link('H-short', 'clue', second)),
  ];
  for (let from = 0; from < items.length; from += 100) await store.commit(items.slice(from, from + 100).map((put) => ({ put })));
  const strands = [{ chain: 'H-long' }, { chain: 'H-short' }];
  for (const newestFirst of [false, true]) {
    const read: string[] = [];
    let from: string | undefined;
    do {
      const page = await chainRepository(store).links(strands, { limit: 5, from, newestFirst, kind: 'clue' });
      read.push(...page.links.map(({ entry }) => entry.eventId));
      from = page.next;
    } while (from);
    const expected = ['c100.1', 'c700.1', 'c1201.1', 'c1300.1'];
    expect(read).toEqual(newestFirst ? expected.reverse() : expected);
  }
});
