import type { CrewMember, HelpIn, HelpRequest, HelpThanks } from '@shared/help/help';
import { isOpened } from '@shared/help/help';
import type { HelpOutcome } from '@shared/help/help.events';
import type { HelpRules } from '@shared/help/help.rules';
import type { When } from '@shared/help/when';
import { refused } from '@shared/result';
import { after, dayMs, eveningAfter } from '@shared/time';
import { already, type Born, crewOf, type Decision, facts, memberOf, opened, type Step, step, volunteeringOf } from './help.step';
import { looking, searchAgain } from './looking.decisions';
import { withoutCrew } from './taking.decisions';
import { minutesBetween, slotAtOpening, soonAgain, whenFault } from './times.step';
import { openedAnew } from './triage.decisions';

const crewTold = (help: HelpRequest) => crewOf(help).map(volunteeringOf);

const confirmed = (
  help: HelpIn<'logged' | 'disputed'>,
  by: 'asker' | 'community',
  crew: readonly CrewMember[],
  rules: HelpRules,
  now: Date,
): HelpIn<'confirmed'> => ({
  ...opened(help),
  crew,
  slot: help.slot,
  status: 'confirmed',
  confirmedAt: now.toISOString(),
  confirmedBy: by,
  closeAt: after(now, rules.closeDays * dayMs),
});

export type Remaining = { readonly id: string; readonly words: string; readonly when?: When | undefined };

/** Yes, it was done: from now on the minutes count. What is still to be done becomes a request of its own, already sorted. */
export function confirmHelp(
  help: HelpRequest,
  by: 'asker' | 'community',
  remaining: Remaining | undefined,
  rules: HelpRules,
  now: Date,
): Decision<'helpNotLogged' | 'whenNeeded' | 'whenPast' | 'whenTooFar' | 'endsBeforeStart'> {
  if (help.status === 'confirmed' || help.status === 'closed') return already;
  if (help.status !== 'logged') return refused('helpNotLogged');
  if (remaining && !remaining.when) return refused('whenNeeded', { field: '/when' });
  const fault = remaining?.when && whenFault(remaining.when, now);
  if (fault) return refused(fault.reason, { field: fault.field });
  const born = remaining?.when && followUp(help, { ...remaining, when: remaining.when }, now);
  return step(
    confirmed(help, by, help.crew, rules, now),
    { type: 'HelpConfirmed', confirmedBy: by, crew: crewTold(help), ...(born && { followUpId: born.help.id }) },
    now,
    born,
  );
}

const followUp = (help: HelpIn<'logged'>, { id, words, when }: Remaining & { when: When }, now: Date): Born => {
  const { series: _series, ...plain } = facts(help);
  const weekly = when.kind === 'weekly' && { series: { seriesId: id, number: 1, times: when.times, from: when.from, at: when.at } };
  const at = now.toISOString();
  const base = {
    ...plain,
    id,
    words,
    when,
    kind: help.kind,
    version: 1,
    submittedAt: at,
    changedAt: at,
    turns: 0,
    safetyReports: 0,
    ...weekly,
  };
  return {
    help: openedAnew({ ...base, followUpOf: help.id, media: [] }, help.triagedBy, now),
    happenings: [{ type: 'HelpOpened', kind: help.kind }],
  };
};

/** “It was not like that.” */
export function disputeHelp(help: HelpRequest, reason: string, rules: HelpRules, now: Date): Decision<'helpNotLogged'> {
  if (help.status === 'disputed') return already;
  if (help.status !== 'logged') return refused('helpNotLogged');
  return step(
    { ...opened(help), slot: help.slot, status: 'disputed', reason, settleBy: eveningAfter(now, rules.settleDays), remindedAt: [] },
    { type: 'HelpDisputed', reason, crew: crewTold(help) },
    now,
  );
}

export type Settling = {
  readonly outcome: HelpOutcome;
  readonly reason: string;
  readonly minutes?: readonly { readonly placeId: string; readonly minutes: number }[] | undefined;
};

/** The community heard both sides: it stands, fewer minutes count, or people are looked for once more. */
export function settleHelp(
  help: HelpRequest,
  { outcome, reason, minutes }: Settling,
  rules: HelpRules,
  now: Date,
): Decision<'helpNotDisputed' | 'placeUnknown' | 'minutesNeeded' | 'logTooLong'> {
  if (help.status !== 'disputed') return refused('helpNotDisputed');
  const happening = { type: 'HelpSettled' as const, outcome, reason, crew: crewTold(help) };
  if (outcome === 'reopen') {
    const gone = help.crew.map(({ volunteerId }) => volunteerId);
    return step(looking(withoutCrew(help, gone, now), { when: soonAgain(now), slot: undefined }), happening, now);
  }
  if (outcome === 'uphold') return step(confirmed(help, 'community', help.crew, rules, now), happening, now);
  if (!minutes || minutes.length === 0) return refused('minutesNeeded', { field: '/minutes' });
  const counted = new Map(minutes.map((one) => [one.placeId, one.minutes]));
  for (const [placeId, given] of counted) {
    const log = help.crew.find((one) => one.placeId === placeId)?.log;
    if (!log) return refused('placeUnknown', { field: '/minutes' });
    const most = minutesBetween(log.from, log.to);
    if (given > most) return refused('logTooLong', { field: '/minutes', details: { minutes: most } });
  }
  const crew = help.crew.map((one) => {
    const given = counted.get(one.placeId);
    if (given === undefined || !one.log) return one;
    const { log, ...rest } = one;
    return given === 0 ? rest : { ...rest, log: { ...log, to: after(log.from, given * 60_000) } };
  });
  return step(confirmed(help, 'community', crew, rules, now), happening, now);
}

export function reopenHelp(
  help: HelpRequest,
  when: When,
  now: Date,
): Decision<'helpNotUnmet' | 'whenPast' | 'whenTooFar' | 'endsBeforeStart'> {
  if (help.status !== 'unmet') return refused('helpNotUnmet');
  const fault = whenFault(when, now);
  if (fault) return refused(fault.reason, { field: fault.field });
  const { slot: _slot, ...rest } = opened(help);
  const slot = slotAtOpening(when, help.minutes);
  const open: HelpIn<'open'> = { ...rest, status: 'open', when, crew: [], openedAt: now.toISOString(), ...(slot && { slot }) };
  return step(searchAgain(open, now), { type: 'HelpReopened', ...(slot && { slot }) }, now);
}

export function thankHelpers(help: HelpRequest, thanks: HelpThanks, now: Date): Decision<'helpNotConfirmed'> {
  if (help.status === 'closed') return help.thanks ? already : refused('helpNotConfirmed');
  if (help.status !== 'confirmed') return refused('helpNotConfirmed');
  return step(closed(help, now, thanks), { type: 'HelpThanked', thanks, crew: crewTold(help) }, now);
}

export const closeHelp = (help: HelpIn<'confirmed'>, now: Date): NonNullable<Step> =>
  step(closed(help, now), { type: 'HelpClosed' }, now).value;

const closed = (help: HelpIn<'confirmed'>, now: Date, thanks?: HelpThanks): HelpIn<'closed'> => ({
  ...opened(help),
  slot: help.slot,
  status: 'closed',
  confirmedAt: help.confirmedAt,
  confirmedBy: help.confirmedBy,
  endedAt: now.toISOString(),
  ...(thanks && { thanks }),
});

/** Whether the caller was one of those who came: nobody confirms or settles their own service. */
export const isOwnService = (help: HelpRequest, personId: string): boolean => isOpened(help) && memberOf(help, personId) !== undefined;
