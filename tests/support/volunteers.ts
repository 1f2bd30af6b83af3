import type { VolunteerForm } from '@shared/volunteers/volunteer.contracts';
import { png } from '../../functions/media/file.builder';
import { aService } from '../../functions/service/service.builder';
import { serviceWrites } from '../../functions/service/service.items';
import { aGroup, aVolunteer, aVolunteerForm } from '../../functions/volunteers/volunteer.builder';
import { groupWrite, volunteerItem } from '../../functions/volunteers/volunteer.repository';
import { type AHouse, cast } from './house';

export const agree = (at: AHouse, who: string) => at.ask(who, 'PUT', '/api/me', { consents: [{ kind: 'service', given: true }] });

/** Somebody agrees and joins. */
export const join = async (at: AHouse, who: string, changes: Partial<VolunteerForm> = {}) => {
  await agree(at, who);
  return at.ask<VolunteerAnswer>(who, 'PUT', '/api/me/volunteer', aVolunteerForm(changes));
};
export type VolunteerAnswer = { version: number; state: string; reason?: string; skills: { skill: string; proof?: { state: string } }[] };

export const picture = async (at: AHouse, who: string) => {
  const form = new FormData();
  form.append('file', new Blob([png([]).slice()]));
  return (await at.ask<{ id: string }>(who, 'POST', '/api/media', form)).body.id;
};

/** Somebody joins with a proof of counselling that waits for the office. */
export const joinWithProof = async (at: AHouse, who: string) =>
  join(at, who, { skills: [{ skill: 'errands' }, { skill: 'counselling', proof: [await picture(at, who)] }] });

export const group = async (at: AHouse, leader: string, name = '柳荫银发队') => {
  await join(at, leader);
  const body = { name, kind: 'silverHaired', areaPath: 'huangliu/hewan/liuyin', leaderId: leader };
  return (await at.ask<{ groupId: string }>('officer', 'POST', '/api/volunteer-groups', body)).body.groupId;
};

/** Confirmed service of somebody, as the confirming transaction writes it. */
export const serve = async (at: AHouse, who: string, ...changes: Parameters<typeof aService>[0][]) => {
  const services = (changes.length > 0 ? changes : [{}]).map((one) => aService(one, { volunteerId: who }));
  for (const one of services) await at.store.commit(serviceWrites(one));
  return services.map(({ record }) => record.id);
};
export type CertificateAnswer = { number: string; code: string; name: string; minutes: number; withdrawnAt?: string; reason?: string };
export const certify = async (at: AHouse, who: string, period = { from: '2026-01-01', to: '2026-12-31' }) =>
  (await at.ask<CertificateAnswer>(who, 'POST', '/api/me/certificates', period)).body;

const counts = new WeakMap<AHouse, number>();
const next = (at: AHouse, head: string) => {
  const count = (counts.get(at) ?? 0) + 1;
  counts.set(at, count);
  return `${head}${count}`;
};

/** Things that the paths of these routes name, each time another one. */
export const aProof = async (at: AHouse) => {
  const personId = next(at, 'v');
  const skills = [{ skill: 'counselling' as const, proof: { media: ['img_1'], state: 'waiting' as const } }];
  await at.store.commit([{ put: volunteerItem(aVolunteer({ personId, skills })) }]);
  return personId;
};
export const aServed = async (at: AHouse) => {
  const volunteerId = next(at, 'v');
  await serve(at, volunteerId);
  return volunteerId;
};
/** The record of everybody who was served by `serve` without changes. */
export const recordId = aService().record.id;
export const aJoinableGroup = async (at: AHouse) => {
  await join(at, 'li');
  const groupId = next(at, 'g');
  await at.store.commit([groupWrite(aGroup({ groupId }))]);
  return groupId;
};
export const aJoinedGroup = async (at: AHouse) => {
  const groupId = await aJoinableGroup(at);
  await at.ask('li', 'POST', `/api/volunteer-groups/${groupId}/membership`, {});
  return groupId;
};
/** Led by 李, with 周 in it. */
export const aLedGroup = async (at: AHouse) => {
  for (const who of ['li', 'zhou']) await join(at, who);
  const groupId = next(at, 'g');
  const members = ['li', 'zhou'].map((personId) => ({ personId, label: '李*', joinedAt: '2026-11-20T01:00:00.000Z' }));
  await at.store.commit([groupWrite(aGroup({ groupId, leaderIds: ['li'], members }))]);
  return groupId;
};
export const aGroupBody = (name = '邻里队') => ({ name, kind: 'neighbours', areaPath: 'huangliu/hewan/liuyin', leaderId: 'li' });
export const joined = async (at: AHouse) => {
  await join(at, 'li');
  return '';
};
export const everybodyAgreed = async (at: AHouse) => {
  for (const who of Object.keys(cast)) await agree(at, who);
  return '';
};
export const servedTwice = async (at: AHouse) => {
  await serve(at, 'li', {}, { from: '2025-11-10T01:00:00.000Z' });
  return '';
};
export const period = { from: '2026-01-01', to: '2026-12-31' };
