import { useHelpRecordText } from '@/i18n/help-record';
import { ReasonForm } from '@/parts/record/ReasonForm';
import type { SheetProps } from '../types';

const texts = {
  return: { title: 'returnTitle', label: 'returnLabel', hint: 'returnHint', quick: 'quickReturn' },
  refuse: { title: 'refuseTitle', label: 'refuseLabel', hint: 'refuseHint', quick: 'quickRefuse' },
  giveBack: { title: 'giveBackTitle', label: 'giveBackLabel', hint: 'giveBackHint', quick: 'quickGiveBack' },
  dispute: { title: 'disputeTitle', label: 'disputeLabel', hint: 'disputeHint', quick: 'quickDispute' },
  cancel: { title: 'cancelTitle', label: 'cancelLabel', hint: 'cancelHint', quick: 'quickCancel' },
} as const;

/** Actions that owe somebody a reason. Cancelling needs none. */
export function ReasonSheet({ action, record, ...frame }: SheetProps & { action: keyof typeof texts }) {
  const t = useHelpRecordText();
  const { title, label, hint, quick } = texts[action];
  return (
    <ReasonForm
      name={`${record.id}.${action}`}
      title={t(title)}
      label={t(label)}
      hint={t(hint)}
      quick={t(quick)}
      optional={action === 'cancel'}
      danger={action === 'cancel' || action === 'refuse'}
      {...frame}
    />
  );
}
