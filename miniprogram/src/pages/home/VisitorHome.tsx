import { label } from '@shared/glossary';
import { GetWall } from '@shared/wishes/wish.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { EmptyState } from '@/components/States';
import { Stepper } from '@/components/Stepper';
import { goTab, open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useHomeText } from '@/i18n/home';
import { useSettings } from '@/settings';
import { helperWords, wisherWords } from '@/words/words';
import { Doors } from './Doors';
import { Loaded } from './Loaded';
import { OpenWishes } from './OpenWishes';
import { PartHead } from './PartHead';
import { stepTerms } from './wish-line';

/** What this is, for somebody who has not signed in. */
export function VisitorHome({ now }: { now: Date }) {
  const t = useHomeText();
  const { language, care } = useSettings();
  const waiting = useRemote('visitor.open', () => ask(GetWall, { query: { show: 'open', limit: 3 } }));
  const done = useRemote('visitor.fulfilled', () => ask(GetWall, { query: { show: 'fulfilled', limit: 10 } }));
  useRefresh(() => Promise.all([waiting.reload(), done.reload()]));
  const thanked = done.data?.items.find((wish) => wish.thanks);
  return (
    <>
      <Part className="home-hello">
        <Part as="h2" className="h1">
          {t('visitorTitle')}
        </Part>
        <Part as="p" className="sm">
          {t('visitorHint')}
        </Part>
      </Part>
      <Part className="row">
        <Button grow onPress={() => open('packages/account/login/index')}>
          {t('signIn')}
        </Button>
        <Button grow variant="quiet" onPress={() => goTab('wall')}>
          {t('seeWall')}
        </Button>
      </Part>
      <Doors
        doors={[
          {
            icon: 'eye',
            tone: 'main',
            title: t('doorSeen'),
            hint: t('doorSeenHint'),
            onPress: () => open('packages/clues/report/index'),
          },
          {
            icon: 'look',
            tone: 'info',
            title: t('doorTrack'),
            hint: t('doorMyCluesHint'),
            onPress: () => open('packages/clues/track/index'),
          },
          { icon: 'pin', tone: 'info', title: t('doorPost'), hint: t('doorPostHint'), onPress: () => open('packages/grid/post/index') },
          {
            icon: 'edit',
            tone: 'soon',
            title: t('doorSuggest'),
            hint: t('doorSuggestHint'),
            onPress: () => open('packages/suggestions/write/index'),
          },
        ]}
      />
      {thanked?.thanks && (
        <Card tone="done">
          <Part className="col">
            <Part as="span">
              <Chip tone="done">{t('fulfilled')}</Chip>
            </Part>
            <Part as="p" className="quote">
              {t('thanksFrom', { words: thanked.thanks })}
            </Part>
            {thanked.holder && (
              <Part as="span" className="sm">
                {t('fulfilledBy', { wisher: wisherWords(thanked, language), helper: helperWords(thanked.holder, language) })}
              </Part>
            )}
          </Part>
        </Card>
      )}
      {!care && (
        <Card>
          <Part as="h2" className="h2">
            {t('howItGoes')}
          </Part>
          <Stepper labels={stepTerms.map((step) => label(step, language))} now={stepTerms.length} />
        </Card>
      )}
      <PartHead title={t('waitingNow')} more={{ label: t('all'), onPress: () => goTab('wall') }} />
      <Loaded from={waiting} bones={3}>
        {({ items }) =>
          items.length === 0 ? <EmptyState title={t('wallEmpty')} hint={t('wallEmptyHint')} /> : <OpenWishes wishes={items} now={now} />
        }
      </Loaded>
    </>
  );
}
