import { instantOf } from '@shared/help/when';
import { localDay } from '@shared/time';
import { useState } from 'react';
import { ChoiceGroup } from '@/components/Choice';
import { ClockField } from '@/components/ClockField';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useHelpRecordText } from '@/i18n/help-record';
import { PhotoPicker } from '@/parts/media/PhotoPicker';
import type { Sent } from '@/parts/media/useUploads';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useLength } from '@/parts/record/length';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { clockWords, refusedWords } from '@/words/words';
import type { SheetProps } from '../types';

const aboutWords = ['numberInPublicText', 'phoneInPublicText', 'nameInPublicText', 'saySomething'];

/** What was done, from when to when: arrival and the clock are taken as they are, and can be put right. */
export function LogSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const length = useLength();
  const { language } = useSettings();
  const head = `${record.id}.log`;
  const began = record.crew.find(({ mine }) => mine)?.arrivedAt ?? record.slot?.start ?? now.toISOString();
  const [day, setDay] = useTyped(`${head}/day`, localDay(began));
  const [from, setFrom] = useTyped(`${head}/from`, clockWords(began));
  const [to, setTo] = useTyped(`${head}/to`, localDay(now) === localDay(began) && now.toISOString() > began ? clockWords(now) : '');
  const [done, setDone] = useTyped<'fully' | 'partly'>(`${head}/done`, 'fully');
  const [words, setWords] = useTyped(`${head}/words`, '');
  const [photos, setPhotos] = useTyped<Sent[]>(`${head}/photos`, []);
  const [tried, setTried] = useState(false);
  const complete = day !== '' && from !== '' && to !== '';
  const ordered = complete && from < to;
  const wrong = tried && !complete ? t('logMissing') : tried && !ordered ? t('logOrder') : undefined;
  const atWords = refusal && (refusal.field?.startsWith('/words') || aboutWords.includes(refusal.reason));
  const minutes = ordered ? (Date.parse(instantOf(day, to)) - Date.parse(instantOf(day, from))) / 60_000 : 0;
  const send = () => {
    setTried(true);
    if (ordered)
      onSend({ from: instantOf(day, from), to: instantOf(day, to), words: words.trim(), media: photos.map(({ id }) => id), done });
  };
  return (
    <ActionSheet title={t('logTitle')} send={t('logYes')} onSend={send} refusal={atWords ? undefined : refusal} {...{ onClose, busy, now }}>
      <DateField label={t('logDay')} value={day} to={localDay(now)} onChange={setDay} />
      <Part className="two">
        <ClockField label={t('logFrom')} value={from} onChange={setFrom} />
        <ClockField label={t('logTo')} value={to} onChange={setTo} />
      </Part>
      <Part role="alert" className={wrong ? 'field-error' : ''}>
        {wrong}
      </Part>
      {ordered && (
        <Part live="polite" className="h2">
          {length(minutes)}
        </Part>
      )}
      <ChoiceGroup
        look="chips"
        label={t('logDone')}
        value={done}
        options={[
          { value: 'fully', label: t('logFully') },
          { value: 'partly', label: t('logPartly') },
        ]}
        onChange={setDone}
      />
      <TextArea
        label={t('logWords')}
        hint={t('logWordsHint')}
        placeholder={t('logPlaceholder')}
        optional
        maxLength={300}
        value={words}
        onChange={setWords}
        error={atWords && refusal ? refusedWords(refusal, now, language) : undefined}
      />
      <PhotoPicker value={photos} onChange={setPhotos} max={6} />
    </ActionSheet>
  );
}
