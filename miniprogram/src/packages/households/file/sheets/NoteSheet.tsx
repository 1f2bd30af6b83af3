import { type NoteVisibility, noteVisibilities } from '@shared/households/household';
import { useState } from 'react';
import { ChoiceGroup } from '@/components/Choice';
import { TextArea } from '@/components/TextField';
import { useHouseholdText } from '@/i18n/households';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { fileLabel } from '../../words';
import type { FileSheetProps } from '../types';

/** A note, and who may read it. */
export function NoteSheet({ record, now, busy, refusal, onSend, onClose }: FileSheetProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const [words, setWords] = useTyped(`${record.id}.note/words`, '');
  const [visibility, setVisibility] = useTyped<NoteVisibility>(`${record.id}.note/who`, 'grid');
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (words.trim() !== '') onSend('note', { words: words.trim(), visibility });
  };
  return (
    <ActionSheet title={fileLabel('householdAction.note', language)} send={t('save')} onSend={send} {...{ onClose, busy, now, refusal }}>
      <TextArea
        label={t('noteWords')}
        maxLength={500}
        value={words}
        onChange={setWords}
        error={tried && words.trim() === '' ? t('noteMissing') : undefined}
      />
      <ChoiceGroup
        label={t('noteFor')}
        value={visibility}
        options={noteVisibilities.map((value) => ({ value, label: fileLabel(`visibility.${value}`, language) }))}
        onChange={setVisibility}
      />
    </ActionSheet>
  );
}
