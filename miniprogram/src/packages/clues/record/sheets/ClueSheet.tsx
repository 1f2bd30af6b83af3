import type { ClueAction } from '@shared/clues/clue';
import { Part } from '@/components/elements';
import { useClueRecordText } from '@/i18n/clue-record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { ReasonForm } from '@/parts/record/ReasonForm';
import type { SheetProps } from '../types';
import { AddMoreSheet } from './AddMoreSheet';
import { DispatchSheet } from './DispatchSheet';
import { DuplicateSheet } from './DuplicateSheet';
import { FeedbackSheet } from './FeedbackSheet';
import { HandOnSheet } from './HandOnSheet';
import { LinkSheet } from './LinkSheet';
import { SettleSheet } from './SettleSheet';
import { VerifySheet } from './VerifySheet';

const reasons = {
  return: { title: 'returnTitle', label: 'returnLabel', hint: 'returnHint', quick: 'quickReturn' },
  reopen: { title: 'reopenTitle', label: 'reopenLabel', hint: 'reopenHint', quick: 'quickReopen' },
} as const;

/** The sheet of an action. */
export function ClueSheet({ action, ...props }: SheetProps & { action: ClueAction }) {
  const t = useClueRecordText();
  switch (action) {
    case 'dispatch':
      return <DispatchSheet {...props} />;
    case 'handOn':
      return <HandOnSheet {...props} />;
    case 'verify':
      return <VerifySheet {...props} />;
    case 'settle':
      return <SettleSheet {...props} />;
    case 'giveFeedback':
      return <FeedbackSheet {...props} />;
    case 'addMore':
      return <AddMoreSheet {...props} />;
    case 'markDuplicate':
      return <DuplicateSheet {...props} />;
    case 'linkHousehold':
      return <LinkSheet {...props} />;
    case 'withdraw': {
      const { onSend, onClose, busy, now, refusal } = props;
      return (
        <ActionSheet
          danger
          title={t('withdrawTitle')}
          send={t('withdrawYes')}
          onSend={() => onSend({})}
          {...{ onClose, busy, now, refusal }}
        >
          <Part>{t('withdrawWords')}</Part>
        </ActionSheet>
      );
    }
    case 'return':
    case 'reopen': {
      const { title, label, hint, quick } = reasons[action];
      const { record, ...frame } = props;
      return <ReasonForm name={`${record.id}.${action}`} title={t(title)} label={t(label)} hint={t(hint)} quick={t(quick)} {...frame} />;
    }
    case 'openContact':
      return null;
  }
}
