import type { HelpRecord } from '@shared/help/help.views';
import { momentWords } from '@/parts/help/words';
import type { Language } from '@/settings';
import type { Command } from './commands';
import type { RecordText } from './types';

const said = {
  cancel: 'doneCancel',
  triage: 'doneTriage',
  return: 'doneReturn',
  refuse: 'doneRefuse',
  convert: 'doneConvert',
  acceptForGroup: 'doneAcceptForGroup',
  decline: 'doneDecline',
  offerTo: 'doneOfferTo',
  giveBack: 'doneGiveBack',
  arrive: 'doneArrive',
  log: 'doneLog',
  reportNoShow: 'doneReportNoShow',
  confirm: 'doneConfirm',
  dispute: 'doneDispute',
  settle: 'doneSettle',
  reopen: 'doneReopen',
  thank: 'doneThank',
  reportSafety: 'doneReportSafety',
  closeSafety: 'doneCloseSafety',
} as const satisfies Record<Exclude<Command, 'accept'>, string>;

/** What came of an action, in words, with the hour it led to. */
export const doneWords = (action: Command, record: HelpRecord, t: RecordText, now: Date, language: Language): string =>
  action === 'accept'
    ? t('doneAccept', { when: record.slot ? momentWords(record.slot.start, now, language) : '' }).trim()
    : t(said[action]);
