import { useState } from 'react';
import { TextArea } from '@/components/TextField';
import { useClueRecordText } from '@/i18n/clue-record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { QuickWords } from '@/parts/record/QuickWords';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import type { SheetProps } from '../types';

/** What the reporter hears; whoever has the code reads it. */
export function FeedbackSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const [words, setWords] = useTyped(`${record.id}.giveFeedback/words`, '');
  const [tried, setTried] = useState(false);
  const short = [...words.trim()].length < 2;
  const atField = refusal?.field?.startsWith('/words') ? refusedWords(refusal, now, language) : undefined;
  const send = () => {
    setTried(true);
    if (!short) onSend({ words: words.trim() });
  };
  return (
    <ActionSheet
      title={t('feedbackTitle')}
      send={t('feedbackYes')}
      onSend={send}
      refusal={atField ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <QuickWords words={t('feedbackQuick')} value={words} onChoose={setWords} />
      <TextArea
        label={t('feedbackLabel')}
        hint={t('feedbackHint')}
        maxLength={300}
        value={words}
        error={tried && short ? t('missingWords') : atField}
        onChange={setWords}
      />
    </ActionSheet>
  );
}
