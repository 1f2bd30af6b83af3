import { beforeAll, expect, test } from '@jest/globals';
import { defaultMatchWeights } from '@shared/matching/matching';
import { seedCounty } from '../../functions/demo/seed';
import { type AHouse, aHouse } from '../support/house';

type List = { items: { id: string; status: string; areaName: string; label?: string; cause?: string; score?: number }[] };

let at: AHouse;
beforeAll(async () => {
  at = await aHouse();
  await seedCounty(at.store, at.house.crypto, { seed: 1, scale: 1, now: at.time.now });
}, 60_000);

const list = async (who: string, path: string) => {
  const { status, body } = await at.ask<List>(who, 'GET', path);
  expect([who, path, status]).toEqual([who, path, 200]);
  return body.items;
};

test('李想 has an offer to answer, a visit tomorrow, work behind him and a certificate to take', async () => {
  expect((await list('li', '/api/me/help-tasks?show=offered')).length).toBeGreaterThanOrEqual(1);
  expect((await list('li', '/api/me/help-tasks?show=coming')).map(({ status }) => status)).toEqual(['matched']);
  expect((await list('li', '/api/me/help-tasks?show=done')).map(({ status }) => status)).toContain('logged');
  expect((await list('li', '/api/me/calendar?from=2026-11-20&to=2026-11-27')).length).toBeGreaterThanOrEqual(1);
  expect((await list('li', '/api/help-requests?sort=fit')).length).toBeGreaterThanOrEqual(5);
  const { body } = await at.ask<{ totalMinutes: number }>('li', 'GET', '/api/me/service');
  expect(body.totalMinutes).toBe(1200);
  const certificate = await at.ask<{ minutes: number }>('li', 'POST', '/api/me/certificates', { from: '2026-09-01', to: '2026-11-20' });
  expect([certificate.status, certificate.body.minutes]).toEqual([201, 1200]);
});

test('周大山 has help at his side and one to confirm, and can confirm it', async () => {
  const mine = await list('zhou', '/api/me/help-requests');
  expect(mine.map(({ status }) => status)).toEqual(expect.arrayContaining(['underWay', 'logged', 'closed', 'submitted']));
  const logged = mine.find(({ status }) => status === 'logged');
  const confirmed = await at.ask('zhou', 'POST', `/api/help-requests/${logged?.id}/confirmation`, {});
  expect([confirmed.status, confirmed.body.status]).toEqual([200, 'confirmed']);
  const { body } = await at.ask<{ totalMinutes: number }>('li', 'GET', '/api/me/service');
  expect(body.totalMinutes).toBeGreaterThan(1200);
});

test('吴桂英 leads her group and sees who is in it', async () => {
  const { body } = await at.ask<{ volunteer: { groups: { groupId: string; leads: boolean }[] } }>('wu', 'GET', '/api/me/volunteer');
  const [group] = body.volunteer.groups.filter(({ leads }) => leads);
  const shown = await at.ask<{ members: { label: string }[]; mine: string }>('wu', 'GET', `/api/volunteer-groups/${group?.groupId}`);
  expect([shown.body.mine, shown.body.members.length]).toEqual(['leader', 12]);
  expect((await list('wu', '/api/volunteer-groups')).length).toBe(6);
});

test('孙丽华 has work at every desk of hers; each request opens', async () => {
  for (const desk of ['triage', 'watch', 'settle', 'safety', 'unmatched', 'ended']) {
    const waiting = await list('sun', `/api/queues/help?desk=${desk}`);
    expect([desk, waiting.length > 0]).toEqual([desk, true]);
    for (const { id } of waiting) expect((await at.ask('sun', 'GET', `/api/help-requests/${id}`)).status).toBe(200);
  }
  const [proof] = await list('sun', '/api/queues/skill-proofs');
  expect(proof).toMatchObject({ state: 'waiting', areaName: '柳荫社区' });
});

test('高远 has what nobody took; 唐宇 has letters that did not get through', async () => {
  const flagged = await list('gao', '/api/queues/help?desk=unmatched');
  expect(flagged.length).toBeGreaterThanOrEqual(4);
  const candidates = await Promise.all(flagged.map(({ id }) => list('gao', `/api/help-requests/${id}/candidates`)));
  expect(candidates.filter((some) => some.length > 0).length).toBeGreaterThanOrEqual(2);
  const letters = await list('tang', '/api/queues/dead-letters');
  expect(letters.map(({ cause }) => cause).sort()).toEqual(['-1', 'http 503', 'timeout']);
  const weights = { ...defaultMatchWeights, distance: 80, fairness: 0 };
  const trial = await at.ask<{ tried: number }>('tang', 'POST', '/api/rules/matching/trial', {
    weights,
    from: '2026-10-01',
    to: '2026-11-20',
  });
  expect([trial.status, trial.body.tried >= 20]).toEqual([200, true]);
});

test('clues wait at the desks of those whom one can be, each opens and can be worked on', async () => {
  const waits: [string, string, number][] = [
    ['sun', 'desk=triage', 4],
    ['sun', 'desk=feedback', 1],
    ['zhao', 'desk=verify&mine=yes', 3],
    ['guo', 'desk=verify&mine=yes', 2],
    ['zhao', 'desk=feedback&mine=yes', 1],
    ['zhao', 'desk=inHand&mine=yes', 2],
    ['guo', 'desk=verify', 2],
    ['ma', 'desk=verify', 2],
    ['gao', 'desk=triage', 1],
    ['handler1', 'desk=verify', 3],
    ['handler1', 'desk=feedback', 1],
  ];
  for (const [who, desk, least] of waits) {
    const there = await list(who, `/api/queues/clues?${desk}`);
    expect([who, desk, there.length >= least]).toEqual([who, desk, true]);
    for (const { id } of there) {
      const { status, body } = await at.ask<{ actions: string[] }>(who, 'GET', `/api/clues/${id}`);
      expect([who, id, status, body.actions.length > 0]).toEqual([who, id, 200, true]);
    }
  }
  expect((await list('zhao', '/api/me/clues')).length).toBeGreaterThanOrEqual(3);
  const [given] = await list('handler1', '/api/queues/clues?desk=verify');
  const seen = { visitedAt: at.time.now.toISOString(), met: 'personMet', words: '家里看过了。', media: [], outcomeWords: '' };
  const verified = await at.ask('handler1', 'POST', `/api/clues/${given?.id}/verification`, { ...seen, outcome: 'policyExplained' });
  expect([verified.status, verified.body.status]).toEqual([200, 'settled']);
});
