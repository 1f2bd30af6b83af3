import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../functions/core/memory-store';
import { chanceFrom } from '../../functions/demo/random';
import { aWishPart, clueAct, clueIn, dispatch, report, seenAt } from '../support/clues';
import { type AHouse, aHouse } from '../support/house';

const seeds = Number(process.env.SAME_SECOND_SEEDS ?? 4);
type Deed = (at: AHouse, id: string) => Promise<{ readonly status: number }>;
const on =
  (who: string, slug: string, body: (at: AHouse) => unknown = () => ({})): Deed =>
  (at, id) =>
    clueAct(at, who, id, slug, body(at));
const clock: Deed = async (at) => {
  await at.house.runDue(at.time.now);
  return { status: 200 };
};
const why = () => ({ reason: '同一时刻' });
const send = on('officer', 'dispatch', () => dispatch());
const verify = (who: string, changes: object = {}) => on(who, 'verification', (at) => seenAt(at, changes));
const wish = { outcome: 'wishOpened', wish: aWishPart };
const feedback = (who: string) => on(who, 'feedback', () => ({ words: '去看过了' }));

/** Two or more who act in the same second; every end named may be, no other. */
const pairs: Record<string, { state: keyof typeof clueIn; deeds: readonly Deed[]; days?: number; ends: readonly string[] }> = {
  'dispatch and dispatch': {
    state: 'reported',
    deeds: [send, on('town', 'dispatch', () => dispatch({ level: 'town', areaPath: 'huangliu/hewan' }))],
    ends: ['dispatched'],
  },
  'dispatch and withdraw': { state: 'reported', deeds: [send, on('li', 'withdrawal')], ends: ['withdrawn'] },
  'dispatch and return': { state: 'reported', deeds: [send, on('town', 'return', why)], ends: ['dispatched', 'returned'] },
  'dispatch and go up': { state: 'reported', days: 1.1, deeds: [send, clock, clock], ends: ['dispatched'] },
  'verify twice': { state: 'dispatched', deeds: [verify('officer'), verify('grid')], ends: ['settled'] },
  'verify and open twice': { state: 'dispatched', deeds: [verify('officer', wish), verify('town', wish)], ends: ['inHand'] },
  'verify and withdraw': { state: 'dispatched', deeds: [verify('officer', wish), on('li', 'withdrawal')], ends: ['inHand', 'withdrawn'] },
  'verify and go up': { state: 'dispatched', days: 4, deeds: [verify('officer'), clock, clock], ends: ['settled'] },
  'tell twice': { state: 'settled', deeds: [feedback('officer'), feedback('town')], ends: ['closed'] },
  'tell and reopen': { state: 'settled', deeds: [feedback('officer'), on('town', 'reopening', why)], ends: ['closed', 'dispatched'] },
  'the clock in four places': { state: 'dispatched', days: 4, deeds: [clock, clock, clock, clock], ends: ['dispatched'] },
};

const slow = (seed: number) => {
  const chance = chanceFrom(seed);
  return { before: async () => new Promise<void>((done) => setTimeout(done, chance.whole(0, 2))) };
};
const opened = (at: AHouse) =>
  (at.store as ReturnType<typeof memoryStore>).all().filter(({ pk, sk }) => pk.startsWith('WISH#') && sk === 'STATE');

describe('in the same second', () => {
  test.each(Object.keys(pairs))('%s', async (name) => {
    const { state, deeds, days = 0, ends } = pairs[name] as (typeof pairs)[string];
    for (let seed = 1; seed <= seeds; seed += 1) {
      let hooks: ReturnType<typeof slow> | undefined;
      const at = await aHouse(memoryStore({ hooks: { before: () => hooks?.before() } }));
      const id = await clueIn[state](at);
      at.later(days);
      hooks = slow(seed);
      const answers = await Promise.all(deeds.map((deed) => deed(at, id)));
      hooks = undefined;
      expect(answers.filter(({ status }) => ![200, 403, 404, 409].includes(status))).toEqual([]);
      const { clue, events = [] } = (await at.house.clues.findRecord(id)) ?? {};
      expect(events.map(({ version }) => version)).toEqual(Array.from({ length: clue?.version ?? 0 }, (_, index) => index + 1));
      expect([name, ends.includes(clue?.status ?? '')]).toEqual([name, true]);
      expect(events.filter(({ type }) => type === 'ClueEscalated').length).toBeLessThanOrEqual(1);
      expect(opened(at).length).toBe(clue?.status === 'inHand' ? 1 : 0);
    }
  });

  test('two clues joined to each other: only one of them is', async () => {
    for (let seed = 1; seed <= seeds; seed += 1) {
      let hooks: ReturnType<typeof slow> | undefined;
      const at = await aHouse(memoryStore({ hooks: { before: () => hooks?.before() } }));
      const [a, b] = [(await report(at)).body.id, (await report(at)).body.id];
      hooks = slow(seed);
      await Promise.all([clueAct(at, 'officer', a, 'duplicate', { of: b }), clueAct(at, 'town', b, 'duplicate', { of: a })]);
      hooks = undefined;
      const states = [(await at.house.clues.find(a))?.status, (await at.house.clues.find(b))?.status].sort();
      expect(states).toEqual(['duplicate', 'reported']);
    }
  });
});
