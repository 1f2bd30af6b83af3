import { AddToTrackedClue } from '@shared/clues/clue.contracts';
import type { ClueTrack } from '@shared/clues/clue.views';
import { useEffect, useRef, useState } from 'react';
import { newKey } from '@/api/client';
import { post } from '@/api/outbox';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { TextArea } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { type Draft, dropDraft, readDraft, saveDraft } from '@/device/drafts';
import { useParcels } from '@/device/parcels';
import { deviceSecret } from '@/device/secret';
import { useClueText } from '@/i18n/clue';
import { clueMoreParcel } from '@/parts/clues/words';
import { ParcelCard } from '@/parts/kept/ParcelCard';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';

/** A sentence more, by whoever has the code: kept on the device as it is typed, and sent once when there is a network. */
export function AddMore({ code, onAdded }: { code: string; onAdded: (track: ClueTrack) => void }) {
  const t = useClueText();
  const { language } = useSettings();
  const now = useNow();
  const kind = `clueMore.${code}`;
  const fresh = (): Draft<string> => ({ form: '', key: newKey(), savedAt: '' });
  const [draft, setDraft] = useState(() => readDraft<string>(kind) ?? fresh());
  const parcel = useParcels().find(({ key }) => key === draft.key);
  const waited = useRef(false);
  const state = parcel?.state;
  useEffect(() => {
    if (state === 'sent') {
      dropDraft(kind);
      setDraft(fresh());
      if (!waited.current) return;
      toast(t('trackAdded'));
      onAdded(parcel?.answer as ClueTrack);
    }
    // Given up, it is gone with what was typed.
    if (!state && waited.current) setDraft(readDraft<string>(kind) ?? fresh());
    waited.current = state !== undefined && state !== 'sent';
  }, [state]);
  const send = async () => {
    const { name, path } = AddToTrackedClue;
    const body = { code, words: draft.form.trim(), media: [], device: await deviceSecret() };
    const call = { name, method: 'POST', path } as const;
    saveDraft(kind, draft);
    if (!post({ key: draft.key, kind: clueMoreParcel, title: t('trackMore'), call, body, files: [] })) toast(t('trackNoRoom'), 'warn');
  };
  const refusal = parcel?.state === 'refused' ? parcel.refusal : undefined;
  if (parcel && parcel.state !== 'sent' && !refusal) return <ParcelCard parcel={parcel} now={now} />;
  return (
    <Card className="stack">
      <TextArea
        label={t('trackMore')}
        hint={t('trackMoreHint')}
        maxLength={500}
        optional
        value={draft.form}
        error={refusal && refusedWords(refusal, now, language)}
        onChange={(form) => {
          const next = { ...draft, form, savedAt: new Date().toISOString() };
          setDraft(next);
          saveDraft(kind, next);
        }}
      />
      <Button variant="outline" onPress={() => void send()}>
        {t('trackSend')}
      </Button>
    </Card>
  );
}
