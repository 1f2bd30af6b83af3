import type { Skill } from '@shared/help/help-kinds';

export const volunteerKey = (personId: string) => ({ pk: `VOLUNTEER#${personId}`, sk: 'STATE' });
/** The audit record of one change. */
export const volunteerEventKey = (personId: string, version: number) => ({
  pk: `VOLUNTEER#${personId}`,
  sk: `CHANGE#${String(version).padStart(6, '0')}`,
});
/** Beside the volunteer while a proof waits for an office. */
export const proofKey = (personId: string, skill: Skill) => ({ pk: `VOLUNTEER#${personId}`, sk: `PROOF#${skill}` });
/** V2: a county's volunteers by area, those who left excepted. */
export const volunteersPk = (countyId: string) => `VOLUNTEERS#${countyId}`;
/** V3: proofs that wait, by community. */
export const proofQueuePk = (areaPath: string) => `QUEUE#PROOF#${areaPath}`;
export const groupKey = (groupId: string) => ({ pk: `GROUP#${groupId}`, sk: 'STATE' });
/** V4: a county's groups by name. */
export const groupsPk = (countyId: string) => `GROUPS#${countyId}`;
