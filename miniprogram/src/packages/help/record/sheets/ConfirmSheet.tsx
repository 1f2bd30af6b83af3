import { useState } from 'react';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { TextArea } from '@/components/TextField';
import { useHelpRecordText } from '@/i18n/help-record';
import { WhenFields } from '@/parts/help/WhenFields';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useLength } from '@/parts/record/length';
import { useTyped } from '@/parts/record/typed';
import type { SheetProps } from '../types';
import { useWhen } from './use-when';

/** Yes, it was done: the hours count then. What is left goes on as a request of its own. */
export function ConfirmSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const length = useLength();
  const head = `${record.id}.confirm`;
  const partly = record.crew.some(({ log }) => log?.done === 'partly');
  const [more, setMore] = useTyped(`${head}/more`, partly);
  const [remaining, setRemaining] = useTyped(`${head}/remaining`, '');
  const when = useWhen(head, { kind: 'window', from: '', to: '', part: 'anyTime' }, now, refusal);
  const [tried, setTried] = useState(false);
  const words = remaining.trim();
  const short = [...words].length < 2;
  const send = () => {
    if (!more) return onSend({});
    setTried(true);
    const chosen = when.check();
    if (chosen && !short) onSend({ remaining: words, when: chosen });
  };
  return (
    <ActionSheet
      title={t('confirmTitle')}
      send={t('confirmYes')}
      onSend={send}
      refusal={when.atField ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <Part className="h2">{record.title}</Part>
      {record.crew.map(({ placeId, label, log }) => log && <Part key={placeId} className="b">{`${label} · ${length(log.minutes)}`}</Part>)}
      <Part>{t(record.relation === 'own' ? 'confirmWords' : 'confirmOffice')}</Part>
      <Switch label={t('confirmMore')} hint={t('confirmMoreHint')} on={more} onChange={setMore} />
      {more && (
        <>
          <TextArea
            label={t('confirmRemaining')}
            maxLength={200}
            value={remaining}
            onChange={setRemaining}
            error={tried && short ? t('confirmRemainingMissing') : undefined}
          />
          <WhenFields {...when.fields} without={['weekly']} />
        </>
      )}
    </ActionSheet>
  );
}
