import { riskLevels } from '@shared/households/household';
import type { HouseholdSummary } from '@shared/households/household.views';
import { GetHouseholds } from '@shared/households/households.contracts';
import type { Hat } from '@shared/people/people.contracts';
import { stopPullDownRefresh, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { focusRecordAside, RecordAside } from '@/aside/RecordAside';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { TapCard } from '@/components/Card';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { address, open } from '@/device/navigate';
import { useWide } from '@/device/window';
import { useHouseholdText } from '@/i18n/households';
import { Listed } from '@/parts/record/Listed';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { neededByWords } from '@/words/words';
import { useChangedFile, withChangedFile } from '../changed-file';
import { Marks } from '../Marks';
import { filePage, ledgerPage, openPage } from '../pages';
import { SignedIn } from '../SignedIn';
import { fileLabel } from '../words';
import { FilterSheet } from './FilterSheet';
import { countOf, type Filters, queryOf } from './filters';
import { LedgerTable } from './LedgerTable';

const levels = [...riskLevels, 'undecided'] as const;
const readers: readonly Hat['role'][] = ['communityOfficer', 'townOfficer', 'countyOfficer', 'gridWorker', 'supervisor', 'leader'];
const openers: readonly Hat['role'][] = ['communityOfficer', 'townOfficer', 'countyOfficer'];
type Page = { items: HouseholdSummary[]; next?: string | undefined };

export default function LedgerPage() {
  const t = useHouseholdText();
  return (
    <SignedIn title={t('ledger')} page={ledgerPage}>
      {(personId, hats) => <Ledger personId={personId} hats={hats} />}
    </SignedIn>
  );
}

/** The ledger of files by place: filters above, the chosen file beside it in wide windows. */
function Ledger({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const wide = useWide();
  const now = useNow();
  const { params } = useRouter();
  const changed = useChangedFile();
  const [filters, setFilters] = useState<Filters>(() => ({
    show: params.show === 'waiting' ? 'waiting' : 'all',
    area: params.area,
    level: levels.find((level) => level === params.level),
  }));
  const [sheet, setSheet] = useState<'filters' | 'place'>();
  const [chosen, choose] = useState<string | undefined>(params.id);
  const pages = usePages<HouseholdSummary, Page>(`ledger ${personId} ${JSON.stringify(filters)}`, (cursor) =>
    ask(GetHouseholds, { query: queryOf(filters, cursor) }),
  );
  usePullDownRefresh(() => void pages.reload().finally(() => stopPullDownRefresh()));
  useReachBottom(() => void pages.loadMore());
  const scopes = hats.filter(({ role }) => readers.includes(role)).map(({ areaPath }) => areaPath);
  const places = useAreas().filter(
    ({ level, path }) =>
      (level === 'town' || level === 'community') && scopes.some((scope) => path === scope || path.startsWith(`${scope}/`)),
  );
  const rows = withChangedFile(pages.items, changed);
  const selected = wide ? (chosen ?? rows[0]?.id) : undefined;
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !location.hash.includes(ledgerPage)) return;
    const { show, area, level } = filters;
    history.replaceState(history.state, '', `#${address(ledgerPage, { show, area, level, id: chosen })}`);
  }, [filters, chosen]);
  const change = (part: Partial<Filters>) => {
    setFilters({ ...filters, ...part });
    choose(undefined);
  };
  const on = countOf(filters);
  const mayOpen = hats.some(({ role }) => openers.includes(role));
  const none =
    filters.show === 'waiting'
      ? ({ icon: 'check', title: t('noneWaiting'), hint: t('noneWaitingHint') } as const)
      : ({ icon: 'home', title: t('none'), hint: t('noneHint') } as const);
  return (
    <Screen
      title={t('ledger')}
      room="full"
      headerEnd={
        <>
          {mayOpen && (
            <Button size="small" icon="plus" onPress={() => open(openPage)}>
              {t('open')}
            </Button>
          )}
          {mayOpen && (
            <Button size="small" variant="quiet" icon="doc" onPress={() => open('packages/office-data/exports/index')}>
              {t('takeOut')}
            </Button>
          )}
          {mayOpen && (
            <Button size="small" variant="quiet" icon="shield" onPress={() => open('packages/account/household-rules/index')}>
              {t('standards')}
            </Button>
          )}
          <Button size="small" variant="quiet" busy={pages.loading} onPress={() => void pages.reload()}>
            {t('refresh')}
          </Button>
        </>
      }
      aside={selected ? <RecordAside kind="household" id={selected} /> : <EmptyState icon="doc" title={t('pick')} />}
      asideLabel={t('detail')}
    >
      <FilterRow label={t('show')}>
        {(['all', 'waiting'] as const).map((show) => (
          <FilterChip key={show} on={filters.show === show} onToggle={() => change({ show })}>
            {t(show === 'all' ? 'showAll' : 'showWaiting')}
          </FilterChip>
        ))}
        {places.length > 1 && (
          <FilterChip icon="pin" on={filters.area !== undefined} onToggle={() => setSheet('place')}>
            {places.find(({ path }) => path === filters.area)?.name ?? t('place')}
          </FilterChip>
        )}
        <FilterChip icon="look" on={on > 0} onToggle={() => setSheet('filters')}>
          {on > 0 ? t('filtersOn', { count: on }) : t('filters')}
        </FilterChip>
      </FilterRow>
      <FilterRow label={t('levels')}>
        {levels.map((level) => (
          <FilterChip key={level} on={filters.level === level} onToggle={(yes) => change({ level: yes ? level : undefined })}>
            {fileLabel(`level.${level}`, language)}
          </FilterChip>
        ))}
      </FilterRow>
      <Listed pages={pages} count={rows.length} bones={4} empty={none}>
        {process.env.TARO_ENV === 'h5' && wide ? (
          <LedgerTable {...{ rows, now, selected }} onSelect={choose} onEnter={focusRecordAside} />
        ) : (
          <Part as="ul" label={t('list')} className="stack">
            {rows.map((row) => (
              <Part as="li" key={row.id}>
                <TapCard onPress={() => open(filePage, { id: row.id })}>
                  <Part as="span" className="ledger-row">
                    <Part as="span" className="h2">
                      {t('homeOf', { label: row.headLabel })}
                    </Part>
                    <Part as="span" className="row">
                      <Marks row={row} />
                    </Part>
                    <Part as="span" className="sm">
                      {[
                        row.areaName,
                        t('people', { count: row.members }),
                        ...row.causes.map((cause) => fileLabel(`cause.${cause}`, language)),
                      ].join(' · ')}
                    </Part>
                    {row.nextVisitBy && (
                      <Part as="span" className="xs">
                        {`${t('next')} ${neededByWords(row.nextVisitBy, now, language)}`}
                      </Part>
                    )}
                  </Part>
                </TapCard>
              </Part>
            ))}
          </Part>
        )}
      </Listed>
      {sheet === 'filters' && (
        <FilterSheet
          filters={filters}
          onApply={(next) => {
            setFilters(next);
            choose(undefined);
            setSheet(undefined);
          }}
          onClose={() => setSheet(undefined)}
        />
      )}
      <AreaSheet
        open={sheet === 'place'}
        areas={places}
        value={filters.area}
        allLabel={t('place')}
        onChoose={(area) => change({ area })}
        onClose={() => setSheet(undefined)}
      />
    </Screen>
  );
}
