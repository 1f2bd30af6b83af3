import { type Channel, type HelpFacts, type HelpIn, type HelpRequest, isOpened } from '@shared/help/help';
import type { HelpRules } from '@shared/help/help.rules';
import type { HelpKind } from '@shared/help/help-kinds';
import type { When } from '@shared/help/when';
import { refused } from '@shared/result';
import type { Urgency } from '@shared/terms';
import { peopleLimit } from './asking.decisions';
import { already, type Decision, facts, isOwnHelp, step } from './help.step';
import { slotAtOpening, whenFault } from './times.step';

export type Sorted = {
  readonly kind: HelpKind;
  readonly title: string;
  readonly urgency: Urgency;
  readonly when: When;
  readonly minutes: number;
  readonly people: number;
};
export type Officer = { readonly personId: string; readonly label: string; readonly householdId?: string };

/** Open, with nobody coming yet; the clock asks the first volunteers at once. */
export const openedAnew = (help: HelpFacts & { readonly kind: HelpKind }, triagedBy: string, now: Date): HelpIn<'open'> => {
  const slot = slotAtOpening(help.when, help.minutes);
  const at = now.toISOString();
  return {
    ...help,
    status: 'open',
    openedAt: at,
    triagedBy,
    reach: 'community',
    wave: 0,
    offers: [],
    crew: [],
    nextWaveAt: at,
    remindedAt: [],
    ...(slot && { slot }),
  };
};

/** 受理: the community says what it is. Two go to a child, and nobody sorts what is their own. */
export function triageHelp(
  help: HelpRequest,
  sorted: Sorted,
  officer: Officer,
  rules: HelpRules,
  now: Date,
): Decision<'helpNotSubmitted' | 'ownHelp' | 'twoPersonRule' | 'tooManyPeople' | 'whenPast' | 'whenTooFar' | 'endsBeforeStart'> {
  if (help.status !== 'submitted') return isOpened(help) ? already : refused('helpNotSubmitted');
  if (isOwnHelp(help, officer)) return refused('ownHelp');
  if (help.forWhom === 'child' && sorted.people < 2) return refused('twoPersonRule', { field: '/people' });
  const limit = peopleLimit(rules);
  if (sorted.people > limit) return refused('tooManyPeople', { field: '/people', details: { limit } });
  const fault = whenFault(sorted.when, now);
  if (fault) return refused(fault.reason, { field: fault.field });
  const { when } = sorted;
  const series = when.kind === 'weekly' && { series: { seriesId: help.id, number: 1, times: when.times, from: when.from, at: when.at } };
  const { series: _before, ...plain } = facts(help);
  return step(openedAnew({ ...plain, ...sorted, ...series }, officer.label, now), { type: 'HelpOpened', kind: sorted.kind }, now);
}

export function returnHelp(help: HelpRequest, reason: string, now: Date): Decision<'helpNotSubmitted'> {
  if (help.status === 'returned') return already;
  if (help.status !== 'submitted') return refused('helpNotSubmitted');
  return step({ ...facts(help), status: 'returned', reason }, { type: 'HelpReturned', reason }, now);
}

export function refuseHelp(help: HelpRequest, reason: string, now: Date): Decision<'helpNotSubmitted'> {
  if (help.status === 'refused') return already;
  if (help.status !== 'submitted') return refused('helpNotSubmitted');
  return step({ ...facts(help), status: 'refused', reason, endedAt: now.toISOString() }, { type: 'HelpRefused', reason }, now);
}

/** It goes on elsewhere without being typed again. `recordId` is what came of it, when that is there at once. */
export function convertHelp(
  help: HelpRequest,
  to: { readonly channel: Channel; readonly reason: string; readonly recordId?: string },
  now: Date,
): Decision<'helpNotSubmitted' | 'alreadyAccepted'> {
  if (help.status === 'converted') return already;
  if (help.status !== 'submitted' && help.status !== 'open') return refused('helpNotSubmitted');
  if (isOpened(help) && help.crew.length > 0) return refused('alreadyAccepted');
  return step({ ...facts(help), status: 'converted', ...to, endedAt: now.toISOString() }, { type: 'HelpConverted', ...to }, now);
}
