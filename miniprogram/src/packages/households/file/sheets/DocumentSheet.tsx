import { type NoteVisibility, noteVisibilities } from '@shared/households/household';
import { useState } from 'react';
import { ChoiceGroup } from '@/components/Choice';
import { TextField } from '@/components/TextField';
import { useHouseholdText } from '@/i18n/households';
import { PhotoPicker } from '@/parts/media/PhotoPicker';
import type { Sent } from '@/parts/media/useUploads';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { fileLabel } from '../../words';
import type { FileSheetProps } from '../types';

/** A picture of a document, its name, and who may see it. */
export function DocumentSheet({ record, now, busy, refusal, onSend, onClose }: FileSheetProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const head = `${record.id}.addDocument`;
  const [title, setTitle] = useTyped(`${head}/title`, '');
  const [photos, setPhotos] = useTyped<readonly Sent[]>(`${head}/photos`, []);
  const [visibility, setVisibility] = useTyped<NoteVisibility>(`${head}/who`, 'office');
  const [tried, setTried] = useState(false);
  const [photo] = photos;
  const missing = title.trim() === '' || !photo;
  const send = () => {
    setTried(true);
    if (!missing) onSend('addDocument', { title: title.trim(), mediaId: photo.id, visibility });
  };
  return (
    <ActionSheet
      title={fileLabel('householdAction.addDocument', language)}
      send={t('save')}
      onSend={send}
      {...{ onClose, busy, now, refusal }}
    >
      <TextField
        label={t('documentTitle')}
        maxLength={40}
        value={title}
        onChange={setTitle}
        error={tried && missing ? t('documentMissing') : undefined}
      />
      <PhotoPicker value={photos} onChange={setPhotos} max={1} />
      <ChoiceGroup
        label={t('noteFor')}
        value={visibility}
        options={noteVisibilities.map((value) => ({ value, label: fileLabel(`visibility.${value}`, language) }))}
        onChange={setVisibility}
      />
    </ActionSheet>
  );
}
