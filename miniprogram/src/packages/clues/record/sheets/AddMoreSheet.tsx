import { useState } from 'react';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useClueRecordText } from '@/i18n/clue-record';
import { PhotoPicker } from '@/parts/media/PhotoPicker';
import type { Sent } from '@/parts/media/useUploads';
import { VoiceRecorder } from '@/parts/media/VoiceRecorder';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import type { SheetProps } from '../types';

/** A word, a photo or a voice note more. */
export function AddMoreSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const head = `${record.id}.addMore`;
  const [words, setWords] = useTyped(`${head}/words`, '');
  const [photos, setPhotos] = useTyped<readonly Sent[]>(`${head}/photos`, []);
  const [voice, setVoice] = useTyped<readonly Sent[]>(`${head}/voice`, []);
  const [tried, setTried] = useState(false);
  const nothing = words.trim() === '' && photos.length + voice.length === 0;
  const atField = refusal?.field?.startsWith('/words') ? refusedWords(refusal, now, language) : undefined;
  const send = () => {
    setTried(true);
    if (!nothing) onSend({ words: words.trim(), media: [...photos, ...voice].map(({ id }) => id) });
  };
  return (
    <ActionSheet title={t('addTitle')} send={t('addYes')} onSend={send} refusal={atField ? undefined : refusal} {...{ onClose, busy, now }}>
      {record.reason && <ReasonAsked reason={record.reason} />}
      <TextArea
        label={t('addWords')}
        hint={t('addWordsHint')}
        maxLength={500}
        optional
        value={words}
        error={tried && nothing ? t('missingWords') : atField}
        onChange={setWords}
      />
      <VoiceRecorder value={voice} onChange={setVoice} max={1} />
      <PhotoPicker value={photos} onChange={setPhotos} max={9} />
    </ActionSheet>
  );
}

function ReasonAsked({ reason }: { reason: string }) {
  const t = useClueRecordText();
  return (
    <Card tone="soon" className="stack">
      <Part as="span" className="sm">
        {t('reasonTitle')}
      </Part>
      <Part>{reason}</Part>
    </Card>
  );
}
