import { TextArea } from '@/components/TextField';
import { useRecordText } from '@/i18n/record';
import { PhotoPicker } from '@/parts/media/PhotoPicker';
import type { Sent } from '@/parts/media/useUploads';
import { VoiceRecorder } from '@/parts/media/VoiceRecorder';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import type { SheetProps } from '../types';

/** Logging a delivery: words, photos or voice, whichever comes easiest. */
export function DeliverSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useRecordText();
  const { language } = useSettings();
  const head = `${record.id}.deliver`;
  const [words, setWords] = useTyped(`${head}/words`, '');
  const [photos, setPhotos] = useTyped<Sent[]>(`${head}/photos`, []);
  const [voice, setVoice] = useTyped<Sent[]>(`${head}/voice`, []);
  const atWords = refusal && (refusal.field?.startsWith('/words') || refusal.reason === 'saySomething');
  return (
    <ActionSheet
      title={t('deliverTitle')}
      send={t('deliverYes')}
      onSend={() => onSend({ words: words.trim(), media: [...photos, ...voice].map(({ id }) => id) })}
      refusal={atWords ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <TextArea
        label={t('deliverLabel')}
        hint={t('deliverHint')}
        placeholder={t('deliverPlaceholder')}
        value={words}
        onChange={setWords}
        maxLength={300}
        optional
        error={atWords ? refusedWords(refusal, now, language) : undefined}
      />
      <PhotoPicker value={photos} onChange={setPhotos} max={8} />
      <VoiceRecorder value={voice} onChange={setVoice} max={1} />
    </ActionSheet>
  );
}
