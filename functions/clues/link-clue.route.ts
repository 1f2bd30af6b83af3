import { LinkClueToHousehold } from '@shared/clues/clue-commands.contracts';
import { refused } from '@shared/result';
import { clueCommand } from './clue.command';
import { linkHousehold } from './sorting.decisions';

export const linkClueRoute = clueCommand(LinkClueToHousehold, 'linkHousehold', async ({ clue, caller, call, now, deps }) => {
  const household = await deps.households.find(call.body.householdId);
  const may = household && deps.may(caller, 'household', 'read', { areaPath: household.areaPath, relations: [] });
  if (!household || !may || household.countyId !== clue.countyId) return refused('householdUnknown', { field: '/householdId' });
  return linkHousehold(clue, { householdId: household.id, label: household.headLabel }, now);
});
