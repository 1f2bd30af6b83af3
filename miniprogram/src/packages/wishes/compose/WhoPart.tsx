import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { useComposeText } from '@/i18n/compose';
import { fieldId } from './form';
import type { PartProps } from './parts';

/** Who it is for; a child needs the consent of a parent or guardian. */
export function WhoPart({ fields, change, error, authorIs }: PartProps) {
  const t = useComposeText();
  const consent = error('/consent/guardian');
  return (
    <>
      <ChoiceGroup
        id={fieldId('/forWhom')}
        label={t('forWhom')}
        value={fields.forWhom}
        options={[
          { value: 'adult', label: t(authorIs === 'self' ? 'meAdult' : 'oneAdult'), hint: t('oneAdultHint') },
          { value: 'child', label: t('child'), hint: t('childHint') },
          { value: 'family', label: t('family'), hint: t('familyHint') },
        ]}
        error={error('/forWhom')}
        onChange={(forWhom) => change({ forWhom })}
      />
      {fields.forWhom === 'child' && (
        <Part id={fieldId('/consent/guardian')}>
          <Switch
            label={t(authorIs === 'gridWorker' ? 'guardianAsked' : 'guardian')}
            hint={t('guardianHint')}
            on={fields.guardian}
            onChange={(guardian) => change({ guardian })}
          />
          <Part role="alert" className={consent ? 'field-error' : ''}>
            {consent}
          </Part>
        </Part>
      )}
    </>
  );
}
