import { HelpRules } from '@shared/help/help.rules';
import { ChangeHelpRules, GetHelpRules } from '@shared/help/help-rules.contracts';
import { ask } from '@/api/client';
import { useHelpRulesText } from '@/i18n/help-rules';
import { RulesEditor } from '../rules/RulesEditor';
import { doing, ending, looking, unitOf } from './names';

/** The county's limits for help requests. */
export default function HelpRulesPage() {
  const t = useHelpRulesText();
  return (
    <RulesEditor<HelpRules>
      name="help-rules"
      title={t('title')}
      readHint={t('readHint')}
      editHint={t('editHint')}
      schema={HelpRules}
      load={() => ask(GetHelpRules, {})}
      save={(body, seen, key) => ask(ChangeHelpRules, { body, seen, key })}
      parts={[
        { title: t('partLooking'), names: looking },
        { title: t('partDoing'), names: doing },
        { title: t('partEnding'), names: ending },
      ]}
      words={t}
      unit={(name) => t(unitOf(name))}
    />
  );
}
