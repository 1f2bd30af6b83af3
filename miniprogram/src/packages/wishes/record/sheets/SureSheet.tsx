import { Part } from '@/components/elements';
import { useRecordText } from '@/i18n/record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import type { SheetProps } from '../types';

const texts = {
  leaveWaitingList: { title: 'leaveTitle', words: 'leaveWords', send: 'leaveTitle' },
  declineOffer: { title: 'declineTitle', words: 'declineWords', send: 'declineTitle' },
  confirm: { title: 'confirmTitle', words: 'confirmWords', send: 'confirmYes' },
  publish: { title: 'publishTitle', words: 'publishWords', send: 'publishYes' },
} as const;
export type Sure = keyof typeof texts;

/** Actions that need nothing but a yes, with what they mean. */
export function SureSheet({ action, record, now, busy, refusal, onSend, onClose }: SheetProps & { action: Sure }) {
  const t = useRecordText();
  const { title, words, send } = texts[action];
  const office = action === 'confirm' && record.relation !== 'own';
  return (
    <ActionSheet
      title={t(title)}
      send={t(send)}
      onSend={() => onSend(action === 'publish' ? { consentToPublish: true } : {})}
      {...{ onClose, busy, now, refusal }}
    >
      <Part className="h2">{record.title}</Part>
      <Part>{t(office ? 'confirmOffice' : words)}</Part>
    </ActionSheet>
  );
}
