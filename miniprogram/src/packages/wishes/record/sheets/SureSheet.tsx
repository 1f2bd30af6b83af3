import { Part } from '@/components/elements';
import { useRecordText } from '@/i18n/record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import type { SheetProps } from '../types';

const texts = {
  leaveWaitingList: { title: 'leaveTitle', words: 'leaveWords', send: 'leaveTitle' },
  declineOffer: { title: 'declineTitle', words: 'declineWords', send: 'declineTitle' },
  confirm: { title: 'confirmTitle', words: 'confirmWords', send: 'confirmYes' },
  publish: { title: 'publishTitle', words: 'publishWords', send: 'publishYes' },
  unpublish: { title: 'unpublishTitle', words: 'unpublishWords', send: 'unpublishYes' },
} as const;
/** What the same step means when the community takes it for the wisher. */
const forOthers = { confirm: 'confirmOffice', unpublish: 'unpublishOffice' } as const;
export type Sure = keyof typeof texts;

/** Actions that need nothing but a yes, with what they mean. */
export function SureSheet({ action, record, now, busy, refusal, onSend, onClose }: SheetProps & { action: Sure }) {
  const t = useRecordText();
  const { title, words, send } = texts[action];
  const byOffice = record.relation !== 'own' && action in forOthers && forOthers[action as keyof typeof forOthers];
  return (
    <ActionSheet
      title={t(title)}
      send={t(send)}
      onSend={() => onSend(action === 'publish' ? { consentToPublish: true } : {})}
      {...{ onClose, busy, now, refusal }}
    >
      <Part className="h2">{record.title}</Part>
      <Part>{t(byOffice || words)}</Part>
    </ActionSheet>
  );
}
