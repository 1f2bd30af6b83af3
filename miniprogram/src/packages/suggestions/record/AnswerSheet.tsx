import { useState } from 'react';
import { Button } from '@/components/Button';
import { Sheet } from '@/components/Sheet';
import { TextArea } from '@/components/TextField';
import { useSuggestionText } from '@/i18n/suggestions';
import { useTyped } from '@/parts/record/typed';

interface AnswerSheetProps {
  id: string;
  open: boolean;
  busy: boolean;
  error: string | undefined;
  onSend: (words: string) => void;
  onClose: () => void;
}

/** An answer in words. */
export function AnswerSheet({ id, open, busy, error, onSend, onClose }: AnswerSheetProps) {
  const t = useSuggestionText();
  const [words, setWords] = useTyped(`${id}.answer/words`, '');
  const [missing, setMissing] = useState(false);
  const short = [...words.trim()].length < 5;
  return (
    <Sheet
      open={open}
      title={t('doAnswer')}
      onClose={onClose}
      actions={
        <Button grow busy={busy} onPress={() => (short ? setMissing(true) : onSend(words.trim()))}>
          {t('answerSend')}
        </Button>
      }
    >
      <TextArea
        label={t('answerWords')}
        hint={t('answerHint')}
        maxLength={1000}
        value={words}
        onChange={setWords}
        error={missing && short ? t('wordsMissing') : error}
      />
    </Sheet>
  );
}
