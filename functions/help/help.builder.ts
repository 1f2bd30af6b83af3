import type { HelpRequest } from '@shared/help/help';
import { defaultHelpRules } from '@shared/help/help.rules';
import { type NewHelp, submitHelp } from './asking.decisions';
import { logHelp } from './doing.decisions';
import type { Decision } from './help.step';
import { acceptHelp, type Taker } from './taking.decisions';
import { type Sorted, triageHelp } from './triage.decisions';

/** A morning in the county, 09:00 local. */
export const morning = new Date('2026-11-20T01:00:00.000Z');
export const minutesLater = (minutes: number, from: Date | string = morning) => new Date(new Date(from).getTime() + minutes * 60_000);
export const rules = defaultHelpRules;
/** When the built requests are for: the next morning. */
export const nextMorning = '2026-11-21T01:00:00.000Z';

export const newHelp = (changes: Partial<NewHelp> = {}): NewHelp => ({
  id: 'h1',
  countyId: 'huangliu',
  areaPath: 'huangliu/hewan/liuyin',
  authorId: 'zhou',
  authorIs: 'self',
  subjectId: 'zhou',
  householdId: 'home',
  forWhom: 'adult',
  askerLabel: '周**',
  kind: 'errands',
  title: '代买些菜',
  words: '腿脚不便，想请人代买些菜',
  urgency: 'normal',
  when: { kind: 'fixed', start: nextMorning },
  minutes: 60,
  people: 1,
  media: [],
  consent: { share: true, givenAt: morning.toISOString() },
  ...changes,
});
export const sorted = (changes: Partial<Sorted> = {}): Sorted => ({
  kind: 'errands',
  title: '代买些菜',
  urgency: 'normal',
  when: { kind: 'fixed', start: nextMorning },
  minutes: 60,
  people: 1,
  ...changes,
});
export const taker = (personId = 'li', changes: Partial<Taker> = {}): Taker => ({
  personId,
  label: `${personId}**`,
  birthYear: 1985,
  guardianConsent: false,
  active: true,
  skills: ['errands', 'counselling'],
  proven: [],
  apartFrom: [],
  ...changes,
});
export const officer = { personId: 'officer', label: '孙**' };

/** The request after a decision that must have been accepted and changed something. */
export const helpAfter = (decision: Decision): HelpRequest => {
  if (!decision.ok || !decision.value) throw new Error(`expected a step, got ${JSON.stringify(decision)}`);
  return decision.value.help;
};
export const happened = (decision: Decision) =>
  decision.ok ? decision.value?.happenings.map(({ type }) => type) : decision.refusal.reason;

export const submitted = (changes: Partial<NewHelp> = {}, now = morning) => helpAfter(submitHelp(newHelp(changes), rules, now));
export const open = (changes: Partial<Sorted> = {}, form: Partial<NewHelp> = {}, now = morning) =>
  helpAfter(triageHelp(submitted(form, now), sorted(changes), officer, rules, now));
export const matched = (changes: Partial<Sorted> = {}, who = ['li'], now = morning) =>
  helpAfter(
    acceptHelp(
      open({ people: who.length, ...changes }, {}, now),
      who.map((one) => taker(one)),
      undefined,
      now,
    ),
  );
export const said = (minutes = 60, changes: object = {}) => ({
  from: nextMorning,
  to: minutesLater(minutes, nextMorning).toISOString(),
  words: '买好了',
  media: [],
  done: 'fully' as const,
  ...changes,
});
export const logged = (minutes = 60) => helpAfter(logHelp(matched(), 'li', said(minutes), rules, minutesLater(minutes, nextMorning)));
