import type { Language } from '@shared/terms';
import type { WishRecord } from '@shared/wishes/wish.views';
import { dueWords } from '@/words/words';
import type { Command } from './commands';
import type { RecordText } from './types';

/** What came of an action, in words, with the date or place it led to. */
export function doneWords(action: Command, record: WishRecord, t: RecordText, now: Date, language: Language): string {
  const due = record.dueAt ? dueWords(record.dueAt, now, language) : '';
  switch (action) {
    case 'withdraw':
      return t('doneWithdraw');
    case 'verify':
      return t(record.status === 'verified' ? 'doneVerifyPrivate' : 'doneVerify');
    case 'return':
      return t('doneReturn');
    case 'refuse':
      return t('doneRefuse');
    case 'publish':
      return t(record.status === 'open' ? 'donePublish' : 'doneRepublish');
    case 'unpublish':
      return t('doneUnpublish');
    case 'claim':
      return t('doneClaim', { due });
    case 'joinWaitingList':
      return t('doneJoin', { place: record.myPlaceInLine ?? record.waiting });
    case 'leaveWaitingList':
      return t('doneLeave');
    case 'declineOffer':
      return t('doneDecline');
    case 'noteProgress':
      return t('doneProgress');
    case 'extend':
      return t('doneExtend', { due });
    case 'release':
      return t('doneRelease');
    case 'deliver':
      return t('doneDeliver');
    case 'confirm':
      return t('doneConfirm');
    case 'dispute':
      return t('doneDispute');
    case 'settleDispute':
      return t('doneSettle');
    case 'rate':
      return t('doneRate');
  }
}
