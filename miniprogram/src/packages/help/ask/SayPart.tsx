import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useAskText } from '@/i18n/help-ask';
import { PhotoPicker } from '@/parts/media/PhotoPicker';
import { VoiceRecorder } from '@/parts/media/VoiceRecorder';
import { fieldId } from './form';
import type { PartProps } from './parts';

const mostPhotos = 6;

/** A sentence, a voice note, photos: whatever comes easiest. */
export function SayPart({ fields, change, error }: PartProps) {
  const t = useAskText();
  const photos = fields.media.filter(({ kind }) => kind === 'image');
  const voices = fields.media.filter(({ kind }) => kind === 'audio');
  return (
    <>
      <TextArea
        id={fieldId('/words')}
        label={t('words')}
        hint={t('wordsHint')}
        placeholder={t('placeholder')}
        optional={fields.kind !== 'unsorted'}
        maxLength={500}
        value={fields.words}
        error={error('/words')}
        onChange={(words) => change({ words })}
      />
      <Part className="sm">{t('voiceTitle')}</Part>
      <VoiceRecorder value={voices} max={1} onChange={(next) => change({ media: [...photos, ...next] })} />
      <PhotoPicker value={photos} max={mostPhotos} onChange={(next) => change({ media: [...next, ...voices] })} />
      {error('/media') && (
        <Part role="alert" id={fieldId('/media')} className="field-error">
          {error('/media')}
        </Part>
      )}
    </>
  );
}
