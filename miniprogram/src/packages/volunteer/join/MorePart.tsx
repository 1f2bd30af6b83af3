import { speeches } from '@shared/help/help-kinds';
import { ChoiceGroup, MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { NumberField } from '@/components/TextField';
import { useVolunteerText } from '@/i18n/volunteer';
import { helpLabel } from '@/parts/help/words';
import { fieldId, isMinor } from './form';
import type { PartProps } from './parts';

const pieces = ['1', '2', '3', '4', '5'] as const;

/** Languages, how many at a time, age. */
export function MorePart({ fields, change, error, language }: PartProps) {
  const t = useVolunteerText();
  const wrongGuardian = error('/guardianConsent');
  const speechError = error('/speeches');
  const yearError = error('/birthYear');
  return (
    <>
      <MultiChoice
        id={fieldId('/speeches')}
        label={t('speeches')}
        values={fields.speeches}
        options={speeches.map((speech) => ({ value: speech, label: helpLabel(`speech.${speech}`, language) }))}
        onChange={(chosen) => change({ speeches: chosen })}
        {...(speechError && { error: speechError })}
      />
      <ChoiceGroup
        id={fieldId('/atATime')}
        label={t('atATime')}
        hint={t('atATimeHint')}
        look="chips"
        value={String(fields.atATime)}
        options={pieces.map((count) => ({ value: count as string, label: t('pieces', { count }) }))}
        onChange={(count) => change({ atATime: Number(count) })}
      />
      <NumberField
        id={fieldId('/birthYear')}
        label={t('birthYear')}
        hint={t('birthYearHint')}
        unit={t('year')}
        value={fields.birthYear}
        onChange={(birthYear) => change({ birthYear })}
        {...(yearError && { error: yearError })}
      />
      {isMinor(fields.birthYear, new Date()) && (
        <Part id={fieldId('/guardianConsent')} className="col">
          <Switch label={t('guardian')} hint={t('guardianHint')} on={fields.guardian} onChange={(guardian) => change({ guardian })} />
          <Part role="alert" className={wrongGuardian ? 'field-error' : ''}>
            {wrongGuardian}
          </Part>
        </Part>
      )}
    </>
  );
}
