import { useRecordText } from '@/i18n/record';
import { ReasonForm } from '@/parts/record/ReasonForm';
import type { SheetProps } from '../types';

const texts = {
  return: { title: 'returnTitle', label: 'returnLabel', hint: 'returnHint', quick: 'quickReturn' },
  refuse: { title: 'refuseTitle', label: 'refuseLabel', hint: 'refuseHint', quick: 'quickRefuse' },
  extend: { title: 'extendTitle', label: 'extendLabel', hint: 'extendHint', quick: 'quickExtend' },
  release: { title: 'releaseTitle', label: 'releaseLabel', hint: 'releaseHint', quick: 'quickRelease' },
  dispute: { title: 'disputeTitle', label: 'disputeLabel', hint: 'disputeHint', quick: 'quickDispute' },
  withdraw: { title: 'withdrawTitle', label: 'withdrawLabel', hint: 'withdrawHint', quick: 'quickWithdraw' },
} as const;
export type Reasoned = keyof typeof texts;

/** Actions that owe somebody a reason. Taking one's wish back needs none. */
export function ReasonSheet({ action, record, ...frame }: SheetProps & { action: Reasoned }) {
  const t = useRecordText();
  const { title, label, hint, quick } = texts[action];
  const office = action === 'release' && !record.holder?.mine;
  return (
    <ReasonForm
      name={`${record.id}.${action}`}
      title={t(office ? 'releaseTitleOffice' : title)}
      label={t(label)}
      hint={t(hint)}
      quick={t(quick)}
      optional={action === 'withdraw'}
      danger={action === 'withdraw' || action === 'refuse'}
      {...frame}
    />
  );
}
