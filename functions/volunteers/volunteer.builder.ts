import type { Volunteer, VolunteerGroup } from '@shared/volunteers/volunteer';
import type { VolunteerForm } from '@shared/volunteers/volunteer.contracts';

/** Test data: what somebody of 柳荫 offers on joining, changed as told. */
export const aVolunteerForm = (changes: Partial<VolunteerForm> = {}): VolunteerForm => ({
  areaPath: 'huangliu/hewan/liuyin',
  point: { lat: 35.12345, lon: 110.98765 },
  reachMetres: 3000,
  birthYear: 1980,
  skills: [{ skill: 'errands' }, { skill: 'company' }],
  speeches: ['putonghua', 'jin'],
  free: [
    { weekday: 2, from: '08:00', to: '12:00' },
    { weekday: 6, from: '14:00', to: '18:00' },
  ],
  atATime: 2,
  rulesAccepted: true,
  ...changes,
});

export const aVolunteer = (changes: Partial<Volunteer> = {}): Volunteer => ({
  personId: 'v1',
  version: 1,
  state: 'active',
  countyId: 'huangliu',
  areaPath: 'huangliu/hewan/liuyin',
  label: '李*',
  point: { lat: 35.123, lon: 110.988 },
  reachMetres: 3000,
  birthYear: 1980,
  skills: [{ skill: 'errands' }, { skill: 'company' }],
  speeches: ['putonghua', 'jin'],
  free: [
    { weekday: 2, from: '08:00', to: '12:00' },
    { weekday: 6, from: '14:00', to: '18:00' },
  ],
  atATime: 2,
  groupIds: [],
  rulesAcceptedAt: '2026-11-20T01:00:00.000Z',
  joinedAt: '2026-11-20T01:00:00.000Z',
  apartFrom: [],
  ...changes,
});

export const aGroup = (changes: Partial<VolunteerGroup> = {}): VolunteerGroup => ({
  groupId: 'g1',
  version: 1,
  name: '柳荫银发队',
  kind: 'silverHaired',
  areaPath: 'huangliu/hewan/liuyin',
  leaderIds: ['v9'],
  members: [{ personId: 'v9', label: '周*', joinedAt: '2026-11-20T01:00:00.000Z' }],
  ...changes,
});
