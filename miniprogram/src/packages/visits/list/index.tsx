import type { AnswerOf } from '@shared/contract';
import type { Profile } from '@shared/people/people.contracts';
import { GetVisits, type visitLists } from '@shared/visits/visit.contracts';
import type { VisitSummary } from '@shared/visits/visit.views';
import { stopPullDownRefresh, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useVisitText } from '@/i18n/visits';
import { Listed } from '@/parts/record/Listed';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { useChangedVisit, withChangedVisit } from '../changed-visit';
import { VisitPane } from '../record/VisitPane';
import { SignedIn, seesArea, walks } from '../SignedIn';
import { openVisit, VisitRow } from '../VisitRow';
import { visitLabel, visitPages } from '../words';

type List = (typeof visitLists)[number];
const empties = { due: ['dueNone', 'dueNoneHint'], mine: ['mineNone', 'mineNoneHint'], done: ['doneNone', 'doneNoneHint'] } as const;

/** The visits of one's area or given to oneself, the first to be due first; in a wide window the visit stands beside. */
export default function VisitsPage() {
  const t = useVisitText();
  return (
    <SignedIn title={t('title')} page={visitPages.list}>
      {(me) => <Visits me={me} />}
    </SignedIn>
  );
}

function Visits({ me }: { me: Profile }) {
  const t = useVisitText();
  const now = useNow();
  const wide = useWide();
  const { language } = useSettings();
  const { params } = useRouter();
  const lists: readonly List[] = seesArea(me.hats) ? ['due', 'mine', 'done'] : ['mine'];
  const [list, setList] = useState<List>(lists.find((one) => one === params.show) ?? lists[0] ?? 'mine');
  const [area, setArea] = useState<string>();
  const [picking, setPicking] = useState(false);
  const [chosen, choose] = useState<string>();
  const places = useAreas().filter(
    ({ level, path }) =>
      (level === 'town' || level === 'community') && me.hats.some(({ areaPath }) => path === areaPath || path.startsWith(`${areaPath}/`)),
  );
  const pages = usePages<VisitSummary, AnswerOf<typeof GetVisits>>(`visits ${list} ${area ?? ''} ${me.personId}`, (cursor) =>
    ask(GetVisits, { query: { show: list, limit: 20, ...(area && list !== 'mine' && { area }), ...(cursor && { cursor }) } }),
  );
  useRefresh(pages.reload);
  usePullDownRefresh(() => void pages.reload().finally(() => stopPullDownRefresh()));
  useReachBottom(() => void pages.loadMore());
  const rows = withChangedVisit(pages.items, useChangedVisit());
  const shown = wide ? (chosen ?? rows[0]?.id) : undefined;
  const go = (next: List) => {
    setList(next);
    choose(undefined);
  };
  const [none, noneHint] = empties[list];
  const place = places.find(({ path }) => path === area)?.name;
  return (
    <Screen
      title={t('title')}
      headerEnd={
        <Button size="small" variant="quiet" busy={pages.loading} onPress={() => void pages.reload()}>
          {t('refresh')}
        </Button>
      }
      aside={shown ? <VisitPane key={shown} id={shown} /> : <EmptyState icon="people" title={t('detailNone')} />}
      asideLabel={t('detail')}
    >
      <Part className="row">
        {walks(me.hats) && (
          <Button icon="pin" onPress={() => open(visitPages.route)}>
            {t('toRoute')}
          </Button>
        )}
        {seesArea(me.hats) && (
          <Button variant="outline" icon="people" onPress={() => open(visitPages.drives)}>
            {t('drives')}
          </Button>
        )}
      </Part>
      {lists.length > 1 && (
        <FilterRow label={t('lists')}>
          {lists.map((one) => (
            <FilterChip key={one} on={one === list} onToggle={() => go(one)}>
              {visitLabel(`visitList.${one}`, language)}
            </FilterChip>
          ))}
          {places.length > 1 && list !== 'mine' && (
            <FilterChip on={area !== undefined} icon="pin" onToggle={() => setPicking(true)}>
              {place ? t('area', { name: place }) : t('allAreas')}
            </FilterChip>
          )}
        </FilterRow>
      )}
      <Part as="h2" className="sr-only">
        {visitLabel(`visitList.${list}`, language)}
      </Part>
      <Listed pages={pages} count={rows.length} bones={4} empty={{ icon: 'check', title: t(none), hint: t(noneHint) }}>
        <Part as="ul" className="stack">
          {rows.map((visit) => (
            <VisitRow key={visit.id} visit={visit} now={now} selected={visit.id === shown} onOpen={wide ? choose : openVisit} />
          ))}
        </Part>
      </Listed>
      <AreaSheet
        open={picking}
        areas={places}
        value={area}
        allLabel={t('allAreas')}
        onChoose={(value) => {
          setArea(value);
          choose(undefined);
        }}
        onClose={() => setPicking(false)}
      />
    </Screen>
  );
}
