import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../functions/core/memory-store';
import { chanceFrom } from '../../functions/demo/random';
import { aLog, goTo, type HelpStateName, helpStates, last, onHelp, sorted, volunteersJoin } from '../support/help';
import { type AHouse, aHouse } from '../support/house';

const seeds = Number(process.env.SAME_SECOND_SEEDS ?? 4);
type Deed = (at: AHouse, id: string) => Promise<{ readonly status: number; readonly body: { readonly reason?: string } }>;
const on =
  (who: string, slug: string, body: (at: AHouse, id: string) => unknown = () => ({})): Deed =>
  (at, id) =>
    onHelp(at, who, id, slug, body(at, id));
const clock: Deed = async (at) => {
  await at.house.runDue(at.time.now);
  return { status: 200, body: {} };
};
const why = () => ({ reason: '同一时刻' });
const place = (_: AHouse, id: string) => ({ placeId: `${id}.1` });
const log = on('li', 'logs', (at) => aLog(at));
const report = (who: string) => on(who, 'safety-reports', () => ({ kind: 'other', words: '同一时刻' }));

/** Two or more who act in the same second; every end named may be, no other. */
const pairs: Record<string, { state: HelpStateName; deeds: readonly Deed[]; minutes?: number; ends: readonly string[] }> = {
  'accept and accept': { state: 'open', deeds: [on('li', 'accept'), on('wang', 'accept')], ends: ['matched'] },
  'accept and accept and a wave': { state: 'open', deeds: [on('li', 'accept'), on('wang', 'accept'), clock, clock], ends: ['matched'] },
  'accept twice': { state: 'offered', deeds: [on('li', 'accept'), on('li', 'accept')], ends: ['matched'] },
  'accept and decline': { state: 'offered', deeds: [on('li', 'accept'), on('li', 'decline')], ends: ['matched', 'open'] },
  'accept and cancel': { state: 'open', deeds: [on('li', 'accept'), on('zhou', 'cancel')], ends: ['cancelled'] },
  'accept and pass on': {
    state: 'open',
    deeds: [on('li', 'accept'), on('officer', 'convert', () => ({ channel: 'clue', reason: '同一时刻' }))],
    ends: ['matched', 'converted'],
  },
  'triage and cancel': {
    state: 'submitted',
    deeds: [on('officer', 'triage', (at) => sorted(at)), on('zhou', 'cancel')],
    ends: ['cancelled'],
  },
  'triage and return': {
    state: 'submitted',
    deeds: [on('officer', 'triage', (at) => sorted(at)), on('town', 'return', why)],
    ends: ['open', 'returned'],
  },
  'give back and cancel': { state: 'matched', deeds: [on('li', 'give-back', why), on('zhou', 'cancel')], ends: ['cancelled'] },
  'arrive and be reported missing': {
    state: 'due',
    deeds: [on('li', 'arrivals'), on('zhou', 'no-shows', place)],
    ends: ['open', 'underWay'],
  },
  'log and be reported missing': { state: 'due', minutes: 60, deeds: [log, on('zhou', 'no-shows', place)], ends: ['open', 'logged'] },
  'log twice': { state: 'underWay', deeds: [log, log], ends: ['logged'] },
  'confirm and dispute': {
    state: 'logged',
    deeds: [on('zhou', 'confirmation'), on('officer', 'dispute', why)],
    ends: ['confirmed', 'disputed'],
  },
  'confirm by both': { state: 'logged', deeds: [on('zhou', 'confirmation'), on('officer', 'confirmation')], ends: ['confirmed'] },
  'both sides report': { state: 'matched', deeds: [report('zhou'), report('li')], ends: ['open'] },
  'report and accept': { state: 'matched', deeds: [report('zhou'), on('wang', 'accept'), clock], ends: ['open', 'matched'] },
  'the clock in four places': { state: 'open', deeds: [clock, clock, clock, clock], ends: ['open'] },
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

describe.each(Object.entries(pairs))('%s', (_, { state, deeds, minutes, ends }) => {
  test('has one outcome, a whole chain, right counts, and hours that count once', async () => {
    const met = new Set<string>();
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { at, storm, calm } = await unruly(seed);
      await volunteersJoin(at);
      const id = await helpStates[state](at);
      if (minutes !== undefined) goTo(at, minutes, last(at).start);
      for (const who of ['li', 'wang', 'zhou', 'officer', 'town']) await at.ask(who, 'GET', '/api/me');
      storm();
      const answers = await Promise.all(deeds.map((deed) => deed(at, id)));
      calm();
      const { help, events = [] } = (await at.house.help.findRecord(id)) ?? {};
      met.add(help?.status ?? 'lost');
      expect([seed, answers.filter(({ status }) => ![200, 403, 404, 409].includes(status))]).toEqual([seed, []]);
      expect([seed, events.map(({ version }) => version)]).toEqual([seed, Array.from({ length: help?.version ?? 0 }, (_one, n) => n + 1)]);
      const crew = help && 'crew' in help ? help.crew : [];
      expect([seed, crew.length <= (help?.people ?? 0)]).toEqual([seed, true]);
      const awaits = help?.status === 'open' || help?.status === 'matched' || help?.status === 'underWay';
      for (const who of ['li', 'wang']) {
        const mine = crew.find((one) => one.volunteerId === who);
        expect([seed, who, await at.house.help.inHand(who)]).toEqual([seed, who, awaits && mine && !mine.log ? 1 : 0]);
        const slots = (await at.house.help.calendar(who, { from: '2026-01-01', to: '2027-01-01' })).flatMap((day) => day.slots);
        expect([seed, who, slots.map(({ placeId }) => placeId)]).toEqual([seed, who, mine ? [mine.placeId] : []]);
        const { body } = await at.ask<{ totalMinutes: number; items: unknown[] }>(who, 'GET', '/api/me/service');
        const counted = help?.status === 'confirmed' && mine ? [50, 1] : [0, 0];
        expect([seed, who, body.totalMinutes, body.items.length]).toEqual([seed, who, ...counted]);
      }
    }
    expect([...met].filter((status) => !ends.includes(status))).toEqual([]);
  });
});
