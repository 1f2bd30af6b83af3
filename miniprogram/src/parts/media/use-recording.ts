import { useEffect, useRef, useState } from 'react';
import { type Recording, recordVoice } from '@/device/media';

type Recorded = NonNullable<Awaited<Recording['done']>>;

/** One recording at a time, with the seconds so far; given up when the page goes. */
export function useRecording(onRecorded: (file: Recorded) => void) {
  const [recording, setRecording] = useState<Recording>();
  const [seconds, setSeconds] = useState(0);
  const [impossible, setImpossible] = useState(false);
  const live = useRef<Recording | undefined>(undefined);
  live.current = recording;
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
    if (file) onRecorded(file);
  };
  return { recording, seconds, impossible, start };
}
