import { HouseholdRules } from '@shared/households/household.rules';
import { ChangeHouseholdRules, GetHouseholdRules } from '@shared/households/household-rules.contracts';
import { ask } from '@/api/client';
import { useHouseholdRulesText } from '@/i18n/household-rules';
import { RulesEditor } from '../rules/RulesEditor';
import { papers, rhythms, standards, unitOf } from './names';

/** The county's standards for risk levels, and how often files are looked at again and visited. */
export default function HouseholdRulesPage() {
  const t = useHouseholdRulesText();
  return (
    <RulesEditor<HouseholdRules>
      name="household-rules"
      title={t('title')}
      readHint={t('readHint')}
      editHint={t('editHint')}
      schema={HouseholdRules}
      load={() => ask(GetHouseholdRules, {})}
      save={(body, seen, key) => ask(ChangeHouseholdRules, { body, seen, key })}
      parts={[
        { title: t('partStandards'), names: standards, hint: t('partStandardsHint') },
        { title: t('partRhythms'), names: rhythms, hint: t('partRhythmsHint') },
        { title: t('partPapers'), names: papers, hint: t('partPapersHint') },
      ]}
      words={t}
      unit={(name) => t(unitOf(name))}
    />
  );
}
