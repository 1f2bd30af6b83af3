import type { NotificationSettings } from '@shared/notifications/settings.contracts';
import type { Hat } from '@shared/people/people.contracts';

type ChosenTopic = keyof NotificationSettings['ways'];
const givers: readonly Hat['role'][] = ['volunteer', 'helper'];
const offices: readonly Hat['role'][] = ['communityOfficer', 'townOfficer', 'countyOfficer', 'supervisor', 'administrator', 'gridWorker'];

/** What this person can be told about, by the hats they have: nobody chooses about what never comes. */
export function topicsFor(hats: readonly Hat[]): readonly ChosenTopic[] {
  const wears = (roles: readonly Hat['role'][]) => hats.some(({ role }) => roles.includes(role));
  return ['ownAffairs', ...(wears(givers) ? (['promises', 'offers'] as const) : []), ...(wears(offices) ? (['desk'] as const) : [])];
}
