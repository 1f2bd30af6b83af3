import { type ClueOutcome, clueOutcomes } from '@shared/clues/clue';
import { useState } from 'react';
import { ChoiceGroup } from '@/components/Choice';
import { TextArea } from '@/components/TextField';
import { useClueRecordText } from '@/i18n/clue-record';
import { clueLabel } from '@/parts/clues/words';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useAtField } from '@/parts/record/at-field';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import type { SheetProps } from '../types';

const opens: readonly ClueOutcome[] = ['wishOpened', 'helpOpened', 'applicationOpened'];

/** What was opened from it is done, or will not come. */
export function SettleSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const head = `${record.id}.settle`;
  const [outcome, setOutcome] = useTyped<ClueOutcome | undefined>(`${head}/outcome`, record.outcome);
  const [outcomeWords, setWords] = useTyped(`${head}/words`, '');
  const [tried, setTried] = useState(false);
  const short = [...outcomeWords.trim()].length < 2;
  const atField = useAtField(refusal, now);
  const offered = clueOutcomes.filter((one) => one === record.outcome || !opens.includes(one));
  const send = () => {
    setTried(true);
    if (outcome && !short) onSend({ outcome, outcomeWords: outcomeWords.trim() });
  };
  return (
    <ActionSheet
      title={t('settleTitle')}
      send={t('settleYes')}
      onSend={send}
      refusal={['outcome', 'outcomeWords'].some(atField) ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <ChoiceGroup
        look="chips"
        label={t('outcomeLabel')}
        value={outcome}
        options={offered.map((value) => ({ value, label: clueLabel(`clueOutcome.${value}`, language) }))}
        error={tried && !outcome ? t('missing') : atField('outcome')}
        onChange={setOutcome}
      />
      <TextArea
        label={t('settleWords')}
        maxLength={300}
        value={outcomeWords}
        error={tried && short ? t('missingWords') : atField('outcomeWords')}
        onChange={setWords}
      />
    </ActionSheet>
  );
}
