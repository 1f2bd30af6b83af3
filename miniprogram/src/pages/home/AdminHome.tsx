import { GetWishRules, type Profile } from '@shared/people/people.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { goTab, open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useHomeText } from '@/i18n/home';
import { moneyWords } from '@/words/words';
import { Doors } from './Doors';
import { Greeting } from './Greeting';
import { Loaded } from './Loaded';

/** The administrator sets limits and times. */
export function AdminHome({ me, now }: { me: Profile; now: Date }) {
  const t = useHomeText();
  const rules = useRemote('rules', () => ask(GetWishRules, {}));
  useRefresh(rules.reload);
  return (
    <>
      <Greeting name={me.name} hint={t('adminHint')} now={now} />
      <Doors
        doors={[
          {
            icon: 'shield',
            tone: 'main',
            title: t('doorRules'),
            hint: t('doorRulesHint'),
            onPress: () => open('packages/account/rules/index'),
          },
          {
            icon: 'help',
            tone: 'info',
            title: t('doorHelpRules'),
            hint: t('doorHelpRulesHint'),
            onPress: () => open('packages/account/help-rules/index'),
          },
          {
            icon: 'edit',
            tone: 'info',
            title: t('doorSuggestRules'),
            hint: t('doorSuggestRulesHint'),
            onPress: () => open('packages/account/suggestion-rules/index'),
          },
          {
            icon: 'home',
            tone: 'soon',
            title: t('doorHouseholdRules'),
            hint: t('doorHouseholdRulesHint'),
            onPress: () => open('packages/account/household-rules/index'),
          },
          {
            icon: 'people',
            tone: 'done',
            title: t('doorMatching'),
            hint: t('doorMatchingHint'),
            onPress: () => open('packages/workbench/matching/index'),
          },
          {
            icon: 'msg',
            tone: 'soon',
            title: t('doorLetters'),
            hint: t('doorLettersHint'),
            onPress: () => open('packages/workbench/letters/index'),
          },
          {
            icon: 'doc',
            tone: 'info',
            title: t('doorTables'),
            hint: t('doorTablesHint'),
            onPress: () => open('packages/office-data/tables/index'),
          },
          {
            icon: 'home',
            tone: 'done',
            title: t('doorExports'),
            hint: t('doorExportsHint'),
            onPress: () => open('packages/office-data/exports/index'),
          },
          { icon: 'pin', tone: 'info', title: t('doorAreas'), hint: t('doorAreasHint'), onPress: () => open('packages/grid/areas/index') },
          {
            icon: 'edit',
            tone: 'done',
            title: t('doorSuggestDesk'),
            hint: t('doorSuggestDeskHint'),
            onPress: () => open('packages/suggestions/queue/index'),
          },
          { icon: 'star', tone: 'soon', title: t('doorWall'), hint: t('seeWall'), onPress: () => goTab('wall') },
        ]}
      />
      <Loaded from={rules} bones={1}>
        {({ rules: { capYuan, maxOpenClaims } }) => (
          <Part className="desks">
            <Card className="col">
              <Part as="span" className="sm">
                {t('ruleCap')}
              </Part>
              <Part as="span" className="desk-number">
                {moneyWords(capYuan)}
              </Part>
            </Card>
            <Card className="col">
              <Part as="span" className="sm">
                {t('ruleClaims')}
              </Part>
              <Part as="span" className="desk-number">
                {t('ruleClaimsUnit', { count: maxOpenClaims })}
              </Part>
            </Card>
          </Part>
        )}
      </Loaded>
    </>
  );
}
