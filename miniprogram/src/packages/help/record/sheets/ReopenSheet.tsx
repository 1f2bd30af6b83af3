import { Part } from '@/components/elements';
import { useHelpRecordText } from '@/i18n/help-record';
import { WhenFields } from '@/parts/help/WhenFields';
import { ActionSheet } from '@/parts/record/ActionSheet';
import type { SheetProps } from '../types';
import { useWhen } from './use-when';

/** Nobody was found in time: another time, and the search begins again nearby. */
export function ReopenSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const when = useWhen(`${record.id}.reopen`, undefined, now, refusal);
  const send = () => {
    const chosen = when.check();
    if (chosen) onSend({ when: chosen });
  };
  return (
    <ActionSheet
      title={t('reopenTitle')}
      send={t('reopenYes')}
      onSend={send}
      refusal={when.atField ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <Part>{t('reopenWords')}</Part>
      <WhenFields {...when.fields} without={['weekly']} />
    </ActionSheet>
  );
}
