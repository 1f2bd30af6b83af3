import '@/parts/grid/grid.css';
import { stationServices } from '@shared/grid/grid';
import { AddStation, ChangeStation, GetStation } from '@shared/grid/grid.contracts';
import type { StationForm, StationView } from '@shared/grid/grid.views';
import { useRouter } from '@tarojs/taro';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { ErrorState, Skeleton } from '@/components/States';
import { TextArea, TextField } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { whereAmI } from '@/device/place';
import { useGridText } from '@/i18n/grid';
import { AreaField } from '@/parts/grid/AreaField';
import { HoursField, hoursFit } from '@/parts/grid/HoursField';
import { gridLabel, gridRefused } from '@/parts/grid/words';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { EditScreen } from '../EditScreen';
import { type Stored, useEdit } from '../use-edit';

const keepers: readonly string[] = ['communityOfficer', 'townOfficer', 'countyOfficer', 'administrator'];

/** A station to add, or to change. */
export default function StationEditPage() {
  const t = useGridText();
  const { id } = useRouter().params;
  const { me } = useSigned();
  const now = useNow();
  const { language } = useSettings();
  const found = useRemote<StationView | undefined>(`station.${id ?? ''}`, async () =>
    id ? ask(GetStation, { params: { stationId: id } }) : { ok: true, answer: undefined },
  );
  const hat = me?.hats.find(({ role }) => keepers.includes(role));
  const fresh: StationForm = {
    areaPath: hat?.areaPath ?? '',
    name: '',
    address: '',
    phone: '',
    hours: [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' }],
    services: [],
    note: '',
  };
  if (found.loading && !found.data)
    return (
      <Screen title={t('stations')}>
        <Skeleton />
      </Screen>
    );
  if (found.refusal)
    return (
      <Screen title={t('stations')}>
        <ErrorState hint={gridRefused(found.refusal, now, language)} onRetry={() => void found.reload()} />
      </Screen>
    );
  return (
    <Form
      key={id ?? 'new'}
      id={id}
      before={found.data}
      fresh={fresh}
      areaName={found.data?.areaName ?? hat?.areaName ?? ''}
      start={hat?.areaPath ?? fresh.areaPath}
    />
  );
}

type Written = StationForm & { readonly areaName: string };
type FormProps = { id: string | undefined; before: StationView | undefined; fresh: StationForm; areaName: string; start: string };

const storedFrom = (station: StationView): Stored<Written> => {
  const { areaPath, areaName, name, address, phone, hours, services, note, point, version } = station;
  return { form: { areaPath, areaName, name, address, phone, hours, services, note, ...(point && { point }) }, version };
};

function Form({ id, before, fresh, areaName, start }: FormProps) {
  const t = useGridText();
  const { language } = useSettings();
  const { session } = useSigned();
  const edit = useEdit<Written>({
    kind: `station.${session?.personId ?? ''}.${id ?? 'new'}`,
    stored: before ? storedFrom(before) : { form: { ...fresh, areaName }, version: 0 },
    latest: async () => {
      const found = await ask(GetStation, { params: { stationId: id ?? '' } });
      return found.ok ? { ...found, answer: storedFrom(found.answer) } : found;
    },
    problems: ({ name, address, services, hours }) => ({
      ...([...name.trim()].length < 2 && { '/name': t('missingName') }),
      ...([...address.trim()].length < 2 && { '/address': t('missingAddress') }),
      ...(services.length === 0 && { '/services': t('missingServices') }),
      ...(!hoursFit(hours) && { '/hours': t('badTime') }),
    }),
    send: ({ areaName: _shown, ...body }, seen, key) =>
      id ? ask(ChangeStation, { params: { stationId: id }, body, seen, key }) : ask(AddStation, { body, key }),
    speaking: /^\/(name|address|note|phone|areaPath)$/,
    saved: t('stationSaved'),
  });
  const { form, change, field, faults } = edit;
  const names = {
    name: t('name'),
    areaPath: t('area'),
    address: t('address'),
    phone: t('phone'),
    services: t('services'),
    hours: t('hours'),
    note: t('note'),
    point: t('place'),
  };
  const locate = async () => {
    const point = await whereAmI();
    if (point) change({ point });
    else toast(t('noPlace'), 'warn');
  };
  return (
    <EditScreen title={t(before ? 'editStation' : 'addStation')} edit={edit} names={names}>
      <Card className="stack">
        <TextField label={t('name')} maxLength={30} {...field('name')} />
        <AreaField
          label={t('area')}
          start={start}
          name={form.areaName}
          error={faults['/areaPath']}
          onChange={(areaPath, name) => change({ areaPath, areaName: name })}
        />
        <TextField label={t('address')} maxLength={100} {...field('address')} />
        <Part className="row">
          <Button size="small" variant="quiet" icon="pin" onPress={() => void locate()}>
            {t('usePlace')}
          </Button>
          {form.point && (
            <Part as="span" className="sm">
              {t('placeKept')}
            </Part>
          )}
        </Part>
        <TextField label={t('phone')} optional maxLength={20} {...field('phone')} />
      </Card>
      <Card className="stack">
        <MultiChoice
          label={t('services')}
          options={stationServices.map((value) => ({ value, label: gridLabel(`stationService.${value}`, language) }))}
          values={form.services}
          error={faults['/services']}
          onChange={(services) => change({ services })}
        />
        <HoursField {...field('hours')} />
        <TextArea label={t('note')} optional maxLength={200} {...field('note')} />
      </Card>
    </EditScreen>
  );
}
