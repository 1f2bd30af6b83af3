import { useState } from 'react';
import { TextArea } from '@/components/TextField';
import { useRecordText } from '@/i18n/record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { QuickWords } from '@/parts/record/QuickWords';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import type { SheetProps } from '../types';

/** How it is going, in a line: a common one by tap, or one's own words. */
export function ProgressSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useRecordText();
  const { language } = useSettings();
  const [typed, setTyped] = useTyped(`${record.id}.noteProgress/words`, '');
  const [missing, setMissing] = useState(false);
  const words = typed.trim();
  const short = [...words].length < 2;
  const atField = refusal?.field?.startsWith('/words') ? refusedWords(refusal, now, language) : undefined;
  return (
    <ActionSheet
      title={t('progressTitle')}
      send={t('progressYes')}
      onSend={() => (short ? setMissing(true) : onSend({ words }))}
      refusal={atField ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <QuickWords words={t('quickProgress')} value={typed} onChoose={setTyped} />
      <TextArea
        label={t('progressLabel')}
        hint={t('progressHint')}
        value={typed}
        onChange={setTyped}
        maxLength={100}
        error={missing && short ? t('progressMissing') : atField}
      />
    </ActionSheet>
  );
}
