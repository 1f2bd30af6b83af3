import { useState } from 'react';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useHelpRecordText } from '@/i18n/help-record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { Stars } from '@/parts/record/Stars';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import type { SheetProps } from '../types';

/** Stars and a word of thanks, for who helped to read. */
export function ThankSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const { language } = useSettings();
  const head = `${record.id}.thank`;
  const [stars, setStars] = useTyped(`${head}/stars`, 0);
  const [thanks, setThanks] = useTyped(`${head}/words`, '');
  const [missing, setMissing] = useState(false);
  const words = thanks.trim();
  const atWords = refusal?.field?.startsWith('/words');
  const send = () => (stars === 0 ? setMissing(true) : onSend({ stars, ...(words && { words }) }));
  return (
    <ActionSheet
      title={t('thankTitle')}
      send={t('thankYes')}
      onSend={send}
      refusal={atWords ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <Stars value={stars} onChange={setStars} />
      <Part role="alert">{missing && stars === 0 && <Part className="field-error">{t('thankMissing')}</Part>}</Part>
      <TextArea
        label={t('thankWords')}
        hint={t('thankHint')}
        placeholder={t('thankPlaceholder')}
        value={thanks}
        onChange={setThanks}
        maxLength={200}
        optional
        error={atWords && refusal ? refusedWords(refusal, now, language) : undefined}
      />
    </ActionSheet>
  );
}
