import type { WishStatus } from '@shared/wishes/wish';
import type { WishSummary } from '@shared/wishes/wish.views';
import type { Tone } from '@/components/Chip';
import type { Say } from '@/i18n/dictionary';
import type { homeZh } from '@/i18n/home.zh';
import type { Language } from '@/settings';
import { dueWords, helperWords } from '@/words/words';

/** The colour that repeats what a status says. */
export const statusTones: Record<WishStatus, Tone> = {
  submitted: 'info',
  returned: 'soon',
  refused: 'plain',
  withdrawn: 'plain',
  verified: 'info',
  open: 'main',
  offered: 'main',
  claimed: 'info',
  delivered: 'soon',
  disputed: 'soon',
  confirmed: 'done',
  closed: 'done',
};

/** The steps every wish takes, as people know them. */
export const stepTerms = ['step.submit', 'step.verify', 'step.claim', 'step.deliver', 'step.confirm'] as const;

const endedStatuses: readonly WishStatus[] = ['refused', 'withdrawn', 'closed'];
export const isUnderWay = (wish: { readonly status: WishStatus }): boolean => !endedStatuses.includes(wish.status);

const waitsForWisher: readonly WishStatus[] = ['returned', 'verified', 'delivered', 'confirmed'];
/** Under way first those that wait for the wisher, then as they came. */
export const mostPressing = (wishes: readonly WishSummary[]): WishSummary[] =>
  wishes
    .filter(isUnderWay)
    .map((wish, at) => ({ wish, at, rank: waitsForWisher.includes(wish.status) ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ wish }) => wish);

/** Where a wish stands, in one line for the one who wished. */
export function wishLine(wish: WishSummary, now: Date, language: Language, t: Say<typeof homeZh>): string {
  const when = wish.dueAt ? dueWords(wish.dueAt, now, language) : '';
  const who = wish.holder ? helperWords(wish.holder, language) : '';
  switch (wish.status) {
    case 'submitted':
      return t(wish.overdue ? 'lineSubmittedLate' : 'lineSubmitted', { place: wish.areaName, when });
    case 'claimed':
      return t(wish.overdue ? 'lineClaimedLate' : 'lineClaimed', { who, when });
    case 'delivered':
      return t('lineDelivered', { who });
    case 'returned':
      return t('lineReturned');
    case 'refused':
      return t('lineRefused');
    case 'withdrawn':
      return t('lineWithdrawn');
    case 'verified':
      return t('lineVerified');
    case 'open':
      return t('lineOpen');
    case 'offered':
      return t('lineOffered');
    case 'disputed':
      return t('lineDisputed');
    case 'confirmed':
      return t('lineConfirmed');
    case 'closed':
      return t('lineClosed');
  }
}

/** What stands in the ring of a promise: whole days, then hours; how much of a week is left. */
export function ringOf(dueAt: string, now: Date): { days: number; hours: number; share: number; overdue: boolean } {
  const left = Date.parse(dueAt) - now.getTime();
  const hours = Math.max(0, Math.floor(left / 3_600_000));
  return { days: Math.floor(hours / 24), hours, share: Math.max(0, left / (7 * 86_400_000)), overdue: left < 0 };
}
