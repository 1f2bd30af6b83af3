import type { HouseholdRecord } from '@shared/households/household.views';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { useHouseholdText } from '@/i18n/households';
import { Fact } from '@/parts/record/Fact';
import { useSettings } from '@/settings';
import { moneyWords } from '@/words/words';
import { fileLabel } from '../words';
import type { OpenSheet } from './types';
import { ValueFact } from './ValueFact';

const money = ['incomeYuan', 'medicalYuan', 'schoolingYuan', 'otherRigidYuan'] as const;
const living = ['housing', 'causes', 'needs', 'skills', 'livingWords'] as const;

interface ValuesProps {
  record: HouseholdRecord;
  values: NonNullable<HouseholdRecord['values']>;
  onShow?: (sheet: OpenSheet) => void;
}

/** What comes in and goes out, and how they live; each value with its source on a tap. */
export function ValuesCards({ record: { incomePerHead, categoriesHeld }, values, onShow }: ValuesProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const fact = (field: (typeof money | typeof living)[number]) => (
    <ValueFact key={field} field={field} sourced={values[field]} {...(onShow && { onHistory: () => onShow({ name: 'history', field }) })} />
  );
  return (
    <>
      <Card as="section" label={t('income')} className="stack">
        <Part as="h3" className="h2">
          {t('income')}
        </Part>
        {incomePerHead !== undefined && <Part className="b">{t('perHead', { money: moneyWords(incomePerHead) })}</Part>}
        <Part as="dl" className="record-facts">
          {money.map(fact)}
        </Part>
      </Card>
      <Card as="section" label={t('living')} className="stack">
        <Part as="h3" className="h2">
          {t('living')}
        </Part>
        <Part as="dl" className="record-facts">
          {living.map(fact)}
          <Fact name={t('categoriesHeld')}>
            {categoriesHeld?.length
              ? categoriesHeld.map(({ value }) => (
                  <Chip key={value.category} tone="info">
                    {[fileLabel(`incomeCategory.${value.category}`, language), value.validUntil && t('until', { day: value.validUntil })]
                      .filter(Boolean)
                      .join(' ')}
                  </Chip>
                ))
              : t('unknown')}
          </Fact>
        </Part>
      </Card>
    </>
  );
}
