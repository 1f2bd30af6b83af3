import { type HelpFacts, type HelpRequest, isOpened } from '@shared/help/help';
import type { HelpRules } from '@shared/help/help.rules';
import { refused } from '@shared/result';
import { after, dayMs, hourMs } from '@shared/time';
import { already, crewOf, type Decision, facts, step, volunteeringOf } from './help.step';
import { whenFault } from './times.step';

export type NewHelp = Omit<HelpFacts, 'version' | 'submittedAt' | 'changedAt' | 'turns' | 'passedOver' | 'safetyReports'>;

/** The most people one request can have, whatever a county sets: all of them are confirmed in one transaction. */
export const mostPeople = 15;
export const peopleLimit = (rules: HelpRules): number => Math.min(rules.maxPeople, mostPeople);

type FormFault = 'saySomething' | 'guardianConsentNeeded' | 'tooManyPeople' | 'whenPast' | 'whenTooFar' | 'endsBeforeStart';
const formFault = (form: NewHelp, rules: HelpRules, now: Date) => {
  if (!form.words && form.media.length === 0 && form.kind === 'unsorted') return refused('saySomething', { field: '/words' });
  if (form.forWhom === 'child' && !form.consent.guardian) return refused('guardianConsentNeeded', { field: '/consent/guardian' });
  const limit = peopleLimit(rules);
  if (form.people > limit) return refused('tooManyPeople', { field: '/people', details: { limit } });
  const fault = whenFault(form.when, now);
  return fault && refused(fault.reason, { field: fault.field });
};

const triageBy = (form: NewHelp, rules: HelpRules, now: Date) => after(now, rules.triageHours[form.urgency] * hourMs);

/** 求助: words, a voice note or a kind are enough; the community sorts the rest. */
export function submitHelp(form: NewHelp, rules: HelpRules, now: Date): Decision<FormFault> {
  const fault = formFault(form, rules, now);
  if (fault) return fault;
  const at = now.toISOString();
  const start = { version: 0, submittedAt: at, changedAt: at, turns: 0, passedOver: [], safetyReports: 0 };
  return step({ ...form, ...start, status: 'submitted', triageBy: triageBy(form, rules, now) }, { type: 'HelpSubmitted' }, now);
}

export function resubmitHelp(help: HelpRequest, form: NewHelp, rules: HelpRules, now: Date): Decision<FormFault | 'helpNotReturned'> {
  if (help.status !== 'returned') return refused('helpNotReturned');
  const fault = formFault(form, rules, now);
  if (fault) return fault;
  const { id, version, submittedAt, changedAt, authorId, turns, passedOver, safetyReports } = help;
  const kept = { id, version, submittedAt, changedAt, authorId, turns, passedOver, safetyReports };
  // Amended, it is still for the household it was written for.
  const householdId = form.householdId ?? (form.subjectId === help.subjectId ? help.householdId : undefined);
  const visitId = form.visitId ?? (householdId === help.householdId ? help.visitId : undefined);
  const household = householdId && { householdId, ...(visitId && { visitId }) };
  return step(
    { ...form, ...household, ...kept, status: 'submitted', triageBy: triageBy(form, rules, now) },
    { type: 'HelpResubmitted' },
    now,
  );
}

/** Until it has begun. Who was coming is told. */
export function cancelHelp(
  help: HelpRequest,
  by: 'asker' | 'office',
  reason: string | undefined,
  now: Date,
): Decision<'helpEnded' | 'helpUnderWay'> {
  switch (help.status) {
    case 'cancelled':
      return already;
    case 'underWay':
    case 'logged':
    case 'disputed':
      return refused('helpUnderWay');
    case 'submitted':
    case 'returned':
    case 'open':
    case 'matched': {
      const offered = isOpened(help) ? help.offers.filter((one) => one.until > now.toISOString()) : [];
      const told = [...crewOf(help), ...offered].map(volunteeringOf);
      return step(
        { ...facts(help), status: 'cancelled', by, endedAt: now.toISOString(), ...(reason && { reason }) },
        { type: 'HelpCancelled', crew: told, ...(reason && { reason }) },
        now,
      );
    }
    default:
      return refused('helpEnded');
  }
}

const ended: readonly HelpRequest['status'][] = ['refused', 'converted', 'cancelled', 'confirmed', 'closed', 'unmet'];
const daysOf = (when: HelpFacts['when'], now: string): string =>
  when.kind === 'atOnce' ? now : when.kind === 'fixed' ? when.start : `${when.from}T04:00:00.000Z`;

/** A living request of the same person, of the same kind, within some days of this one. */
export const similarTo = (form: NewHelp, others: readonly HelpRequest[], rules: HelpRules, now: Date): HelpRequest | undefined => {
  const at = Date.parse(daysOf(form.when, now.toISOString()));
  return others.find(
    (one) =>
      one.id !== form.id &&
      !ended.includes(one.status) &&
      one.kind === form.kind &&
      one.forWhom === form.forWhom &&
      (form.subjectId === undefined ? one.askerLabel === form.askerLabel : one.subjectId === form.subjectId) &&
      Math.abs(Date.parse(daysOf(one.when, one.submittedAt)) - at) <= rules.similarDays * dayMs,
  );
};
