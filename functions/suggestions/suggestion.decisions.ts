import { refused } from '@shared/result';
import type { Suggestion, SuggestionDesk, SuggestionFacts } from '@shared/suggestions/suggestion';
import type { SuggestionRules } from '@shared/suggestions/suggestion.rules';
import { after, dayMs, eveningAfter } from '@shared/time';
import { already, type Decision, facts, type Step, step } from './suggestion.step';

/** Received: somebody must answer by the evening of the set day. */
export const makeSuggestion = (
  form: Omit<SuggestionFacts, 'version' | 'submittedAt' | 'changedAt' | 'raised' | 'answers'>,
  rules: SuggestionRules,
  now: Date,
): NonNullable<Step> => {
  const at = now.toISOString();
  const dueAt = eveningAfter(now, rules.answerDays);
  return {
    suggestion: { ...form, version: 1, submittedAt: at, changedAt: at, raised: 0, answers: [], status: 'open', dueAt },
    happenings: [{ type: 'SuggestionMade', kind: form.kind, desk: form.desk, dueAt }],
  };
};

export const answerSuggestion = (it: Suggestion, words: string, byLabel: string, rules: SuggestionRules, now: Date): Decision => {
  const last = it.answers.at(-1);
  if (it.status === 'answered' && last?.words === words) return already;
  if (it.status !== 'open') return refused('suggestionNotOpen');
  const at = now.toISOString();
  const endAt = eveningAfter(now, rules.helpedDays);
  const answers = [...it.answers, { words, at, desk: it.desk, byLabel }];
  return step(
    { ...facts(it), answers, status: 'answered', answeredAt: at, endAt },
    { type: 'SuggestionAnswered', desk: it.desk, endAt },
    now,
  );
};

/** The time to answer goes on: whoever wrote was promised a day. */
export const handOnSuggestion = (it: Suggestion, desk: SuggestionDesk, reason: string, now: Date): Decision => {
  if (it.status !== 'open') return refused('suggestionNotOpen');
  if (desk.areaPath === it.desk.areaPath && desk.level === it.desk.level) return already;
  return step({ ...it, desk }, { type: 'SuggestionHandedOn', from: it.desk, desk, reason, dueAt: it.dueAt }, now);
};

const raise = (it: Suggestion, above: SuggestionDesk, cause: 'overdue' | 'notHelped', rules: SuggestionRules, now: Date) => {
  const dueAt = eveningAfter(now, rules.raisedDays);
  return step(
    { ...facts(it), desk: above, raised: it.raised + 1, status: 'open', dueAt },
    { type: 'SuggestionRaised', cause, from: it.desk, desk: above, dueAt },
    now,
  );
};

/** Not helped: the desk above looks at it, as long as there is one. */
export const sayHelped = (
  it: Suggestion,
  said: { readonly helped: boolean; readonly words?: string | undefined },
  above: SuggestionDesk | undefined,
  rules: SuggestionRules,
  now: Date,
): Decision => {
  if (it.status === 'ended' && it.helped === said.helped) return already;
  if (it.status !== 'answered') return refused('suggestionNotAnswered');
  if (!said.helped && above) return raise(it, above, 'notHelped', rules, now);
  return step(
    {
      ...facts(it),
      status: 'ended',
      endedAt: now.toISOString(),
      helped: said.helped,
      ...(said.words && { helpedWords: said.words }),
    },
    { type: 'SuggestionEnded', helped: said.helped },
    now,
  );
};

export type Due = { readonly at: string; readonly what: 'remind' | 'overdue' | 'end' };

/** The next moment at which the clock must act, if any. */
export const nextDue = (it: Suggestion, rules: SuggestionRules): Due | undefined => {
  if (it.status === 'answered') return { at: it.endAt, what: 'end' };
  if (it.status === 'ended' || it.overdueAt) return undefined;
  return it.remindedAt ? { at: it.dueAt, what: 'overdue' } : { at: after(it.dueAt, -rules.remindBeforeDays * dayMs), what: 'remind' };
};

/** What the clock does now: remind, then hand it to the desk above, then say that it is overdue; late runs skip the reminder. */
export const decideDue = (it: Suggestion, above: SuggestionDesk | undefined, rules: SuggestionRules, now: Date): Step => {
  const due = nextDue(it, rules);
  const at = now.toISOString();
  if (!due || due.at > at) return undefined;
  if (it.status === 'answered') return step({ ...facts(it), status: 'ended', endedAt: at }, { type: 'SuggestionEnded' }, now).value;
  if (it.status !== 'open') return undefined;
  const { desk, dueAt } = it;
  if (dueAt > at) return step({ ...it, remindedAt: at }, { type: 'SuggestionReminded', desk, dueAt }, now).value;
  if (above) return raise(it, above, 'overdue', rules, now).value;
  return step({ ...it, remindedAt: it.remindedAt ?? at, overdueAt: at }, { type: 'SuggestionOverdue', desk, dueAt }, now).value;
};
