import { householdRefusalWords } from '@shared/glossary/household-refusals';
import { householdWords } from '@shared/glossary/households';
import { vocabulary } from '@shared/glossary/vocabulary';
import type { HouseholdText } from '@/i18n/households';
import type { Language } from '@/settings';
import { knowWords, moneyWords } from '@/words/words';

knowWords(householdRefusalWords);
export const { label: fileLabel, isTerm } = vocabulary(householdWords);

const terms: Readonly<Record<string, string>> = {
  housing: 'housing',
  causes: 'cause',
  needs: 'need',
  health: 'health',
  ability: 'ability',
  schooling: 'schooling',
  occupation: 'occupation',
  flags: 'flag',
  relation: 'relation',
};
const termOf = (term: string, language: Language): string => (isTerm(term) ? fileLabel(term, language) : term);
export const fieldName = (field: string, language: Language): string => termOf(`field.${field}`, language);

/** The value of a field as people say it. */
export function valueWords(field: string, value: unknown, t: HouseholdText, language: Language): string {
  if (value === undefined || value === null || value === '') return t('unknown');
  if (field.endsWith('Yuan')) return moneyWords(Number(value));
  if (field === 'disability') return value === 0 ? t('disabilityNone') : t('disabilityGrade', { grade: Number(value) });
  const kind = terms[field];
  const one = (each: unknown) => (kind ? termOf(`${kind}.${String(each)}`, language) : String(each));
  if (field === 'categories' && Array.isArray(value))
    return value.map((each) => termOf(`incomeCategory.${(each as { category: string }).category}`, language)).join(' · ') || t('unknown');
  if (Array.isArray(value)) return value.map(one).join(' · ') || t('unknown');
  return one(value);
}
