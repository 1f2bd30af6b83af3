import type { HelpRules } from '@shared/help/help.rules';
import type { FlatName } from '../rules/rules-form';

export type HelpRuleName = FlatName<HelpRules>;

/** In the order of a request's life. */
export const looking = [
  'triageHours_urgent',
  'triageHours_soon',
  'triageHours_normal',
  'offersPerWave',
  'wavesPerReach',
  'answerMinutes_urgent',
  'answerMinutes_soon',
  'answerMinutes_normal',
] as const satisfies readonly HelpRuleName[];
export const doing = [
  'maxPeople',
  'earlyArrivalMinutes',
  'noShowAfterMinutes',
  'longestLogMinutes',
  'longestDayMinutes',
] as const satisfies readonly HelpRuleName[];
export const ending = ['confirmDays', 'settleDays', 'closeDays', 'similarDays'] as const satisfies readonly HelpRuleName[];

export const unitOf = (name: HelpRuleName): 'people' | 'rounds' | 'days' | 'hours' | 'minutes' => {
  if (name === 'maxPeople' || name === 'offersPerWave') return 'people';
  if (name === 'wavesPerReach') return 'rounds';
  const [head = ''] = name.split('_');
  if (head.endsWith('Hours')) return 'hours';
  return head.endsWith('Minutes') ? 'minutes' : 'days';
};
