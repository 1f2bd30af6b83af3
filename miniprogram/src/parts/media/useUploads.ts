import { UploadMedia } from '@shared/media/media.contracts';
import { useRef, useState } from 'react';
import { newKey, upload } from '@/api/client';
import type { Picked } from '@/device/media';

export type Sent = { readonly id: string; readonly url: string; readonly kind: 'image' | 'audio' };
/** A field of files already sent; no more than `max`. */
export type SentFiles = { readonly value: readonly Sent[]; readonly onChange: (value: Sent[]) => void; readonly max: number };
export type Sending = Picked & { readonly key: string; readonly percent: number; readonly reason?: string };

/** Files on their way: each with progress, a way to stop, and to send again under the same key, so that none arrives twice. */
export function useUploads(onSent: (sent: Sent) => void) {
  const [waiting, setWaiting] = useState<readonly Sending[]>([]);
  const stops = useRef(new Map<string, () => void>());
  const sent = useRef(onSent);
  sent.current = onSent;
  const update = (key: string, change: Partial<Sending>) =>
    setWaiting((old) => old.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const drop = (key: string) => setWaiting((old) => old.filter((one) => one.key !== key));

  const send = async (one: Sending) => {
    const { reason: _old, ...fresh } = one;
    setWaiting((old) => [...old.filter((other) => other.key !== one.key), { ...fresh, percent: 0 }]);
    const sending = upload(UploadMedia, one.path, one.key, (percent) => update(one.key, { percent }));
    stops.current.set(one.key, sending.stop);
    const outcome = await sending.done;
    if (!stops.current.delete(one.key)) return;
    if (!outcome.ok) return update(one.key, { reason: outcome.refusal.reason });
    drop(one.key);
    sent.current(outcome.answer);
  };

  return {
    waiting,
    add: (files: readonly Picked[]) => {
      for (const file of files) void send({ ...file, key: newKey(), percent: 0 });
    },
    again: (one: Sending) => void send(one),
    stop: (key: string) => {
      stops.current.get(key)?.();
      stops.current.delete(key);
      drop(key);
    },
  };
}
