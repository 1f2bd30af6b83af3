import type { Profile } from '@shared/people/people.contracts';
import { GetMyPromises, GetWall } from '@shared/wishes/wish.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { EmptyState } from '@/components/States';
import { goTab } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useHomeText } from '@/i18n/home';
import { useHat } from '@/session';
import { useSettings } from '@/settings';
import { clockWords, dayWords, wisherWords } from '@/words/words';
import { Loaded } from './Loaded';
import { OpenWishes } from './OpenWishes';
import { findOffers } from './offers';
import { PartHead } from './PartHead';
import { PromiseRow } from './PromiseRow';
import { VolunteerPart } from './VolunteerPart';
import { openWish } from './WishCard';

/** What a helper has promised, what waits near, and what came of earlier promises. */
export function HelperHome({ me, now }: { me: Profile; now: Date }) {
  const t = useHomeText();
  const volunteer = useHat()?.role === 'volunteer';
  const { language, care } = useSettings();
  const who = me.personId;
  const keeping = useRemote(`keeping.${who}`, () => ask(GetMyPromises, { query: { show: 'keeping', limit: 20 } }));
  const kept = useRemote(`kept.${who}`, () => ask(GetMyPromises, { query: { show: 'kept', limit: 5 } }));
  const near = useRemote(`near.${me.homeArea}`, () => ask(GetWall, { query: { show: 'open', area: me.homeArea, limit: 3 } }));
  const offers = useRemote(`offers.${who}`, findOffers);
  useRefresh(() => Promise.all([keeping.reload(), kept.reload(), near.reload(), offers.reload()]));
  const mayClaim = keeping.data?.mayClaim;
  const until = (at: string) => `${dayWords(at, now, language)} ${clockWords(at)}`;
  return (
    <>
      {volunteer && <VolunteerPart me={me} now={now} />}
      {offers.data?.map((wish) => (
        <Card key={wish.id} tone="soon" as="section" label={t('offered')}>
          <Part className="stack">
            <Part as="h2" className="h2">
              {t('offered')}：{wish.title}
            </Part>
            {wish.offerUntil && (
              <Part as="span" className="sm">
                {t('offeredHint', { until: until(wish.offerUntil) })}
              </Part>
            )}
            <Button onPress={() => openWish(wish.id)}>{t('answerOffer')}</Button>
          </Part>
        </Card>
      ))}
      <PartHead
        title={t('myPromises')}
        end={mayClaim === undefined ? undefined : mayClaim > 0 ? t('mayClaim', { count: mayClaim }) : t('mayClaimNone')}
      />
      <Loaded from={keeping}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon="hand"
              title={t('noPromises')}
              hint={t('noPromisesHint')}
              action={<Button onPress={() => goTab('wall')}>{t('goWall')}</Button>}
            />
          ) : (
            <Part as="ul" className="stack">
              {items.map((wish) => (
                <PromiseRow key={wish.id} wish={wish} now={now} />
              ))}
            </Part>
          )
        }
      </Loaded>
      {!volunteer && <VolunteerPart me={me} now={now} />}
      <PartHead title={t('near')} more={{ label: t('all'), onPress: () => goTab('wall') }} />
      <Loaded from={near}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('nearNone')}
              hint={t('nearNoneHint')}
              action={
                <Button variant="quiet" onPress={() => goTab('wall')}>
                  {t('goWall')}
                </Button>
              }
            />
          ) : (
            <OpenWishes wishes={items} now={now} />
          )
        }
      </Loaded>
      {!care && (
        <>
          <PartHead title={t('kept')} />
          <Loaded from={kept} bones={1}>
            {({ items }) =>
              items.length === 0 ? (
                <Part as="p" className="sm">
                  {t('keptNone')}
                </Part>
              ) : (
                <Part as="ul" className="stack">
                  {items.map((wish) => (
                    <Card key={wish.id} as="li" tone="done">
                      <Part className="col">
                        <Part as="span" className={wish.thanks ? 'quote' : 'b'}>
                          {wish.thanks ? t('thanksFrom', { words: wish.thanks }) : wish.title}
                        </Part>
                        <Part as="span" className="sm">
                          {[wisherWords(wish, language), wish.areaName, ...(wish.thanks ? [wish.title] : [])].join(' · ')}
                        </Part>
                      </Part>
                    </Card>
                  ))}
                </Part>
              )
            }
          </Loaded>
        </>
      )}
    </>
  );
}
