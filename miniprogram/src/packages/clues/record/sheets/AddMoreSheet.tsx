import { useState } from 'react';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useClueRecordText } from '@/i18n/clue-record';
import { clueLabel } from '@/parts/clues/words';
import { KeptPhotos } from '@/parts/kept/KeptPhotos';
import { KeptVoice } from '@/parts/kept/KeptVoice';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { type KeptForm, useKeptSheet } from '../kept-steps';
import type { SheetProps } from '../types';

type More = KeptForm & { readonly words: string };
const blank: More = { words: '', files: [] };

/** A word, a photo or a voice note more. */
export function AddMoreSheet({ record, now, onPosted, onClose }: SheetProps) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const { form, room, refusal, change, changeFiles, send: keep } = useKeptSheet<More>(record, 'addMore', () => blank);
  const { words, files } = form;
  const [tried, setTried] = useState(false);
  const nothing = words.trim() === '' && files.length === 0;
  const atField = refusal?.field?.startsWith('/words') ? refusedWords(refusal, now, language) : undefined;
  const send = () => {
    setTried(true);
    const title = t('parcel', { what: clueLabel('clueAction.addMore', language), title: record.title });
    if (!nothing && keep(title, { words: words.trim() })) onPosted();
  };
  return (
    <ActionSheet
      title={t('addTitle')}
      send={t('addYes')}
      onSend={send}
      busy={false}
      refusal={atField ? undefined : refusal}
      {...{ onClose, now }}
    >
      {record.reason && <ReasonAsked reason={record.reason} />}
      <TextArea
        label={t('addWords')}
        hint={t('addWordsHint')}
        maxLength={500}
        optional
        value={words}
        error={tried && nothing ? t('missingWords') : atField}
        onChange={(next) => change({ words: next })}
      />
      <KeptVoice value={files} onChange={changeFiles} />
      <KeptPhotos value={files} onChange={changeFiles} max={9} />
      {!room && <NoRoom />}
    </ActionSheet>
  );
}

function NoRoom() {
  const t = useClueRecordText();
  return (
    <Part role="alert" className="field-error">
      {t('noRoom')}
    </Part>
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
