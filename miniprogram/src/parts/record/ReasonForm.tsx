import { useState } from 'react';
import { TextArea } from '@/components/TextField';
import { useFrameText } from '@/i18n/frame';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { ActionSheet } from './ActionSheet';
import { QuickWords } from './QuickWords';
import { useTyped } from './typed';
import type { SheetFrame } from './use-record-state';

interface ReasonFormProps extends SheetFrame {
  /** Under which name what is typed is kept. */
  name: string;
  title: string;
  label: string;
  hint: string;
  /** Common answers, parted by `|`. */
  quick: string;
  optional?: boolean;
  danger?: boolean;
}

/** An action that owes somebody a reason: a common one by tap, or one's own words. */
export function ReasonForm({ name, title, label, hint, quick, optional, danger, now, busy, refusal, onSend, onClose }: ReasonFormProps) {
  const t = useFrameText();
  const { language } = useSettings();
  const [reason, setReason] = useTyped(`${name}/reason`, '');
  const [missing, setMissing] = useState(false);
  const words = reason.trim();
  const short = [...words].length < 2;
  const atField = refusal?.field?.startsWith('/reason') ? refusedWords(refusal, now, language) : undefined;
  const send = () => {
    if (short && !(optional && words === '')) return setMissing(true);
    setMissing(false);
    onSend(words === '' ? {} : { reason: words });
  };
  return (
    <ActionSheet
      title={title}
      send={title}
      onSend={send}
      {...(danger && { danger })}
      refusal={atField ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <QuickWords words={quick} value={reason} onChoose={setReason} />
      <TextArea
        label={label}
        hint={hint}
        value={reason}
        onChange={setReason}
        maxLength={200}
        optional={optional}
        error={missing && short ? t('reasonMissing') : atField}
      />
    </ActionSheet>
  );
}
