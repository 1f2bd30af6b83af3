import { useHouseholdText } from '@/i18n/households';
import { ReasonForm } from '@/parts/record/ReasonForm';
import type { FileSheetProps } from '../types';

const words = {
  watch: { title: 'watchTitle', quick: 'watchQuick' },
  endWatch: { title: 'endWatchTitle', quick: 'endWatchQuick' },
  close: { title: 'closeTitle', quick: 'closeQuick' },
} as const;

/** What needs nothing but a reason. */
export function ReasonSheet({ record, command, onSend, ...frame }: FileSheetProps & { command: keyof typeof words }) {
  const t = useHouseholdText();
  const { title, quick } = words[command];
  return (
    <ReasonForm
      name={`${record.id}.${command}`}
      title={t(title)}
      label={t('reason')}
      hint={t('reasonHint')}
      quick={t(quick)}
      danger={command === 'close'}
      onSend={(body) => onSend(command, body)}
      {...frame}
    />
  );
}
