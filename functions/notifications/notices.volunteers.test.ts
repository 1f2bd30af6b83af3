import { expect, test } from '@jest/globals';
import type { VolunteerEvent } from '@shared/volunteers/volunteer.events';
import { linkOf, noticesFor } from './notices';

const of = (happening: object, as: 'volunteer' | 'officer' = 'officer') =>
  ({
    id: 'zhou.5',
    volunteerId: 'zhou',
    version: 5,
    at: '2026-11-20T01:00:00.000Z',
    by: { personId: as === 'officer' ? 'sun' : 'zhou', label: '孙**', as },
    countyId: 'huangliu',
    areaPath: 'huangliu/hewan/liuyin',
    ...happening,
  }) as VolunteerEvent;
const told = (event: VolunteerEvent) =>
  noticesFor(event, { officers: ['sun', 'ma'], units: [] }).map(({ personId, name, params, desk }) => [personId, name, params, desk]);

test('the office hears of a proof that waits, and of nothing else that volunteers say of themselves', () => {
  const joined = of({ type: 'VolunteerJoined', proofs: ['medical'] }, 'volunteer');
  expect(told(joined)).toEqual([
    ['sun', 'proofToCheck', {}, true],
    ['ma', 'proofToCheck', {}, true],
  ]);
  expect(linkOf(joined)).toEqual({ kind: 'proof', id: 'zhou' });
  expect(told(of({ type: 'VolunteerChanged', changed: ['skills'], proofs: ['legal'] }, 'volunteer'))).toHaveLength(2);
  expect(told(of({ type: 'VolunteerJoined' }, 'volunteer'))).toEqual([]);
  expect(told(of({ type: 'VolunteerChanged', changed: ['free'] }, 'volunteer'))).toEqual([]);
  for (const type of ['VolunteerPaused', 'VolunteerReturned', 'VolunteerLeft']) expect(told(of({ type }, 'volunteer'))).toEqual([]);
});

test('a volunteer hears what came of a proof, with the reason and without numbers', () => {
  expect(told(of({ type: 'ProofAccepted', skill: 'medical' }))).toEqual([['zhou', 'proofAccepted', {}, undefined]]);
  const refused = of({ type: 'ProofRefused', skill: 'medical', reason: '章看不清，问 19900000001' });
  expect(told(refused)).toEqual([['zhou', 'proofRefused', { reason: '章看不清，问 ***' }, undefined]]);
  expect(linkOf(refused)).toEqual({ kind: 'volunteer', id: 'zhou' });
});

test('who begins or ends leading hears of it unless they did it themselves', () => {
  const led = { groupId: 'g1', groupLabel: '柳荫银发队' };
  expect(told(of({ type: 'LeadingBegun', ...led }))).toEqual([['zhou', 'leadingBegun', { title: '柳荫银发队' }, undefined]]);
  expect(told(of({ type: 'LeadingEnded', ...led }, 'volunteer'))).toEqual([]);
  expect(linkOf(of({ type: 'LeadingBegun', ...led }))).toEqual({ kind: 'group', id: 'g1' });
});
