import type { zh } from './queue.zh';

export const en: Record<keyof typeof zh, string> = {
  title: 'Wishes to see to',
  deskVerify: 'To check',
  deskSettle: 'To ask after or settle',
  deskUnclaimed: 'Unclaimed',
  deskWatch: 'Under way',
  deskEnded: 'Ended',
  wish: 'Wish',
  hands: 'With whom',
  emptyVerify: 'No wish waits to be checked',
  emptySettle: 'Nothing to ask after or settle',
  emptyUnclaimed: 'No wish has waited for long',
  emptyWatch: 'No wish is under way',
  emptyEnded: 'No wish has ended yet',
  office: 'The community',
  wisher: 'The wisher',
  anyone: 'Waiting for a helper',
  next: 'The next in line',
};
