import { gridWords } from '@shared/glossary/grid';
import { vocabulary } from '@shared/glossary/vocabulary';
import type { OpenHours } from '@shared/grid/grid';
import type { Language } from '@shared/terms';
import type { Refused } from '@/api/client';
import { knowWords, refusedWords } from '@/words/words';

knowWords(gridWords);
export const { label: gridLabel } = vocabulary(gridWords);

type Days = readonly number[];
type Day = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const dayLabel = (day: number, language: Language) => gridLabel(`weekday.${day as Day}`, language);

/** 周一至周五, 周二、周四: runs of three and more are drawn together. */
export const daysWords = (days: Days, language: Language): string => {
  const sorted = [...days].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const day of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const parts = runs.flatMap((run) =>
    run.length > 2
      ? [`${dayLabel(run[0] ?? 1, language)}${language === 'zh' ? '至' : '–'}${dayLabel(run.at(-1) ?? 7, language)}`]
      : run.map((day) => dayLabel(day, language)),
  );
  return parts.join(language === 'zh' ? '、' : ', ');
};

type Hours = readonly { readonly days: Days; readonly from: string; readonly to: string }[];
/** Lines of days with all their times. */
export const hoursLines = (hours: Hours | readonly OpenHours[], language: Language): readonly string[] => {
  const byDays = new Map<string, string[]>();
  for (const { days, from, to } of hours) {
    const words = daysWords(days, language);
    byDays.set(words, [...(byDays.get(words) ?? []), `${from}–${to}`]);
  }
  return [...byDays].map(([days, times]) => `${days} ${times.join(language === 'zh' ? '、' : ', ')}`);
};

/** What stands in an area's way is told by the names of the things. */
export const gridRefused = (refusal: Refused, now: Date, language: Language): string => {
  const { what } = refusal.details;
  if (refusal.reason !== 'areaInUse' || typeof what !== 'string') return refusedWords(refusal, now, language);
  const names = what.split(',').map((kind) => gridLabel(`areaOccupant.${kind as 'areas'}`, language));
  return refusedWords({ ...refusal, details: { what: names.join(language === 'zh' ? '、' : ', ') } }, now, language);
};

export const farWords = (metres: number): { readonly key: 'metres' | 'kilometres'; readonly value: string } =>
  metres < 1000 ? { key: 'metres', value: String(metres) } : { key: 'kilometres', value: (metres / 1000).toFixed(1) };
