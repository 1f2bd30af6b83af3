import * as z from 'zod/mini';
import { contract } from '../contract';
import { HouseholdRules } from './household.rules';

const Versioned = z.strictObject({ rules: HouseholdRules, version: z.number() });

export const GetHouseholdRules = contract({
  name: 'GetHouseholdRules',
  method: 'GET',
  path: '/api/rules/households',
  summary: 'Standards, limits and rhythms for household files',
  who: { resource: 'householdRules', action: 'read' },
  answer: Versioned,
  refusals: [],
});
export const ChangeHouseholdRules = contract({
  name: 'ChangeHouseholdRules',
  method: 'PUT',
  path: '/api/rules/households',
  summary: 'Set the standards, limits and rhythms for household files',
  write: true,
  edits: true,
  who: { resource: 'householdRules', action: 'update' },
  body: HouseholdRules,
  answer: Versioned,
  refusals: ['changedMeanwhile'],
});
