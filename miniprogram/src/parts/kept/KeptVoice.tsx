import './kept.css';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/Button';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { longestVoice, type Recording, recordVoice } from '@/device/media';
import { useKeptText } from '@/i18n/kept';
import { useMediaText } from '@/i18n/media';
import { MediaGroup } from '@/parts/media/MediaParts';
import { VoicePlayer } from '@/parts/media/VoicePlayer';
import { KeptProblem } from './KeptProblem';
import { type KeptFilesProps, useKeptFiles, useKeptPaths } from './use-kept-files';

/** One voice note: one large tap to begin, one to end, then listen; it is on the device at once. */
export function KeptVoice(props: KeptFilesProps) {
  const t = useKeptText();
  const media = useMediaText();
  const { problem, add, remove } = useKeptFiles(props);
  const [recording, setRecording] = useState<Recording>();
  const [seconds, setSeconds] = useState(0);
  const [impossible, setImpossible] = useState(false);
  const live = useRef<Recording | undefined>(undefined);
  live.current = recording;
  const note = props.value.find(({ kind }) => kind === 'audio');
  const { paths } = useKeptPaths(note ? [note] : []);
  useEffect(() => () => live.current?.cancel(), []);
  useEffect(() => {
    if (!recording) return undefined;
    const began = Date.now();
    const tick = setInterval(() => setSeconds(Math.round((Date.now() - began) / 1000)), 500);
    return () => clearInterval(tick);
  }, [recording]);

  const start = async () => {
    const begun = await recordVoice();
    setImpossible(!begun);
    if (!begun) return;
    setSeconds(0);
    setRecording(begun);
    const file = await begun.done;
    setRecording(undefined);
    if (file) await add(file, 'audio');
  };
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
      ) : recording ? (
        <>
          <Tap className="voice-big voice-on" onPress={recording.stop}>
            <Icon name="stop" size="l" />
            <Part as="span">{media('finish')}</Part>
          </Tap>
          <Part className="media-buttons">
            <Part as="span" live="polite" className="sm grow">
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
      ) : (
        <Tap className="voice-big" onPress={() => void start()}>
          <Icon name="mic" size="l" />
          <Part as="span">{media('record')}</Part>
        </Tap>
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
