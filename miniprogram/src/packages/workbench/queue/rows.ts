import type { Language } from '@shared/terms';
import type { WishSummary } from '@shared/wishes/wish.views';
import type { useQueueText } from '@/i18n/queue';
import { helperWords, wisherWords } from '@/words/words';

export const columns = ['wish', 'whose', 'area', 'hands', 'due'] as const;
export type Column = (typeof columns)[number];
export interface Sorting {
  by: Column;
  down: boolean;
}

/** Who has it in hand, in a word or two. */
export function handsWords(wish: WishSummary, t: ReturnType<typeof useQueueText>, language: Language): string {
  switch (wish.status) {
    case 'submitted':
    case 'disputed':
      return t('office');
    case 'returned':
    case 'verified':
    case 'delivered':
    case 'confirmed':
      return t('wisher');
    case 'open':
      return t('anyone');
    case 'offered':
      return t('next');
    case 'claimed':
      return wish.holder ? helperWords(wish.holder, language) : '';
    default:
      return '';
  }
}

/** The rows in the order asked for; without one as they came, the earliest due first. Rows without a date come last. */
export function sortRows(
  rows: readonly WishSummary[],
  sorting: Sorting | undefined,
  hands: (wish: WishSummary) => string,
  language: Language,
): readonly WishSummary[] {
  if (!sorting) return rows;
  const text: Record<Column, (wish: WishSummary) => string> = {
    wish: ({ title }) => title,
    whose: (wish) => wisherWords(wish, language),
    area: ({ areaName }) => areaName,
    hands,
    due: ({ dueAt }) => dueAt ?? '',
  };
  const order = new Intl.Collator(language === 'en' ? 'en' : 'zh-CN').compare;
  const of = text[sorting.by];
  return [...rows].sort((one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return (sorting.down ? -1 : 1) * (sorting.by === 'due' ? Date.parse(a) - Date.parse(b) : order(a, b));
  });
}
