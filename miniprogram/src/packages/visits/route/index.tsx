import '../visits.css';
import type { Profile } from '@shared/people/people.contracts';
import type { Point } from '@shared/place';
import { GetVisitRoute } from '@shared/visits/visit.contracts';
import { useEffect, useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { open } from '@/device/navigate';
import { whereAmI } from '@/device/place';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useVisitText } from '@/i18n/visits';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { keepRoute, keptRoute } from '../kept-visits';
import { VisitPane } from '../record/VisitPane';
import { SeeAddress } from '../SeeAddress';
import { SignedIn } from '../SignedIn';
import { openVisit, VisitRow } from '../VisitRow';
import { farWords, visitPages } from '../words';

const spans = [
  [0, 'day0'],
  [7, 'day7'],
  [31, 'day31'],
] as const;

/** Whom to visit today, in a sensible order. */
export default function RoutePage() {
  const t = useVisitText();
  return (
    <SignedIn title={t('route')} page={visitPages.route}>
      {(me) => <Walk me={me} />}
    </SignedIn>
  );
}

function Walk({ me }: { me: Profile }) {
  const t = useVisitText();
  const now = useNow();
  const wide = useWide();
  const { language } = useSettings();
  const [days, setDays] = useState(7);
  const [from, setFrom] = useState<Point>();
  const [asked, setAsked] = useState<'no' | 'busy' | 'failed'>('no');
  const [chosen, choose] = useState<string>();
  const walk = useRemote(`route ${days} ${from?.lat ?? ''} ${from?.lon ?? ''} ${me.personId}`, () =>
    ask(GetVisitRoute, { query: { days, ...(from && { lat: from.lat, lon: from.lon }) } }),
  );
  useRefresh(walk.reload);
  const here = async () => {
    setAsked('busy');
    const point = await whereAmI();
    setAsked(point ? 'no' : 'failed');
    if (point) setFrom(point);
  };
  const away = walk.refusal?.status === 0 && !walk.data;
  const stops = walk.data?.stops ?? (away ? keptRoute(me.personId) : []);
  useEffect(() => {
    if (walk.data) keepRoute(me.personId, walk.data.stops);
  }, [walk.data, me.personId]);
  const shown = wide ? (chosen ?? stops[0]?.id) : undefined;
  return (
    <Screen
      title={t('route')}
      aside={shown ? <VisitPane key={shown} id={shown} /> : <EmptyState icon="pin" title={t('detailNone')} />}
      asideLabel={t('detail')}
    >
      <Part as="p" className="sm">
        {t('routeLead')}
      </Part>
      <FilterRow label={t('routeDays')}>
        {spans.map(([span, words]) => (
          <FilterChip key={span} on={days === span} onToggle={() => setDays(span)}>
            {t(words)}
          </FilterChip>
        ))}
      </FilterRow>
      <Part className="row">
        <Button size="small" variant="outline" icon="pin" busy={asked === 'busy'} onPress={() => void here()}>
          {t('routeFromHere')}
        </Button>
        <Part live="polite" className="sm grow">
          {asked === 'failed' ? t('routeNoPlace') : from ? t('routeHere') : ''}
        </Part>
      </Part>
      {stops.length > 0 ? (
        <>
          <Part as="h2" className="sr-only">
            {t('route')}
          </Part>
          <Part as="ol" label={t('route')} className="visit-walk">
            {stops.map((stop, at) => (
              <VisitRow
                key={stop.id}
                visit={stop}
                now={now}
                selected={stop.id === shown}
                onOpen={wide ? choose : openVisit}
                extra={
                  <>
                    <Part className="row">
                      <Part as="span" className="visit-number">
                        {t('stop', { n: at + 1 })}
                      </Part>
                      <Part as="span" className="sm">
                        {stop.metres !== undefined ? farWords(stop.metres, t) : stop.point ? '' : t('noPoint')}
                      </Part>
                      {stop.mayOpenFile && (
                        <Part as="span" className="end visit-over">
                          <Button size="small" variant="quiet" onPress={() => open(visitPages.file, { id: stop.householdId })}>
                            {t('openFile')}
                          </Button>
                        </Part>
                      )}
                    </Part>
                    {stop.hasAddress && <SeeAddress id={stop.id} label={stop.householdLabel} />}
                  </>
                }
              />
            ))}
          </Part>
          {away && (
            <Part role="status" className="sm">
              {t('routeKept')}
            </Part>
          )}
          {walk.data?.more && <Part className="sm">{t('routeMore')}</Part>}
        </>
      ) : walk.loading ? (
        <Skeleton cards={4} />
      ) : walk.refusal ? (
        <ErrorState hint={refusedWords(walk.refusal, now, language)} onRetry={() => void walk.reload()} />
      ) : (
        <EmptyState icon="check" title={t('routeNone')} hint={t('routeNoneHint', { days })} />
      )}
    </Screen>
  );
}
