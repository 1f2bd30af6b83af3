import { useEffect, useRef, useState } from 'react';
import { fileAddress } from '@/api/transport';
import { Button } from '@/components/Button';
import { playVoice } from '@/device/media';
import { useMediaText } from '@/i18n/media';

/** Plays a voice note; leaving the page stops it. */
export function VoicePlayer({ url }: { url: string }) {
  const t = useMediaText();
  const [stop, setStop] = useState<() => void>();
  const live = useRef(stop);
  live.current = stop;
  useEffect(() => () => live.current?.(), []);
  const press = () => {
    if (stop) stop();
    else {
      const halt = playVoice(fileAddress(url), () => setStop(undefined));
      setStop(() => halt);
    }
  };
  return (
    <Button size="small" variant="quiet" icon={stop ? 'pause' : 'play'} onPress={press}>
      {t(stop ? 'stop' : 'play')}
    </Button>
  );
}
