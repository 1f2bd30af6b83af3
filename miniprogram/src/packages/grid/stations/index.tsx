import '@/parts/grid/grid.css';
import type { AnswerOf } from '@shared/contract';
import { stationServices } from '@shared/grid/grid';
import { CloseStation, GetStations } from '@shared/grid/grid.contracts';
import type { StationView } from '@shared/grid/grid.views';
import type { Point } from '@shared/place';
import Taro, { useReachBottom } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip, FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { whereAmI } from '@/device/place';
import { useRefresh } from '@/device/refresh';
import { useGridText } from '@/i18n/grid';
import { farWords, gridLabel, gridRefused, hoursLines } from '@/parts/grid/words';
import { Fact } from '@/parts/record/Fact';
import { intentions } from '@/parts/record/intention';
import { Listed } from '@/parts/record/Listed';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';

type Service = (typeof stationServices)[number];
const edit = (id?: string) => open('packages/grid/station-edit/index', { id });

/** Stations with hours and services; nearest first once one said where one is. For everybody; offices keep theirs. */
export default function StationsPage() {
  const t = useGridText();
  const { language, care } = useSettings();
  const { session } = useSigned();
  const [service, setService] = useState<Service>();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [point, setPoint] = useState<Point>();
  const [looking, setLooking] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const name = [session?.personId ?? '', service ?? '', onlyOpen, point?.lat ?? '', point?.lon ?? ''].join('.');
  const list = usePages<StationView, AnswerOf<typeof GetStations>>(`stations.${name}`, (cursor) =>
    ask(GetStations, {
      query: { limit: 20, ...(service && { service }), ...(onlyOpen && { open: 'now' as const }), ...point, ...(cursor && { cursor }) },
    }),
  );
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  const nearMe = async () => {
    if (point) return setPoint(undefined);
    setLooking(true);
    const found = await whereAmI();
    setLooking(false);
    if (found) setPoint(found);
    else toast(t('noPlace'), 'warn');
  };
  return (
    <Screen
      title={t('stations')}
      {...(list.first?.addable && {
        footer: (
          <Button grow icon="plus" onPress={() => edit()}>
            {t('addStation')}
          </Button>
        ),
      })}
    >
      <Part as="p" className="sm">
        {t('stationsHint')}
      </Part>
      <Part className="row">
        <Button size="small" variant={point ? 'primary' : 'outline'} icon="pin" busy={looking} onPress={() => void nearMe()}>
          {t('nearMe')}
        </Button>
        <FilterChip on={onlyOpen} onToggle={setOnlyOpen} icon="clock">
          {t('openOnly')}
        </FilterChip>
        {!care && (
          <Button size="small" variant="quiet" icon="look" onPress={() => setChoosing(!choosing)}>
            {service ? gridLabel(`stationService.${service}`, language) : t('byService')}
          </Button>
        )}
      </Part>
      {choosing && (
        <FilterRow label={t('services')}>
          <FilterChip on={!service} onToggle={() => setService(undefined)}>
            {t('allServices')}
          </FilterChip>
          {stationServices.map((one) => (
            <FilterChip key={one} on={service === one} onToggle={(on) => setService(on ? one : undefined)}>
              {gridLabel(`stationService.${one}`, language)}
            </FilterChip>
          ))}
        </FilterRow>
      )}
      <Listed pages={list} empty={{ icon: 'home', title: t('stationsNone'), hint: t('stationsNoneHint') }}>
        <Part as="ul" label={t('stations')} className="stack">
          {list.items.map((one) => (
            <StationCard key={one.id} it={one} onChanged={list.reload} />
          ))}
        </Part>
      </Listed>
    </Screen>
  );
}

function StationCard({ it, onChanged }: { it: StationView; onChanged: () => Promise<void> }) {
  const t = useGridText();
  const now = useNow();
  const { language } = useSettings();
  const [busy, setBusy] = useState(false);
  const intend = useRef(intentions());
  const far = it.metres === undefined ? undefined : farWords(it.metres);
  const close = async () => {
    setBusy(true);
    const closed = !it.closed;
    const outcome = await intend.current('close', (key) =>
      ask(CloseStation, { params: { stationId: it.id }, body: { closed }, seen: it.version, key }),
    );
    setBusy(false);
    if (!outcome) return;
    toast(outcome.ok ? t('stationSaved') : gridRefused(outcome.refusal, now, language), outcome.ok ? 'done' : 'warn');
    await onChanged();
  };
  return (
    <Card as="li" className="stack">
      <Part className="row">
        <Part as="h2" className="h2 grow">
          {it.name}
        </Part>
        <Chip tone={it.closed ? 'soon' : it.openNow ? 'done' : 'plain'}>
          {t(it.closed ? 'isClosed' : it.openNow ? 'isOpen' : 'isShut')}
        </Chip>
      </Part>
      <Part as="span" className="sm">
        {[
          it.areaName,
          ...(far ? [far.key === 'metres' ? t('metres', { metres: far.value }) : t('kilometres', { km: far.value })] : []),
        ].join(' · ')}
      </Part>
      <Part className="row">
        {it.services.map((one) => (
          <Chip key={one} tone="info">
            {gridLabel(`stationService.${one}`, language)}
          </Chip>
        ))}
      </Part>
      <Part as="dl" className="record-facts">
        <Fact name={t('address')}>{it.address}</Fact>
        {it.hours.length > 0 && (
          <Fact name={t('hours')}>
            {hoursLines(it.hours, language).map((line) => (
              <Part key={line}>{line}</Part>
            ))}
          </Fact>
        )}
        {it.note && <Fact name={t('note')}>{it.note}</Fact>}
      </Part>
      {(it.phone || it.editable) && (
        <Part className="row">
          {it.phone && (
            <Button
              size="small"
              icon="phone"
              label={t('callWho', { name: it.name })}
              onPress={() => void Taro.makePhoneCall({ phoneNumber: it.phone }).catch(() => {})}
            >
              {t('call')}
            </Button>
          )}
          {it.editable && (
            <>
              <Button size="small" variant="quiet" icon="edit" label={`${t('editStation')} ${it.name}`} onPress={() => edit(it.id)}>
                {t('editStation')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                busy={busy}
                label={`${t(it.closed ? 'openStation' : 'closeStation')} ${it.name}`}
                onPress={() => void close()}
              >
                {t(it.closed ? 'openStation' : 'closeStation')}
              </Button>
            </>
          )}
        </Part>
      )}
    </Card>
  );
}
