import { urgencies } from '@shared/terms';
import { localDay } from '@shared/time';
import { ChoiceGroup } from '@/components/Choice';
import { DateField } from '@/components/DateField';
import { NumberField } from '@/components/TextField';
import { useComposeText } from '@/i18n/compose';
import { fieldId } from './form';
import { optionsOf, type PartProps } from './parts';

/** About how much it costs, and by when it is needed. */
export function WhenPart({ fields, change, error, rules, language }: PartProps) {
  const t = useComposeText();
  const days = rules?.daysToDeliver;
  return (
    <>
      <NumberField
        id={fieldId('/estimatedYuan')}
        label={t('money')}
        hint={rules ? t('moneyHint', { cap: rules.capYuan }) : t('moneyHintPlain')}
        value={fields.estimatedYuan}
        error={error('/estimatedYuan')}
        onChange={(estimatedYuan) => change({ estimatedYuan })}
      />
      <ChoiceGroup
        id={fieldId('/urgency')}
        label={t('urgency')}
        value={fields.urgency}
        options={optionsOf('urgency', urgencies, language).map((option) => ({
          ...option,
          ...(days && { hint: t('urgencyDays', { days: days[option.value] }) }),
        }))}
        error={error('/urgency')}
        onChange={(urgency) => change({ urgency })}
      />
      <DateField
        id={fieldId('/neededBy')}
        label={t('neededBy')}
        optional
        value={fields.neededBy}
        from={localDay(new Date())}
        error={error('/neededBy')}
        onChange={(neededBy) => change({ neededBy })}
      />
    </>
  );
}
