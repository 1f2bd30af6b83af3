import { expect, test } from '@jest/globals';
import type { HouseholdEvent } from '@shared/households/household.events';
import { concerns, linkOf, noticesFor } from './notices';

const of = (happening: object, changes: object = {}) =>
  ({
    id: 'hh1.5',
    version: 5,
    at: '2026-11-20T01:00:00.000Z',
    by: { personId: 'grid', label: '赵**', as: 'gridWorker' },
    countyId: 'huangliu',
    areaPath: 'huangliu/hewan/liuyin/c1',
    title: '周**家',
    householdId: 'hh1',
    ...happening,
    ...changes,
  }) as HouseholdEvent;
const who = { officers: ['officer'], units: [] };
const told = (event: HouseholdEvent) => noticesFor(event, who).map(({ personId, name, params }) => [personId, name, params]);
const findings = { type: 'FindingsProposed', proposalId: 'p1', fields: ['housing'] };
const proposed = { type: 'LevelProposed', level: 'red', reasons: ['orphan'] };

test('the office of the place hears of what waits for it, with a masked name and nothing else', () => {
  expect(told(of(findings))).toEqual([['officer', 'findingsToConfirm', { title: '周**家' }]]);
  expect(told(of(proposed))).toEqual([['officer', 'levelProposed', { title: '周**家' }]]);
  expect(told(of({ type: 'LevelReviewDue', reviewBy: '2026-11-20' }, { by: { as: 'clock' } }))).toHaveLength(1);
  expect(told(of({ type: 'CategoryExpiring', category: 'minimumLiving', validUntil: '2026-12-20' }, { by: { as: 'clock' } }))).toHaveLength(
    1,
  );
  expect(linkOf(of(findings))).toEqual({ kind: 'household', id: 'hh1' });
});

test('nobody is told of what the office did itself, of a file that is just opened, or of who looked at what', () => {
  const office = { by: { personId: 'officer', label: '孙**', as: 'officer' } };
  expect(told(of(findings, office))).toEqual([]);
  expect(told(of(proposed, { version: 2, by: { personId: 'admin', label: '冯**', as: 'administrator' } }))).toEqual([]);
  for (const type of [
    'MinorOpened',
    'NumberOpened',
    'AddressOpened',
    'LevelDecided',
    'HouseholdsMerged',
    'HouseholdVisited',
    'HouseholdClosed',
  ])
    expect([type, told(of({ type })), concerns(of({ type }), 'officers')]).toEqual([type, [], false]);
});
