import type { WishRules } from '@shared/wishes/wish.rules';
import type { FlatName } from './rules-form';

export type RuleName = FlatName<WishRules>;

export const amounts = ['capYuan', 'maxOpenClaims', 'maxOpenClaimsUnit', 'maxWaiting'] as const satisfies readonly RuleName[];
export const times = [
  'verifyDays',
  'daysToDeliver_urgent',
  'daysToDeliver_soon',
  'daysToDeliver_normal',
  'remindBeforeHours',
  'extendDays',
  'graceDays',
  'offerHours',
  'confirmDays',
  'settleDays',
  'closeDays',
  'offerToUnitsAfterDays',
  'flagAfterDays',
] as const satisfies readonly RuleName[];

export const unitOf = (name: RuleName): 'yuan' | 'pieces' | 'people' | 'days' | 'hours' => {
  if (name === 'capYuan') return 'yuan';
  if (name === 'maxWaiting') return 'people';
  if (name.startsWith('maxOpen')) return 'pieces';
  return name.endsWith('Hours') ? 'hours' : 'days';
};
