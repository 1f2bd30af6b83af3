import type { HouseholdRules } from '@shared/households/household.rules';
import type { FlatName } from '../rules/rules-form';

export type HouseholdRuleName = FlatName<HouseholdRules>;

export const standards = ['minimumLivingYuan', 'marginPercent', 'rigidPercent'] as const satisfies readonly HouseholdRuleName[];
export const rhythms = [
  'reviewDays_red',
  'reviewDays_yellow',
  'reviewDays_blue',
  'visitDays_red',
  'visitDays_yellow',
  'visitDays_blue',
] as const satisfies readonly HouseholdRuleName[];
export const papers = ['expiringDays', 'undoMergeDays'] as const satisfies readonly HouseholdRuleName[];

export const unitOf = (name: HouseholdRuleName): 'yuanAYear' | 'percent' | 'days' =>
  name === 'minimumLivingYuan' ? 'yuanAYear' : name.endsWith('Percent') ? 'percent' : 'days';
