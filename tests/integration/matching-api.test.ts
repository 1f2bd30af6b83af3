import { beforeEach, describe, expect, test } from '@jest/globals';
import type { MatchReason, MatchWeights } from '@shared/matching/matching';
import { defaultMatchWeights } from '@shared/matching/matching';
import type { CandidateView } from '@shared/matching/matching.contracts';
import { fixed, helpStates, onHelp, seeHelp, volunteersJoin } from '../support/help';
import { type AHouse, aHouse, shiqiao } from '../support/house';
import { join } from '../support/volunteers';
import { everyWord } from '../support/words';

type Candidates = { items: CandidateView[]; outside: { limit: string; count: number }[]; looked: number; reason?: string };
type Trial = {
  tried: number;
  same: number;
  items: { helpId: string; asToday: CandidateView[]; withTrial: CandidateView[] }[];
  reason?: string;
};

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const candidates = (who: string, id: string) => at.ask<Candidates>(who, 'GET', `/api/help-requests/${id}/candidates`);
const free = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '06:00', to: '22:00' }));
const saysAll = (reasons: readonly MatchReason[]) => reasons.every(({ word }) => everyWord[`reason.${word}`] !== undefined);

describe('candidates', () => {
  test('come best first, masked, each with reasons that have words; the office alone sees them', async () => {
    await volunteersJoin(at, 'li');
    await join(at, 'wang', { areaPath: shiqiao, free, skills: [{ skill: 'errands' }] });
    await join(at, 'chen', { free, skills: [{ skill: 'haircut' }] });
    const id = await helpStates.open(at);
    const { body } = await candidates('officer', id);
    expect(body.items.map(({ volunteerId }) => volunteerId)).toEqual(['li']);
    expect(body.items[0]?.label).not.toContain('明');
    expect(body.items.every(({ reasons }) => saysAll(reasons))).toBe(true);
    expect(body.looked).toBe(3);
    expect(body.outside).toEqual([
      { limit: 'skillMissing', count: 1 },
      { limit: 'tooFar', count: 1 },
    ]);
    for (const [who, status] of [
      ['town', 200],
      ['elsewhere', 404],
      ['grid', 403],
      ['zhou', 403],
      ['li', 403],
      ['farOfficer', 404],
    ] as const)
      expect([who, (await candidates(who, id)).status]).toEqual([who, status]);
  });

  test('who has promised something else for that time is not among them', async () => {
    const first = await helpStates.matched(at);
    const second = await helpStates.open(at, { when: fixed(at) });
    const { body } = await candidates('officer', second);
    expect(body.items.map(({ volunteerId }) => volunteerId)).toEqual(['wang']);
    expect(body.outside).toContainEqual({ limit: 'busyThen', count: 1 });
    expect((await candidates('officer', first)).body.reason).toBe('helpNotOpen');
  });

  test('who is asked already is marked', async () => {
    const id = await helpStates.offered(at);
    const { body } = await candidates('officer', id);
    expect(body.items.find(({ volunteerId }) => volunteerId === 'li')?.asked).toBe('waiting');
  });
});

describe('weights', () => {
  const put = (weights: MatchWeights, headers?: Record<string, string>) =>
    at.ask<{ weights: MatchWeights; version: number; reason?: string }>('admin', 'PUT', '/api/rules/matching', weights, headers);
  test('are the defaults until somebody sets them; all zero is refused; an old version is not written over', async () => {
    expect((await at.ask('nobody', 'GET', '/api/rules/matching')).body).toEqual({ weights: defaultMatchWeights, version: 0 });
    const near = { ...defaultMatchWeights, distance: 80 };
    expect((await put(near)).body).toEqual({ weights: near, version: 1 });
    expect((await at.ask('zhou', 'GET', '/api/rules/matching')).body).toEqual({ weights: near, version: 1 });
    const none = Object.fromEntries(Object.keys(near).map((feature) => [feature, 0])) as MatchWeights;
    expect((await put(none)).body.reason).toBe('allWeightsZero');
    expect((await put(near, { 'If-Match': '"0"' })).status).toBe(412);
  });

  test('can be tried on past requests before switching, and nothing changes by it', async () => {
    await join(at, 'li', { free, skills: [{ skill: 'errands' }], areaPath: 'huangliu/hewan/liuyin' });
    await join(at, 'wang', { free, skills: [{ skill: 'errands' }], areaPath: 'huangliu/hewan/liuyin' });
    const id = await helpStates.matched(at);
    const before = await seeHelp(at, 'officer', id);
    const span = { from: '2026-11-01', to: '2026-11-30' };
    const trial = (body: object) => at.ask<Trial>('admin', 'POST', '/api/rules/matching/trial', body);
    const { body } = await trial({ ...span, weights: { ...defaultMatchWeights, distance: 0 } });
    expect([body.tried, body.same]).toEqual([1, 1]);
    expect(body.items[0]?.asToday.map(({ volunteerId }) => volunteerId).sort()).toEqual(['li', 'wang']);
    expect(body.items[0]?.withTrial[0]?.reasons.find(({ feature }) => feature === 'distance')?.share).toBe(0);
    expect((await seeHelp(at, 'officer', id)).body).toEqual(before.body);
    expect((await trial({ from: '2026-10-01', to: '2026-10-31', weights: defaultMatchWeights })).body.tried).toBe(0);
    expect((await trial({ from: '2026-01-01', to: '2026-11-30', weights: defaultMatchWeights })).body.reason).toBe('spanTooLong');
    expect((await trial({ from: '2026-11-30', to: '2026-11-01', weights: defaultMatchWeights })).body.reason).toBe('endsBeforeStart');
  });
});

test('near wishes come first, then those that wait longer; one’s own do not', async () => {
  const far = await at.posted({ areaPath: shiqiao });
  await at.ask('elsewhere', 'POST', `/api/wishes/${far}/verify`, {});
  at.later(1);
  const near = await at.posted();
  at.later(0.2);
  const later = await at.posted();
  type Near = { items: { wish: { id: string }; fit: { reasons: MatchReason[] } }[] };
  const { body } = await at.ask<Near>('wang', 'GET', '/api/me/near-wishes');
  expect(body.items.map(({ wish }) => wish.id)).toEqual([near, later, far]);
  expect(body.items.every(({ fit }) => saysAll(fit.reasons) && fit.reasons.length === 2)).toBe(true);
  expect((await at.ask<Near>('both', 'GET', '/api/me/near-wishes')).body.items).toEqual([]);
});

test('when hands are scarce, the one who is best for both is not asked first twice', async () => {
  await join(at, 'li', { free, skills: [{ skill: 'errands' }], atATime: 1 });
  await join(at, 'wang', { free: [{ weekday: 1, from: '06:00', to: '07:00' }], skills: [{ skill: 'errands' }], atATime: 1 });
  const ids = [await helpStates.submitted(at), await helpStates.submitted(at)];
  for (const id of ids)
    await onHelp(at, 'officer', id, 'triage', {
      kind: 'errands',
      title: '代买',
      urgency: 'normal',
      when: { kind: 'fixed', start: '2026-11-21T01:00:00.000Z' },
      minutes: 60,
      people: 1,
    });
  const first = await Promise.all(
    ids.map(async (id) => {
      const help = await at.house.help.find(id);
      if (help?.status !== 'open') throw new Error('Not open.');
      const alone = await at.house.matching.candidatesFor(help, help.reach, 1);
      return { alone: alone.ranked[0]?.id, planned: (await at.house.waveFor(help, 1)).ranked[0]?.id };
    }),
  );
  expect(first.map(({ alone }) => alone)).toEqual(['li', 'li']);
  expect(first.map(({ planned }) => planned).sort()).toEqual(['li', 'wang']);
});
