import { type HelpAction, type HelpIn, type HelpRequest, helpActions, isOpened } from '@shared/help/help';
import { refused } from '@shared/result';
import { crewOf, type Decision, step } from './help.step';
import { withoutCrew } from './taking.decisions';

export const mostReports = 10;

/** Whom a report stands between: the volunteer of the place named, who reports, or all who came. */
export const involvedIn = (
  help: HelpRequest,
  by: { readonly as: 'asker' | 'volunteer' | 'office'; readonly personId: string },
  placeId?: string,
) => {
  if (by.as === 'volunteer') return [by.personId];
  const crew = crewOf(help);
  return (placeId === undefined ? crew : crew.filter((one) => one.placeId === placeId)).map(({ volunteerId }) => volunteerId);
};

/** Something was not right: the pair is kept apart at once. What has not begun yet goes to somebody else. */
export function reportSafety(
  help: HelpRequest,
  involved: readonly string[],
  placeId: string | undefined,
  now: Date,
): Decision<'placeUnknown' | 'tooManyReports' | 'helpEnded'> {
  const actions: readonly HelpAction[] = helpActions[help.status];
  if (!actions.includes('reportSafety')) return refused('helpEnded');
  if (placeId !== undefined && !crewOf(help).some((one) => one.placeId === placeId)) return refused('placeUnknown', { field: '/placeId' });
  if (help.safetyReports >= mostReports) return refused('tooManyReports');
  const reported = {
    ...help,
    safetyReports: help.safetyReports + 1,
    passedOver: [...new Set([...help.passedOver, ...involved])],
  };
  const leaves = isOpened(reported) && (reported.status === 'open' || reported.status === 'matched');
  const coming = crewOf(help).some(({ volunteerId }) => involved.includes(volunteerId));
  const next = leaves && coming ? withoutCrew(reported as HelpIn<'open' | 'matched'>, involved, now) : withoutOffers(reported, involved);
  return step(next, { type: 'SafetyReported' }, now);
}

const withoutOffers = (help: HelpRequest, whom: readonly string[]): HelpRequest =>
  help.status === 'open' ? { ...help, offers: help.offers.filter((one) => !whom.includes(one.volunteerId)) } : help;

export function closeSafety(help: HelpRequest, apart: boolean, now: Date): Decision<'reportUnknown'> {
  if (help.safetyReports === 0) return refused('reportUnknown');
  return step({ ...help, safetyReports: help.safetyReports - 1 }, { type: 'SafetyClosed', apart }, now);
}
