import { label } from '@shared/glossary';
import { maskName } from '@shared/people/mask';
import { campaigns } from '@shared/terms';
import { useState } from 'react';
import { Chip } from '@/components/Chip';
import { ChoiceGroup } from '@/components/Choice';
import { Part, Tap } from '@/components/elements';
import { useComposeText } from '@/i18n/compose';
import { moneyWords, neededByWords, wisherWords } from '@/words/words';
import { campaignFor, fieldId } from './form';
import { optionsOf, type PartProps } from './parts';

/** What the wall would show, just as it would show it, and whether it may. */
export function WallPart({ fields, change, error, authorIs, language, areaName }: PartProps & { areaName: string }) {
  const t = useComposeText();
  const [choosing, setChoosing] = useState(false);
  const campaign = campaignFor(fields);
  const wisherLabel = fields.forWhom === 'adult' ? maskName(fields.contact.name) : '';
  return (
    <>
      <Part as="p" className="sm">
        {t('wallWhy')}
      </Part>
      <Part as="section" label={t('wallPreview')} className="compose-preview">
        <Part className="row">
          <Chip tone="main">{label(`campaign.${campaign}`, language)}</Chip>
          <Part as="span" className="xs">
            {areaName}
          </Part>
          <Part as="span" className="end">
            <Chip tone={fields.urgency === 'urgent' ? 'soon' : 'plain'}>
              {fields.neededBy ? neededByWords(fields.neededBy, new Date(), language) : label(`urgency.${fields.urgency}`, language)}
            </Chip>
          </Part>
        </Part>
        <Part as="span" className="h2">
          {fields.title.trim() || t('wallTitleEmpty')}
        </Part>
        {fields.story.trim() && (
          <Part as="span" className="sm">
            {fields.story.trim()}
          </Part>
        )}
        <Part as="span" className="sm">
          {[
            wisherWords({ wisherLabel, forWhom: fields.forWhom }, language),
            ...(fields.estimatedYuan === undefined ? [] : [moneyWords(fields.estimatedYuan)]),
            ...(fields.category ? [label(`category.${fields.category}`, language)] : []),
          ].join(' · ')}
        </Part>
      </Part>
      {choosing ? (
        <ChoiceGroup
          id={fieldId('/campaign')}
          look="chips"
          label={t('campaign')}
          value={campaign}
          options={optionsOf('campaign', campaigns, language)}
          error={error('/campaign')}
          onChange={(next) => change({ campaign: next })}
        />
      ) : (
        <Tap id={fieldId('/campaign')} className="compose-more" onPress={() => setChoosing(true)}>
          {t('campaignChange', { campaign: label(`campaign.${campaign}`, language) })}
        </Tap>
      )}
      <ChoiceGroup
        id={fieldId('/consent/publish')}
        label={t('wallPart')}
        {...(authorIs !== 'self' && { hint: t('wallAsk') })}
        value={fields.publish === undefined ? undefined : fields.publish ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('wallYes'), hint: t('wallYesHint') },
          { value: 'no', label: t('wallNo'), hint: t('wallNoHint') },
        ]}
        error={error('/consent/publish')}
        onChange={(choice) => change({ publish: choice === 'yes' })}
      />
    </>
  );
}
