import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../functions/core/memory-store';
import { chanceFrom } from '../../functions/demo/random';
import { type AHouse, type Answer, aHouse } from '../support/house';
import { type StateName, wishStates } from '../support/wish-states';

const seeds = Number(process.env.SAME_SECOND_SEEDS ?? 4);

type Deed = (at: AHouse, id: string) => Promise<Answer | { readonly status: number; readonly body: { readonly reason?: string } }>;
const act =
  (who: string, slug: string, body: unknown = {}): Deed =>
  (at, id) =>
    at.act(who, id, slug, body);
const clock: Deed = async (at) => {
  await at.house.runDue(at.time.now);
  return { status: 200, body: {} };
};
const why = { reason: '同一时刻' };
const deliver = act('wang', 'deliver', { words: '送到了', media: [] });
const note = (words: string) => act('wang', 'progress', { words });
const release = act('wang', 'release', why);

/** Two or more who act in the same second; `after` days, so that the clock has something to do. Every end named may be, no other. */
const pairs: Record<string, { state: StateName; deeds: readonly Deed[]; after?: number; ends: readonly string[] }> = {
  'claim and withdraw': { state: 'open', deeds: [act('wang', 'claim'), act('zhou', 'withdraw')], ends: ['withdrawn'] },
  'claim and claim': { state: 'open', deeds: [act('wang', 'claim'), act('li', 'claim'), act('chen', 'claim')], ends: ['claimed'] },
  'a unit’s two people claim': { state: 'open', deeds: [act('chen', 'claim'), act('gao', 'claim')], ends: ['claimed'] },
  'verify and return': { state: 'submitted', deeds: [act('officer', 'verify'), act('town', 'return', why)], ends: ['open', 'returned'] },
  'verify and withdraw': { state: 'submitted', deeds: [act('officer', 'verify'), act('zhou', 'withdraw')], ends: ['withdrawn'] },
  'deliver and release': { state: 'claimed', deeds: [deliver, release], ends: ['delivered', 'open'] },
  'deliver and release by the clock': { state: 'claimed', after: 6, deeds: [deliver, clock], ends: ['delivered', 'open'] },
  'deliver and withdraw': { state: 'claimed', deeds: [deliver, act('zhou', 'withdraw')], ends: ['delivered', 'withdrawn'] },
  'release by the holder and by the community': { state: 'awaited', deeds: [release, act('officer', 'release', why)], ends: ['offered'] },
  'confirm and dispute': { state: 'delivered', deeds: [act('zhou', 'confirm'), act('officer', 'dispute', why)], ends: ['disputed'] },
  'confirm and confirm': { state: 'delivered', deeds: [act('zhou', 'confirm'), act('officer', 'confirm')], ends: ['confirmed'] },
  'rate and dispute': {
    state: 'confirmed',
    deeds: [act('zhou', 'rate', { stars: 5, onWall: true }), act('officer', 'dispute', why)],
    ends: ['closed', 'disputed'],
  },
  'rate, and take it from the wall': {
    state: 'confirmed',
    deeds: [act('zhou', 'rate', { stars: 5, onWall: true }), act('officer', 'unpublish')],
    ends: ['closed'],
  },
  'take it from the wall, and say it is not done': {
    state: 'delivered',
    deeds: [act('zhou', 'unpublish'), act('officer', 'dispute', why)],
    ends: ['disputed'],
  },
  'show it again, twice, and not': {
    state: 'unpublished',
    deeds: [
      act('zhou', 'publish', { consentToPublish: true }),
      act('zhou', 'publish', { consentToPublish: true }),
      act('officer', 'unpublish'),
    ],
    ends: ['closed'],
  },
  'rate and close by the clock': {
    state: 'confirmed',
    after: 8,
    deeds: [act('zhou', 'rate', { stars: 5, onWall: true }), clock],
    ends: ['closed'],
  },
  'settle one way and another': {
    state: 'disputed',
    deeds: [
      act('officer', 'settle-dispute', { outcome: 'uphold', reason: '走访过了' }),
      act('town', 'settle-dispute', { outcome: 'deliverAgain', reason: '走访过了' }),
    ],
    ends: ['confirmed', 'claimed'],
  },
  'say how it is going and give it back': { state: 'claimed', deeds: [note('已经买好，周四送到'), release], ends: ['open'] },
  'say how it is going, twice': { state: 'claimed', deeds: [note('已经买好'), note('周四送到')], ends: ['claimed'] },
  'extend and the clock': { state: 'claimed', after: 6, deeds: [act('wang', 'extend', why), clock], ends: ['claimed', 'open'] },
  'extend and extend': {
    state: 'claimed',
    deeds: [act('wang', 'extend', why), act('wang', 'extend', { reason: '另一个' })],
    ends: ['claimed'],
  },
  'join, leave and release': {
    state: 'awaited',
    deeds: [act('chen', 'waiting-list/join'), act('li', 'waiting-list/leave'), release],
    ends: ['offered', 'open'],
  },
  'claim what is offered, and let it go': {
    state: 'offered',
    deeds: [act('li', 'claim'), act('li', 'decline-offer')],
    ends: ['claimed', 'open'],
  },
  'claim when the offer runs out': {
    state: 'offered',
    after: 2,
    deeds: [act('li', 'claim'), act('chen', 'claim'), clock, clock],
    ends: ['claimed'],
  },
  'contact and release': { state: 'claimed', deeds: [act('wang', 'contact'), release], ends: ['open'] },
  'the clock in four places': { state: 'claimed', after: 6, deeds: [clock, clock, clock, clock], ends: ['open'] },
};

/** A house whose every read and write waits a while drawn from the seed, so that deeds interleave otherwise each time. */
const unruly = async (seed: number) => {
  const chance = chanceFrom(seed);
  let calm = true;
  const before = async () => {
    for (let turns = calm ? 0 : chance.whole(0, 12); turns > 0; turns -= 1) await new Promise((go) => setImmediate(go));
  };
  const at = await aHouse(memoryStore({ hooks: { before } }));
  return { at, storm: () => (calm = false), calm: () => (calm = true) };
};

const holders = ['wang', 'li', 'power'];

describe.each(Object.entries(pairs))('%s', (_, { state, deeds, after = 0, ends }) => {
  test('has one outcome, told alike to all, with a whole chain and right counts', async () => {
    const met = new Set<string>();
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { at, storm, calm } = await unruly(seed);
      const id = await wishStates[state](at);
      if (after) at.later(after);
      // Sessions are opened before, so that only the deeds race.
      for (const who of ['wang', 'li', 'chen', 'gao', 'zhou', 'officer', 'town']) await at.ask(who, 'GET', '/api/me');
      const start = (await at.house.wishes.find(id))?.version ?? 0;
      storm();
      const answers = await Promise.all(deeds.map((deed) => deed(at, id)));
      calm();
      const { wish, events = [] } = (await at.house.wishes.findRecord(id)) ?? {};
      met.add(wish?.status ?? 'lost');
      expect([seed, answers.filter(({ status }) => ![200, 403, 404, 409].includes(status))]).toEqual([seed, []]);
      expect([seed, events.map(({ version }) => version)]).toEqual([
        seed,
        Array.from({ length: wish?.version ?? 0 }, (_one, index) => index + 1),
      ]);
      const done = answers.filter(({ status }, index) => status === 200 && deeds[index] !== clock).length;
      expect([seed, (wish?.version ?? 0) - start >= Math.min(1, done)]).toEqual([seed, true]);
      const held = wish?.status === 'claimed' ? (wish.claim.orgId ?? wish.claim.helperId) : undefined;
      for (const holder of holders)
        expect([seed, holder, await at.house.wishes.openClaims(holder)]).toEqual([seed, holder, holder === held ? 1 : 0]);
      const owners = new Set(
        answers.flatMap(({ body }) =>
          'holder' in body && wish?.status === 'claimed' && body.status === 'claimed' ? [body.holder?.label] : [],
        ),
      );
      expect([seed, owners.size <= 1]).toEqual([seed, true]);
    }
    expect([...met].filter((status) => !ends.includes(status))).toEqual([]);
  });
});
