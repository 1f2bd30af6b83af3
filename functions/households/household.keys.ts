import type { Household, RiskLevel } from '@shared/households/household';
import { maskName } from '@shared/people/mask';
import { dueKeys } from '../core/due-index';
import { nextDue, reviewIsDue } from './household.due';
import type { StoredMember } from './household.file';

export const householdPk = (householdId: string) => `HOUSEHOLD#${householdId}`;
export const stateKey = (householdId: string) => ({ pk: householdPk(householdId), sk: 'STATE' });
export const eventKey = (householdId: string, version: number) => ({
  pk: householdPk(householdId),
  sk: `EVENT#${String(version).padStart(6, '0')}`,
});
const fileKey = (kind: 'MEMBER' | 'NOTE' | 'DOC' | 'PROPOSAL' | 'MERGE') => (householdId: string, id: string) => ({
  pk: householdPk(householdId),
  sk: `FILE#${kind}#${id}`,
});
export const memberKey = fileKey('MEMBER');
export const noteKey = fileKey('NOTE');
export const documentKey = fileKey('DOC');
export const proposalKey = fileKey('PROPOSAL');
export const mergeKey = fileKey('MERGE');
/** Where they live, sealed; an item of its own, never in the state. */
export const addressKey = (householdId: string) => ({ pk: householdPk(householdId), sk: 'FILE#ADDRESS' });
/** Findings that were settled; out of the way of what the file page reads. */
export const settledKey = (householdId: string, proposalId: string) => ({ pk: householdPk(householdId), sk: `SETTLED#${proposalId}` });

/** What a field was before; a member's lies with the member, wherever they live. The version keeps changes of one moment apart. */
export const historyPrefix = (field: string) => `FILEHISTORY#${field}#`;
const historySk = (field: string, { changedAt, version }: Change) =>
  `${historyPrefix(field)}${changedAt}#${String(version).padStart(6, '0')}`;
type Change = Pick<Household, 'changedAt' | 'version'>;
export const householdHistoryKey = (householdId: string, field: string, change: Change) => ({
  pk: householdPk(householdId),
  sk: historySk(field, change),
});
export const memberHistoryPk = (memberId: string) => `MEMBER#${memberId}`;
export const memberHistoryKey = (memberId: string, field: string, change: Change) => ({
  pk: memberHistoryPk(memberId),
  sk: historySk(field, change),
});

/** F4: in which living file an ID number stands. */
export const idNumberKey = (hash: string) => ({ pk: `IDNUMBER#${hash}`, sk: 'MEMBER' });

/** F2: the ledger of a county, by place; of one level; of what waits for an office. */
export const ledgerPk = (countyId: string, level?: RiskLevel | 'undecided') => `LEDGER#${countyId}${level ? `#${level}` : ''}`;
export const waitingPk = (countyId: string) => `DESK#HOUSEHOLD#${countyId}`;
const placeSk = ({ areaPath, id }: Household) => `${areaPath}#${id}`;
/** Everything under an area is one range, at whatever level it lies: signs between # and / stand in no area's path. */
export const under = (areaPath: string) => ({ from: `${areaPath}#`, to: `${areaPath}/~` });

/** F5: members of a cell who may be the same person. */
export const alikePk = (areaPath: string) => `ALIKE#${areaPath}`;
export const alikePrefix = ({ birthday, name }: Pick<StoredMember, 'birthday' | 'name'>) => `${birthday}#${maskName(name)}#`;

const waits = (household: Household): boolean => household.waiting > 0 || household.proposal !== undefined || reviewIsDue(household);

/** All index keys of a file, from its state alone; only living files are listed. */
export const indexKeys = (household: Household): Record<string, string> => {
  if (household.status !== 'active') return {};
  const due = nextDue(household);
  const { countyId, level, id } = household;
  const sk = placeSk(household);
  return {
    g1pk: ledgerPk(countyId),
    g1sk: sk,
    ...(waits(household) && { g2pk: waitingPk(countyId), g2sk: sk }),
    ...(due && dueKeys('HOUSEHOLD', id, due.at)),
    g4pk: ledgerPk(countyId, level?.level ?? 'undecided'),
    g4sk: sk,
  };
};
