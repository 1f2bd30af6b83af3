import type { ChainTask } from '@shared/chain/aid-chain';
import type { Household } from '@shared/households/household';
import type { HouseholdEventType } from '@shared/households/household.events';
import { morningOf } from './household.due';

/** A household's file as it stands on its own chain: open while it is watched or its level waits for review, owned by the office of its area. */
export const chainTaskOf = (household: Household): ChainTask => ({
  kind: 'household',
  id: household.id,
  version: household.version,
  countyId: household.countyId,
  areaPath: household.areaPath,
  householdId: household.id,
  title: `${household.headLabel}家`,
  status: household.status,
  stage: 'warning',
  open: household.status === 'active' && household.watched,
  ...(household.status === 'active' && { owner: { label: '', areaPath: household.areaPath } }),
  ...(household.status === 'active' && household.level && { dueAt: morningOf(household.level.reviewBy) }),
  changedAt: household.changedAt,
});

/** Events that are no link of a chain: a visit tells of itself, and who looked at what is the file's own record. */
export const notOnChain: ReadonlySet<HouseholdEventType> = new Set([
  'HouseholdVisited',
  'MinorOpened',
  'NumberOpened',
  'AddressOpened',
  'NoteAdded',
  'DocumentAdded',
]);
