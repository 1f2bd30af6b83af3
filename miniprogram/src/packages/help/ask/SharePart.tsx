import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { useAskText } from '@/i18n/help-ask';
import { fieldId } from './form';
import type { PartProps } from './parts';

/** What volunteers see before they agree, and whether that may be one's own words. */
export function SharePart({ fields, change, error }: PartProps) {
  const t = useAskText();
  return (
    <>
      <Part as="p" className="sm">
        {t('shareWhy')}
      </Part>
      <ChoiceGroup
        id={fieldId('/consent/share')}
        label={t('sharePart')}
        {...(fields.authorIs !== 'self' && { hint: t('shareAsk') })}
        value={fields.share === undefined ? undefined : fields.share ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('shareYes'), hint: t('shareYesHint') },
          { value: 'no', label: t('shareNo'), hint: t('shareNoHint') },
        ]}
        error={error('/consent/share')}
        onChange={(choice) => change({ share: choice === 'yes' })}
      />
    </>
  );
}
