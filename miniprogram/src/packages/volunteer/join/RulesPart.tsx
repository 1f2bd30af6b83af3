import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Switch } from '@/components/Switch';
import { useVolunteerText } from '@/i18n/volunteer';
import { fieldId } from './form';
import type { PartProps } from './parts';

const rules = ['rule1', 'rule2', 'rule3', 'rule4', 'rule5'] as const;

/** What volunteers and the county agree on, in plain words. */
export function RulesPart({ fields, change, error }: PartProps) {
  const t = useVolunteerText();
  const wrong = error('/rulesAccepted');
  return (
    <>
      <Part as="ul" className="rules">
        {rules.map((rule) => (
          <Part as="li" key={rule} className="rule">
            <Icon name="check" />
            <Part as="span">{t(rule)}</Part>
          </Part>
        ))}
      </Part>
      <Part id={fieldId('/rulesAccepted')} className="col">
        <Switch label={t('rulesYes')} on={fields.rules} onChange={(on) => change({ rules: on })} />
        <Part role="alert" className={wrong ? 'field-error' : ''}>
          {wrong}
        </Part>
      </Part>
    </>
  );
}
