import type { Language } from '@shared/terms';
import type { WishSummary } from '@shared/wishes/wish.views';
import type { useQueueText } from '@/i18n/queue';
import { helperWords } from '@/words/words';

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
