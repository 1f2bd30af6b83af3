import './kept.css';
import { Button } from '@/components/Button';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { longestVoice } from '@/device/media';
import { useKeptText } from '@/i18n/kept';
import { useMediaText } from '@/i18n/media';
import { MediaGroup } from '@/parts/media/MediaParts';
import { useRecording } from '@/parts/media/use-recording';
import { VoicePlayer } from '@/parts/media/VoicePlayer';
import { KeptProblem } from './KeptProblem';
import { type KeptFilesProps, useKeptFiles, useKeptPaths } from './use-kept-files';

/** One voice note: one large tap to begin, one to end, then listen; it is on the device at once. */
export function KeptVoice(props: KeptFilesProps) {
  const t = useKeptText();
  const media = useMediaText();
  const { problem, add, remove } = useKeptFiles(props);
  const note = props.value.find(({ kind }) => kind === 'audio');
  const { paths } = useKeptPaths(note ? [note] : []);
  const { recording, seconds, impossible, start } = useRecording((file) => void add(file, 'audio'));
  const path = note && paths[note.key];
  return (
    <MediaGroup title={t('voice')} hint={t('voiceHint')}>
      {note ? (
        <Part className="media-buttons">
          <Part as="span" className="b grow">
            {t('voiceOne', { seconds: note.seconds ?? 0 })}
          </Part>
          {path && <VoicePlayer url={path} />}
          <Button size="small" variant="quiet" icon="trash" onPress={() => remove(note.key)}>
            {media('recordAgain')}
          </Button>
        </Part>
      ) : (
        <>
          {/* One button for beginning and ending: the focus stays where it was. */}
          <Tap className={`voice-big ${recording ? 'voice-on' : ''}`} onPress={() => (recording ? recording.stop() : void start())}>
            <Icon name={recording ? 'stop' : 'mic'} size="l" />
            <Part as="span">{media(recording ? 'finish' : 'record')}</Part>
          </Tap>
          {recording && (
            <>
              <Part className="media-buttons">
                <Part as="span" role="timer" className="sm grow">
                  {media('recording', { seconds })}
                </Part>
                <Button size="small" variant="quiet" onPress={recording.cancel}>
                  {media('giveUp')}
                </Button>
              </Part>
              <Part hidden className="media-bar">
                <Part className="media-done" style={{ width: `${Math.min(100, (100 * seconds) / longestVoice)}%` }} />
              </Part>
            </>
          )}
        </>
      )}
      {impossible && (
        <Part role="alert" className="sm">
          {media('cannotRecord')}
        </Part>
      )}
      <KeptProblem problem={problem} />
    </MediaGroup>
  );
}
