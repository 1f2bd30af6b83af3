import { householdWords } from '@shared/glossary/households';
import { visitRefusalWords, visitWords } from '@shared/glossary/visits';
import { vocabulary } from '@shared/glossary/vocabulary';
import type { HouseholdValues, MemberValues } from '@shared/households/household';
import { localDay } from '@shared/time';
import type { VisitStatus } from '@shared/visits/visit';
import type { VisitSummary } from '@shared/visits/visit.views';
import type { Tone } from '@/components/Chip';
import type { IconName } from '@/components/Icon';
import type { VisitText } from '@/i18n/visits';
import type { Language } from '@/settings';
import { dayWords, knowWords, moneyWords } from '@/words/words';

knowWords(visitRefusalWords);

export const { label: visitLabel, isTerm: isVisitTerm } = vocabulary(visitWords);
export const { label: fileLabel, isTerm: isFileTerm } = vocabulary(householdWords);

export const visitPages = {
  list: 'packages/visits/list/index',
  route: 'packages/visits/route/index',
  record: 'packages/visits/record/index',
  sheet: 'packages/visits/sheet/index',
  drives: 'packages/visits/drives/index',
  drive: 'packages/visits/drive/index',
  openDrive: 'packages/visits/open-drive/index',
  plan: 'packages/visits/plan/index',
  file: 'packages/households/file/index',
} as const;

export const statusTones: Record<VisitStatus, Tone> = { planned: 'info', done: 'done', dropped: 'plain' };
export const levelLooks = {
  red: { tone: 'main', icon: 'warn' },
  yellow: { tone: 'soon', icon: 'info' },
  blue: { tone: 'info', icon: 'eye' },
} as const satisfies Record<string, { tone: Tone; icon: IconName }>;

/** Noon of a day in the county, so that it is that day wherever it is counted. */
const noon = (day: string) => `${day}T04:00:00.000Z`;
export const dayName = (day: string, now: Date, language: Language): string => dayWords(noon(day), now, language);

/** When it is or was due, or when it was made. */
export function whenWords(visit: VisitSummary, now: Date, language: Language, t: VisitText): string {
  if (visit.visitedAt) return t('doneOn', { day: dayWords(visit.visitedAt, now, language) });
  if (visit.dueOn === localDay(now)) return t('dueToday');
  return t(visit.overdue ? 'dueSince' : 'dueBy', { day: dayName(visit.dueOn, now, language) });
}

/** Why it is to be made: the level, the drive, or what somebody asked for. */
export function whyWords(visit: VisitSummary, language: Language, t: VisitText): string {
  if (visit.driveName) return visit.driveName;
  if (visit.words) return visit.words;
  if (visit.reason !== 'rhythm') return visitLabel(`visitReason.${visit.reason}`, language);
  return visit.level ? t('whyRhythm', { level: fileLabel(`level.${visit.level}`, language) }) : t('whyWatched');
}

export const farWords = (metres: number, t: VisitText): string =>
  t('far', { far: metres < 1000 ? t('metres', { m: Math.max(100, metres) }) : t('kilometres', { km: (metres / 1000).toFixed(1) }) });

const money = ['incomeYuan', 'medicalYuan', 'schoolingYuan', 'otherRigidYuan'];
const heads: Readonly<Record<string, string>> = {
  causes: 'cause',
  needs: 'need',
  housing: 'housing',
  health: 'health',
  ability: 'ability',
  schooling: 'schooling',
  occupation: 'occupation',
  flags: 'flag',
};
export const householdFieldNames = [
  'livingWords',
  'incomeYuan',
  'medicalYuan',
  'schoolingYuan',
  'otherRigidYuan',
  'housing',
  'causes',
  'needs',
  'skills',
] as const satisfies readonly (keyof HouseholdValues)[];
export const memberFieldNames = [
  'health',
  'disability',
  'ability',
  'schooling',
  'occupation',
  'flags',
] as const satisfies readonly (keyof MemberValues)[];
export type FieldName = keyof HouseholdValues | keyof MemberValues;
export const isMoney = (field: string): boolean => money.includes(field);

const termWords = (head: string | undefined, value: unknown, language: Language): string => {
  const term = `${head}.${String(value)}`;
  return isFileTerm(term) ? fileLabel(term, language) : String(value);
};

/** A value of the file as people say it. */
export function valueWords(field: string, value: unknown, language: Language, t: VisitText): string {
  if (field === 'disability') return value === 0 ? t('disability0') : t('disabilityN', { n: Number(value) });
  if (Array.isArray(value)) {
    const all = value.map((one) => termWords(heads[field], one, language));
    return all.length > 0 ? all.join(language === 'en' ? ', ' : '、') : t('nothing');
  }
  return isMoney(field) ? moneyWords(Number(value)) : termWords(heads[field], value, language);
}
/** What one can choose for a field, if it is chosen and not written. */
export const optionsOf = (field: FieldName, language: Language) => {
  const head = `${heads[field]}.`;
  return (Object.keys(householdWords) as (keyof typeof householdWords)[])
    .filter((term) => heads[field] !== undefined && term.startsWith(head))
    .map((term) => ({ value: term.slice(head.length), label: fileLabel(term, language) }));
};
