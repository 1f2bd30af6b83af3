import type { ClueOwnerView } from '@shared/clues/clue.views';
import { useState } from 'react';
import { TextArea } from '@/components/TextField';
import { useClueRecordText } from '@/i18n/clue-record';
import { OwnerField, ownerChoice } from '@/parts/clues/OwnerField';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useAtField } from '@/parts/record/at-field';
import { QuickWords } from '@/parts/record/QuickWords';
import { useTyped } from '@/parts/record/typed';
import type { SheetProps } from '../types';

/** Somebody else is in charge: who, and why. */
export function HandOnSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useClueRecordText();
  const head = `${record.id}.handOn`;
  const [owner, setOwner] = useTyped<ClueOwnerView | undefined>(`${head}/owner`, undefined);
  const [reason, setReason] = useTyped(`${head}/reason`, '');
  const [tried, setTried] = useState(false);
  const short = [...reason.trim()].length < 2;
  const atField = useAtField(refusal, now);
  const send = () => {
    setTried(true);
    if (owner && !short) onSend({ owner: ownerChoice(owner), reason: reason.trim() });
  };
  return (
    <ActionSheet
      title={t('handOnTitle')}
      send={t('handOnYes')}
      onSend={send}
      refusal={['owner', 'reason'].some(atField) ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <OwnerField
        clueId={record.id}
        without={record.owner}
        value={owner}
        error={tried && !owner ? t('ownerMissing') : atField('owner')}
        onChange={setOwner}
      />
      <QuickWords words={t('quickHandOn')} value={reason} onChoose={setReason} />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={200}
        value={reason}
        error={tried && short ? t('missingWords') : atField('reason')}
        onChange={setReason}
      />
    </ActionSheet>
  );
}
