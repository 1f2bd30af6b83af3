import '../record/chain.css';
import './work.css';
import { type WorkKind, workKinds } from '@shared/chain/aid-chain';
import { GetWorkLog } from '@shared/chain/chain.contracts';
import type { AnswerOf } from '@shared/contract';
import type { Hat } from '@shared/people/people.contracts';
import { useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { TapCard } from '@/components/Card';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useChainText } from '@/i18n/chain';
import { DeskGuard } from '@/parts/record/DeskGuard';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { mayWatch, placesWithin } from '../scope';
import { chainLabel } from '../words';
import { monthsOf, type Period, periods } from './period';
import { WorkBars, type WorkRow, WorkTable } from './WorkBars';
import { WorkRecords } from './WorkRecords';

type Log = AnswerOf<typeof GetWorkLog>;

/** 工作日志: what was done in an area and period, by place or month, down to the records. */
export default function WorkPage() {
  const t = useChainText();
  return (
    <DeskGuard title={t('workTitle')} page="packages/chain/work/index" allowed={mayWatch}>
      {(personId, hats) => <Work personId={personId} hats={hats} />}
    </DeskGuard>
  );
}

function Work({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useChainText();
  const { language } = useSettings();
  const now = useNow();
  const wide = useWide();
  const places = placesWithin(useAreas(), hats);
  const [period, setPeriod] = useState<Period>('thisMonth');
  const [area, setArea] = useState<string>();
  const [kind, setKind] = useState<WorkKind>();
  const [choosing, setChoosing] = useState(false);
  const { from, to } = monthsOf(period, now);
  const remote = useRemote(`work ${area ?? ''} ${from} ${to} ${personId}`, () =>
    ask(GetWorkLog, { query: { from, to, ...(area && { area }) } }),
  );
  useRefresh(remote.reload);
  const log = remote.data;
  const records = log && kind && <WorkRecords kind={kind} area={log.area} from={log.from} to={log.to} />;
  return (
    <Screen
      title={t('workTitle')}
      room="full"
      {...(wide && records && { aside: records, asideLabel: t('records', { kind: chainLabel(`workKind.${kind}`, language) }) })}
      headerEnd={
        <Button size="small" variant="quiet" busy={remote.loading} onPress={() => void remote.reload()}>
          {t('refresh')}
        </Button>
      }
    >
      <Part as="p" className="sm">
        {t('workHint')}
      </Part>
      <FilterRow label={t('period')}>
        {periods.map((one) => (
          <FilterChip key={one} on={period === one} onToggle={() => setPeriod(one)}>
            {t(one)}
          </FilterChip>
        ))}
      </FilterRow>
      {places.length > 1 && (
        <FilterRow label={t('choosePlace')}>
          <FilterChip icon="pin" on={area !== undefined} onToggle={() => setChoosing(true)}>
            {area === undefined ? t('place') : (log?.areaName ?? places.find(({ path }) => path === area)?.name ?? area)}
          </FilterChip>
        </FilterRow>
      )}
      {log ? (
        <Numbers log={log} kind={kind} onKind={setKind} onArea={setArea} />
      ) : remote.refusal ? (
        <ErrorState hint={refusedWords(remote.refusal, now, language)} onRetry={() => void remote.reload()} />
      ) : (
        <Skeleton cards={3} />
      )}
      {!wide && records}
      <AreaSheet open={choosing} areas={places} value={area} allLabel={t('place')} onChoose={setArea} onClose={() => setChoosing(false)} />
    </Screen>
  );
}

type NumbersProps = { log: Log; kind: WorkKind | undefined; onKind: (kind: WorkKind | undefined) => void; onArea: (area: string) => void };

/** The six numbers, then one of them by place or month with the table of all. */
function Numbers({ log, kind, onKind, onArea }: NumbersProps) {
  const t = useChainText();
  const { language } = useSettings();
  const [by, setBy] = useState<'byArea' | 'byMonth'>('byArea');
  const none = workKinds.every((one) => log.totals[one] === 0);
  const monthName = (month: string) => t('month', { year: month.slice(0, 4), month: Number(month.slice(5)) });
  const rows: readonly WorkRow[] =
    by === 'byMonth'
      ? log.months.map(({ month, counts }) => ({ id: month, name: monthName(month), counts }))
      : log.areas.map(({ areaPath, areaName, direct, counts }) => ({
          id: `${areaPath} ${direct}`,
          name: direct ? t('direct', { area: areaName }) : areaName,
          counts,
          onPress: direct ? undefined : () => onArea(areaPath),
        }));
  return (
    <>
      <Part as="h2" className="h2">
        {log.areaName}
      </Part>
      <Part as="ul" label={t('numbers')} className="work-numbers">
        {workKinds.map((one) => (
          <Part as="li" key={one}>
            <TapCard selected={kind === one} onPress={() => onKind(kind === one ? undefined : one)}>
              <Part as="span" className="work-number">
                {String(log.totals[one])}
              </Part>
              <Part as="span" className="sm">
                {chainLabel(`workKind.${one}`, language)}
              </Part>
            </TapCard>
          </Part>
        ))}
      </Part>
      {none ? (
        <EmptyState icon="doc" title={t('workNone')} hint={t('workNoneHint')} />
      ) : (
        <>
          <FilterRow label={t('by')}>
            {(['byArea', 'byMonth'] as const).map((one) => (
              <FilterChip key={one} on={by === one} onToggle={() => setBy(one)}>
                {t(one)}
              </FilterChip>
            ))}
          </FilterRow>
          <WorkBars rows={rows} kind={kind ?? 'served'} />
          <WorkTable rows={rows} />
        </>
      )}
    </>
  );
}
