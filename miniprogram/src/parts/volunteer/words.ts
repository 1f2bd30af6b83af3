import { serviceWords } from '@shared/glossary/service';
import { vocabulary } from '@shared/glossary/vocabulary';
import { volunteerWords } from '@shared/glossary/volunteers';
import type { Language } from '@/settings';
import { knowWords } from '@/words/words';

knowWords({ ...serviceWords, ...volunteerWords });

/** The words of volunteering; they stay out of the main package. */
export const { label: volunteerLabel } = vocabulary(volunteerWords);
export const { label: serviceLabel } = vocabulary(serviceWords);

const weekdays = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
/** 1 is Monday, 7 Sunday. */
export const weekdayWords = (weekday: number, language: Language): string => weekdays[language][weekday - 1] ?? '';

/** A calendar day in full: 2026 年 11 月 22 日. */
export const wholeDayWords = (day: string, language: Language): string => {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'en' ? `${date}/${month}/${year}` : `${year} 年 ${month} 月 ${date} 日`;
};
