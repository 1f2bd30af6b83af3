import { ChangeWishRules, GetWishRules } from '@shared/people/people.contracts';
import { WishRules } from '@shared/wishes/wish.rules';
import { ask } from '@/api/client';
import { useRulesText } from '@/i18n/rules';
import { amounts, times, unitOf } from './names';
import { RulesEditor } from './RulesEditor';

/** The county's limits for wishes. */
export default function Rules() {
  const t = useRulesText();
  return (
    <RulesEditor<WishRules>
      name="rules"
      title={t('title')}
      readHint={t('readHint')}
      editHint={t('editHint')}
      schema={WishRules}
      load={() => ask(GetWishRules, {})}
      save={(body, seen, key) => ask(ChangeWishRules, { body, seen, key })}
      parts={[
        { title: t('partMoney'), names: amounts },
        { title: t('partDays'), names: times },
      ]}
      words={t}
      unit={(name) => t(unitOf(name))}
    />
  );
}
