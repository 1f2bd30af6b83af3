import { useState } from 'react';
import { TextArea } from '@/components/TextField';
import { useRecordText } from '@/i18n/record';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { useTyped } from '../typed';
import type { SheetProps } from '../types';
import { ActionSheet } from './ActionSheet';
import { QuickWords } from './QuickWords';

const texts = {
  return: { title: 'returnTitle', label: 'returnLabel', hint: 'returnHint', quick: 'quickReturn' },
  refuse: { title: 'refuseTitle', label: 'refuseLabel', hint: 'refuseHint', quick: 'quickRefuse' },
  extend: { title: 'extendTitle', label: 'extendLabel', hint: 'extendHint', quick: 'quickExtend' },
  release: { title: 'releaseTitle', label: 'releaseLabel', hint: 'releaseHint', quick: 'quickRelease' },
  dispute: { title: 'disputeTitle', label: 'disputeLabel', hint: 'disputeHint', quick: 'quickDispute' },
  withdraw: { title: 'withdrawTitle', label: 'withdrawLabel', hint: 'withdrawHint', quick: 'quickWithdraw' },
} as const;
export type Reasoned = keyof typeof texts;

/** Actions that owe somebody a reason: a common one by tap, or one's own words. Taking one's wish back needs none. */
export function ReasonSheet({ action, record, now, busy, refusal, onSend, onClose }: SheetProps & { action: Reasoned }) {
  const t = useRecordText();
  const { language } = useSettings();
  const { title, label, hint, quick } = texts[action];
  const [reason, setReason] = useTyped(`${record.id}.${action}/reason`, '');
  const [missing, setMissing] = useState(false);
  const optional = action === 'withdraw';
  const words = reason.trim();
  const atField = refusal?.field?.startsWith('/reason') ? refusedWords(refusal, now, language) : undefined;
  const send = () => {
    const short = [...words].length < 2;
    if (short && !(optional && words === '')) return setMissing(true);
    setMissing(false);
    onSend(words === '' ? {} : { reason: words });
  };
  const office = action === 'release' && !record.holder?.mine;
  return (
    <ActionSheet
      title={t(office ? 'releaseTitleOffice' : title)}
      send={t(office ? 'releaseTitleOffice' : title)}
      onSend={send}
      danger={action === 'withdraw' || action === 'refuse'}
      refusal={atField ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <QuickWords words={t(quick)} value={reason} onChoose={setReason} />
      <TextArea
        label={t(label)}
        hint={t(hint)}
        value={reason}
        onChange={setReason}
        maxLength={200}
        optional={optional}
        error={missing && [...words].length < 2 ? t('reasonMissing') : atField}
      />
    </ActionSheet>
  );
}
