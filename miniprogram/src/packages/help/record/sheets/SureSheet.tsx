import { Part } from '@/components/elements';
import { useHelpRecordText } from '@/i18n/help-record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import type { SheetProps } from '../types';

const texts = {
  decline: { title: 'declineTitle', words: 'declineWords', send: 'declineTitle' },
  arrive: { title: 'arriveTitle', words: 'arriveWords', send: 'arriveYes' },
} as const;

/** Actions that need nothing but a yes, with what they mean. */
export function SureSheet({ action, record, onSend, ...frame }: SheetProps & { action: keyof typeof texts }) {
  const t = useHelpRecordText();
  const { title, words, send } = texts[action];
  return (
    <ActionSheet title={t(title)} send={t(send)} onSend={() => onSend({})} {...frame}>
      <Part className="h2">{record.title}</Part>
      <Part>{t(words)}</Part>
    </ActionSheet>
  );
}
