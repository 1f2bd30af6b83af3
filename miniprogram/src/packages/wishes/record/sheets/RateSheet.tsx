import { useState } from 'react';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { TextArea } from '@/components/TextField';
import { useRecordText } from '@/i18n/record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { Stars } from '@/parts/record/Stars';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import type { SheetProps } from '../types';

/** Stars, a word of thanks, and whether others may read it. */
export function RateSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useRecordText();
  const { language } = useSettings();
  const head = `${record.id}.rate`;
  const [stars, setStars] = useTyped(`${head}/stars`, 0);
  const [thanks, setThanks] = useTyped(`${head}/thanks`, '');
  const [onWall, setOnWall] = useTyped(`${head}/onWall`, false);
  const [missing, setMissing] = useState(false);
  const words = thanks.trim();
  const mayShow = record.consentToPublish !== false;
  const atThanks = refusal?.field?.startsWith('/thanks');
  const send = () => {
    if (stars === 0) return setMissing(true);
    onSend({ stars, onWall: onWall && mayShow && words !== '', ...(words && { thanks: words }) });
  };
  return (
    <ActionSheet
      title={t('rateTitle')}
      send={t('rateYes')}
      onSend={send}
      refusal={atThanks ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <Stars value={stars} onChange={setStars} />
      <Part role="alert">{missing && stars === 0 && <Part className="field-error">{t('rateMissing')}</Part>}</Part>
      <TextArea
        label={t('rateThanks')}
        hint={t('rateThanksHint')}
        placeholder={t('rateThanksPlaceholder')}
        value={thanks}
        onChange={setThanks}
        maxLength={100}
        optional
        error={atThanks && refusal ? refusedWords(refusal, now, language) : undefined}
      />
      {words !== '' && mayShow && <Switch label={t('rateOnWall')} hint={t('rateOnWallHint')} on={onWall} onChange={setOnWall} />}
    </ActionSheet>
  );
}
