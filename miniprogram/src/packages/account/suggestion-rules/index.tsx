import { ChangeSuggestionRules, GetSuggestionRules } from '@shared/suggestions/suggestion.contracts';
import { SuggestionRules } from '@shared/suggestions/suggestion.rules';
import { ask } from '@/api/client';
import { useSuggestionText } from '@/i18n/suggestions';
import { RulesEditor } from '../rules/RulesEditor';

/** The county's times for complaints and suggestions. */
export default function SuggestionRulesPage() {
  const t = useSuggestionText();
  return (
    <RulesEditor<SuggestionRules>
      name="suggestion-rules"
      title={t('rules')}
      readHint={t('rulesReadHint')}
      editHint={t('rulesEditHint')}
      schema={SuggestionRules}
      load={() => ask(GetSuggestionRules, {})}
      save={(body, seen, key) => ask(ChangeSuggestionRules, { body, seen, key })}
      parts={[{ title: t('rulesPart'), names: ['answerDays', 'remindBeforeDays', 'raisedDays', 'helpedDays'] }]}
      words={t}
      unit={() => t('days')}
    />
  );
}
