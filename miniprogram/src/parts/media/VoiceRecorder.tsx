import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { useMediaText } from '@/i18n/media';
import { MediaGroup, SendingRow } from './MediaParts';
import { useRecording } from './use-recording';
import { type SentFiles, useUploads } from './useUploads';
import { VoicePlayer } from './VoicePlayer';

/** One voice note of at most 60 s: tap, speak, listen, keep or record again. */
export function VoiceRecorder({ value, onChange, max }: SentFiles) {
  const t = useMediaText();
  const uploads = useUploads((sent) => onChange([...value, sent]));
  const { recording, seconds, impossible, start } = useRecording((file) => uploads.add([file]));

  const [sending] = uploads.waiting;
  return (
    <MediaGroup title={t('voice')} hint={t('voiceHint')}>
      {value.map((note) => (
        <Part key={note.id} className="media-buttons">
          <VoicePlayer url={note.url} />
          <Button size="small" variant="quiet" icon="trash" onPress={() => onChange(value.filter((one) => one.id !== note.id))}>
            {t('recordAgain')}
          </Button>
        </Part>
      ))}
      {recording ? (
        <Part className="media-buttons">
          <Part as="span" role="timer" className="sm">
            {t('recording', { seconds })}
          </Part>
          <Button size="small" icon="stop" onPress={recording.stop}>
            {t('finish')}
          </Button>
          <Button size="small" variant="quiet" onPress={recording.cancel}>
            {t('giveUp')}
          </Button>
        </Part>
      ) : (
        value.length + uploads.waiting.length < max && (
          <Button variant="outline" icon="mic" onPress={() => void start()}>
            {t('record')}
          </Button>
        )
      )}
      {sending && <SendingRow one={sending} uploads={uploads} />}
      {impossible && (
        <Part role="alert" className="sm">
          {t('cannotRecord')}
        </Part>
      )}
    </MediaGroup>
  );
}
