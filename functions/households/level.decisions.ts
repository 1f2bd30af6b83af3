import type { RiskLevel } from '@shared/households/household';
import type { HouseholdRules } from '@shared/households/household.rules';
import { refused } from '@shared/result';
import { localDay } from '@shared/time';
import { dayAfter } from './findings.decisions';
import { categoryTold, nextDue, reviewTold } from './household.due';
import { type HouseholdFile, isMinor } from './household.file';
import { already, amended, changed, type Decision, type Step, step } from './household.step';
import { proposeLevel } from './risk-level.decisions';

/** A person decides the level; words are needed when it is not what the facts speak for. Review and visits follow from it. */
export const decideLevel = (
  file: HouseholdFile,
  { level, words, byLabel }: { readonly level: RiskLevel; readonly words?: string | undefined; readonly byLabel: string },
  rules: HouseholdRules,
  now: Date,
): Decision => {
  const { household } = file;
  if (household.status !== 'active') return refused('householdEnded');
  const proposed = proposeLevel(file, rules, now);
  if (proposed.level !== level && !words) return refused('wordsNeeded', { field: '/words' });
  const today = localDay(now);
  const reviewBy = dayAfter(today, rules.reviewDays[level]);
  if (household.level?.level === level && household.level.reviewBy === reviewBy && household.level.words === words) return already;
  const { reasons } = proposed;
  const { proposal: _settled, ...plain } = household;
  const decided = { level, reasons, ...(words && { words }), at: now.toISOString(), byLabel, reviewBy };
  const told = household.told.filter((one) => !one.startsWith('review '));
  const nextVisitBy = dayAfter(today, rules.visitDays[level]);
  const after = { ...file, household: { ...plain, level: decided, nextVisitBy, told } };
  return step(changed(file, after, [{ type: 'LevelDecided', level, reasons, reviewBy }], rules, now));
};

/** Included in watching, or not any more. */
export const setWatch = (file: HouseholdFile, watched: boolean, reason: string, rules: HouseholdRules, now: Date): Decision => {
  if (file.household.status !== 'active') return refused('householdEnded');
  if (file.household.watched === watched) return already;
  const happening = watched ? { type: 'WatchBegun' as const, reason } : { type: 'WatchEnded' as const, reason };
  return step(changed(file, amended(file, {}, { watched }), [happening], rules, now));
};

/** Somebody sees what is written about a member under age; that they did, and what for, stays in the file. */
export const openMinor = (file: HouseholdFile, memberId: string, purpose: string, rules: HouseholdRules, now: Date): Decision => {
  const member = file.members.find((one) => one.memberId === memberId);
  if (!member) return refused('memberUnknown');
  if (!isMinor(member, now)) return refused('notAMinor');
  return step(changed(file, file, [{ type: 'MinorOpened', memberId, purpose }], rules, now));
};

/** The same for a number. */
export const openNumber = (
  file: HouseholdFile,
  memberId: string,
  which: 'idNumber' | 'phone',
  purpose: string,
  rules: HouseholdRules,
  now: Date,
): Decision => {
  const member = file.members.find((one) => one.memberId === memberId);
  if (!member) return refused('memberUnknown');
  if (!(which === 'phone' ? member.sealedPhone : member.sealedIdNumber)) return refused('numberUnknown');
  return step(changed(file, file, [{ type: 'NumberOpened', memberId, purpose }], rules, now));
};

/** What the clock says now: the one thing that is due, once. */
export const decideDue = (file: HouseholdFile, rules: HouseholdRules, now: Date): Step => {
  const due = nextDue(file.household);
  if (!due || due.at > now.toISOString()) return undefined;
  const { household } = file;
  const told = (what: string) => amended(file, {}, { told: [...household.told, what] });
  if (due.what === 'category') {
    const { category, day } = due;
    const happening = { type: 'CategoryExpiring' as const, category, validUntil: day };
    return step(changed(file, told(categoryTold(category, day)), [happening], rules, now)).value;
  }
  const reviewBy = household.level?.reviewBy ?? '';
  return step(changed(file, told(reviewTold(reviewBy)), [{ type: 'LevelReviewDue', reviewBy }], rules, now)).value;
};
