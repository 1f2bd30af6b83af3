import { type WishCategory, wishCategories } from '@shared/terms';
import { FilterRow } from '@/components/Chip';
import { ChoiceGroup } from '@/components/Choice';
import { Part, Tap } from '@/components/elements';
import { TextArea, TextField } from '@/components/TextField';
import { useComposeText } from '@/i18n/compose';
import { PhotoPicker } from '@/parts/media/PhotoPicker';
import { VoiceRecorder } from '@/parts/media/VoiceRecorder';
import { fieldId } from './form';
import { optionsOf, type PartProps } from './parts';

const examples = [
  ['exampleStick', 'goods'],
  ['exampleLamp', 'study'],
  ['exampleTap', 'repair'],
  ['exampleCompany', 'company'],
  ['exampleMeter', 'health'],
  ['examplePhone', 'service'],
] as const satisfies readonly (readonly [string, WishCategory])[];
const mostPhotos = 6;

/** What is wished for: a line, a kind, and as much of the story as one likes, in words, voice or photos. */
export function WhatPart({ fields, change, error, language }: PartProps) {
  const t = useComposeText();
  const photos = fields.media.filter(({ kind }) => kind === 'image');
  const voices = fields.media.filter(({ kind }) => kind === 'audio');
  return (
    <>
      <TextField
        id={fieldId('/title')}
        label={t('title')}
        hint={t('titleHint')}
        placeholder={t('titlePlaceholder')}
        maxLength={30}
        value={fields.title}
        error={error('/title')}
        onChange={(title) => change({ title })}
      />
      {fields.title === '' && (
        <FilterRow label={t('examples')}>
          {examples.map(([key, category]) => (
            <Tap key={key} className="filter" onPress={() => change({ title: t(key), category })}>
              {t(key)}
            </Tap>
          ))}
        </FilterRow>
      )}
      <ChoiceGroup
        id={fieldId('/category')}
        look="chips"
        label={t('category')}
        value={fields.category}
        options={optionsOf('category', wishCategories, language)}
        error={error('/category')}
        onChange={(category) => change({ category })}
      />
      <TextArea
        id={fieldId('/story')}
        label={t('story')}
        hint={t('storyHint')}
        optional
        maxLength={300}
        value={fields.story}
        error={error('/story')}
        onChange={(story) => change({ story })}
      />
      <Part className="sm">{t('voiceTitle')}</Part>
      <VoiceRecorder value={voices} max={1} onChange={(next) => change({ media: [...photos, ...next] })} />
      <PhotoPicker value={photos} max={mostPhotos} onChange={(next) => change({ media: [...next, ...voices] })} />
      {error('/media') && (
        <Part role="alert" id={fieldId('/media')} className="field-error">
          {error('/media')}
        </Part>
      )}
    </>
  );
}
