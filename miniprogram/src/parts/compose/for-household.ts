import type { Profile } from '@shared/people/people.contracts';

/** The household that something is written for, as its file or a visit told it. `label` is the masked name of its head. */
export type ForHousehold = { readonly id: string; readonly label: string; readonly area: string; readonly visit?: string };

const plain = (value = ''): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** The household in a page's address, if one is there. */
export const householdFrom = ({ household, label, area, visit }: Readonly<Record<string, string | undefined>>): ForHousehold | undefined =>
  household ? { id: household, label: plain(label), area: plain(area), ...(visit && { visit }) } : undefined;

/** Only a grid worker writes as one; anybody else who writes for a household writes for somebody they know. */
export const authorFor = (who: string | undefined, me: Profile | undefined): 'self' | 'relative' | 'gridWorker' => {
  if (who !== 'relative' && who !== 'gridWorker') return 'self';
  return who === 'gridWorker' && me && !me.hats.some(({ role }) => role === 'gridWorker') ? 'relative' : who;
};

/** The part of a form that says for which household, and from which visit. */
export const partFor = ({ id, visit }: ForHousehold) => ({ householdId: id, ...(visit && { visitId: visit }) });

/** What is written for one household, or from one visit, is not gone on with for another. */
export const draftOf = (kind: string, household: ForHousehold | undefined): string =>
  household ? [kind, household.id, household.visit].filter(Boolean).join('.') : kind;
