import '../media/media.css';
import './kept.css';
import { type ReactNode, useState } from 'react';
import { discard, holdParcel, maySend, resume, type Sending, sendNow, useSending } from '@/api/outbox';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip, type Tone } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { dropDraftOf } from '@/device/drafts';
import { useConnected } from '@/device/network';
import type { Parcel, ParcelFile } from '@/device/parcels';
import { useKeptText } from '@/i18n/kept';
import { currentSession, useSigned } from '@/session';
import { useSettings } from '@/settings';
import { agoWords, refusedWords } from '@/words/words';
import { sizeWords } from './use-kept-files';

type KeptText = ReturnType<typeof useKeptText>;

/** How far it is, in words, with the colour that repeats them. */
function stateOf(parcel: Parcel, sending: Sending, connected: boolean, t: KeptText): { words: string; tone: Tone } {
  if (parcel.state === 'sent') return { words: t('sent'), tone: 'done' };
  if (parcel.state === 'held') return { words: t('held'), tone: 'plain' };
  if (parcel.state === 'refused') return { words: t('refused'), tone: 'soon' };
  if (!maySend(parcel)) return { words: t(currentSession() ? 'waitingOther' : 'waitingSign'), tone: 'soon' };
  if (!connected) return { words: t('waiting'), tone: 'soon' };
  if (sending.parcel !== parcel.key) return { words: t(sending.later ? 'waitingLater' : 'waitingTurn'), tone: 'info' };
  const files = parcel.files.some(({ id }) => !id);
  return { words: t(files || parcel.files.length === 0 ? 'sending' : 'sendingWords'), tone: 'info' };
}

/** One file on its way: what it is, how much has gone, in words and as a bar. */
function FileRow({ file, title, gone }: { file: ParcelFile; title: string; gone: number | undefined }) {
  const t = useKeptText();
  const size = sizeWords(file.bytes);
  const words = file.id
    ? t('fileThere')
    : gone === undefined
      ? t('fileWaits', { size })
      : t('fileGoing', { sent: sizeWords(Math.min(gone, file.bytes)), size });
  const share = file.id ? 100 : Math.min(100, Math.round((100 * (gone ?? 0)) / Math.max(1, file.bytes)));
  return (
    <Part as="li" className={`parcel-file ${file.id ? 'parcel-there' : ''}`}>
      <Part className="row">
        <Icon name={file.id ? 'check' : file.kind === 'audio' ? 'mic' : file.kind === 'video' ? 'play' : 'cam'} size="s" />
        <Part as="span" className="sm grow">
          {title}
        </Part>
        <Part as="span" className="xs">
          {words}
        </Part>
      </Part>
      <Part hidden className="media-bar">
        <Part className="media-done" style={{ width: `${share}%` }} />
      </Part>
    </Part>
  );
}

interface ParcelCardProps {
  parcel: Parcel;
  now: Date;
  /** Once it has arrived. */
  onSee?: () => void;
  /** Back to the form, for what was refused. */
  onChange?: () => void;
  children?: ReactNode;
}

/** Something written here on its way: each file with its progress, and what one can do about it. */
export function ParcelCard({ parcel, now, onSee, onChange, children }: ParcelCardProps) {
  const t = useKeptText();
  const { language } = useSettings();
  const sending = useSending();
  const connected = useConnected();
  useSigned();
  const [asking, setAsking] = useState(false);
  const { key, state, files, refusal } = parcel;
  const stands = stateOf(parcel, sending, connected, t);
  let photo = 0;
  const titled = files.map((file) => {
    if (file.kind === 'image') photo += 1;
    const title = file.kind === 'image' ? t('fileImage', { n: photo }) : t(file.kind === 'audio' ? 'fileAudio' : 'fileVideo');
    return { file, title };
  });
  const wordsGo = sending.parcel === key && files.every(({ id }) => id);
  const drop = () => {
    dropDraftOf(key);
    void discard(key);
  };
  const withoutFile = () => resume(key, { files: files.filter((file) => file.key !== refusal?.file) });
  return (
    <Card as="section" label={parcel.title} className="parcel">
      <Part className="row">
        <Part live="polite">
          <Chip tone={stands.tone}>{stands.words}</Chip>
        </Part>
        <Part as="span" className="xs end">
          {agoWords(parcel.sentAt ?? parcel.savedAt, now, language)}
        </Part>
      </Part>
      <Part as="h2" className="h2">
        {parcel.title}
      </Part>
      {refusal && state === 'refused' && (
        <Part role="alert" className="field-error">
          {refusedWords(refusal, now, language)}
        </Part>
      )}
      {files.length > 0 && state !== 'sent' && (
        <Part as="ul" className="stack">
          {titled.map(({ file, title }) => (
            <FileRow key={file.key} file={file} title={title} gone={sending.parcel === key ? sending.sent[file.key] : undefined} />
          ))}
        </Part>
      )}
      {children}
      {asking ? (
        <Part className="stack">
          <Part role="alert">{t('dropSure')}</Part>
          <Part className="row">
            <Button size="small" variant="outline" onPress={() => setAsking(false)}>
              {t('keep')}
            </Button>
            <Button size="small" variant="danger" onPress={drop}>
              {t('dropYes')}
            </Button>
          </Part>
        </Part>
      ) : (
        <Part className="row">
          {state === 'waiting' && maySend(parcel) && !wordsGo && (
            <>
              {sending.parcel !== key && connected && (
                <Button size="small" variant="outline" onPress={sendNow}>
                  {t('tryNow')}
                </Button>
              )}
              <Button size="small" variant="quiet" onPress={() => holdParcel(key)}>
                {t('stop')}
              </Button>
            </>
          )}
          {state === 'held' && (
            <Button size="small" onPress={() => resume(key)}>
              {t('goOn')}
            </Button>
          )}
          {state === 'refused' && refusal?.file && (
            <Button size="small" onPress={withoutFile}>
              {t('dropFile')}
            </Button>
          )}
          {state === 'refused' && onChange && (
            <Button size="small" variant={refusal?.file ? 'outline' : 'primary'} onPress={onChange}>
              {t('change')}
            </Button>
          )}
          {(state === 'held' || state === 'refused') && (
            <Button size="small" variant="danger" onPress={() => setAsking(true)}>
              {t('drop')}
            </Button>
          )}
          {state === 'sent' && onSee && (
            <Button size="small" onPress={onSee}>
              {t('see')}
            </Button>
          )}
          {state === 'sent' && onSee && (
            <Button size="small" variant="quiet" onPress={drop}>
              {t('clear')}
            </Button>
          )}
        </Part>
      )}
    </Card>
  );
}
