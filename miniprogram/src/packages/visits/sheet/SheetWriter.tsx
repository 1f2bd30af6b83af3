import type { Profile } from '@shared/people/people.contracts';
import { localDay } from '@shared/time';
import { daysAfter } from '@shared/visits/rhythm';
import { type VisitKind, visitDeeds, visitKinds, visitSheets } from '@shared/visits/visit';
import type { RouteStop, SheetStart, VisitRecord, VisitSummary } from '@shared/visits/visit.views';
import { RecordVisit } from '@shared/visits/visit-commands.contracts';
import { useEffect, useRef, useState } from 'react';
import { newKey } from '@/api/client';
import { post } from '@/api/outbox';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ChoiceGroup, MultiChoice } from '@/components/Choice';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { Switch } from '@/components/Switch';
import { TextArea } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { dropDraft, readDraft, saveDraft } from '@/device/drafts';
import { replace } from '@/device/navigate';
import { type Parcel, parcelOf, useParcels } from '@/device/parcels';
import { whereAmI } from '@/device/place';
import { useVisitText } from '@/i18n/visits';
import { KeptPhotos } from '@/parts/kept/KeptPhotos';
import { ParcelCard } from '@/parts/kept/ParcelCard';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { tellVisitChanged } from '../changed-visit';
import { visitParcel } from '../kept-visits';
import { visitLabel, visitPages } from '../words';
import { blankSheet, type SheetDraft, saysSomething, sheetBody } from './draft';
import { FindingDialog, Findings, festivalFields, useEditing } from './Findings';

interface Props {
  me: Profile;
  visit: VisitRecord | RouteStop | VisitSummary;
  start: SheetStart | undefined;
  onReload: () => void;
}

const kindOf = ({ hats }: Profile): VisitKind => {
  if (hats.some(({ role }) => role === 'gridWorker')) return 'gridWorker';
  return hats.some(({ role }) => role.endsWith('Officer')) ? 'cadre' : 'member';
};

/** The sheet: kept on this device at every change, put in the outbox when it is done, sent once when there is a network. */
export function SheetWriter({ me, visit, start, onReload }: Props) {
  const t = useVisitText();
  const now = useNow();
  const kind = `visit.${me.personId}.${visit.id}`;
  const fresh = () => ({ form: blankSheet(kindOf(me), visit.sheetKind, now), key: newKey(), savedAt: '' });
  const [writing, setWriting] = useState(() => readDraft<SheetDraft>(kind) ?? fresh());
  const [back, setBack] = useState(false);
  const parcel = useParcels().find(({ key }) => key === writing.key);
  const latest = useRef(writing);
  latest.current = writing;
  const change = (update: (form: SheetDraft) => SheetDraft) => {
    const next = { ...latest.current, form: update(latest.current.form), savedAt: new Date().toISOString() };
    latest.current = next;
    setWriting(next);
    return saveDraft(kind, next);
  };
  const sent = parcel?.state === 'sent';
  useEffect(() => {
    if (!sent) return;
    dropDraft(kind);
    const answer = parcelOf(latest.current.key)?.answer as VisitRecord | undefined;
    if (answer) tellVisitChanged(answer);
  }, [sent, kind]);
  const was = useRef<Parcel['state']>();
  const stands = parcel?.state;
  useEffect(() => {
    const before = was.current;
    was.current = stands;
    if (stands || !before) return;
    // It was cleared away here: what had been sent stays the visit's, what had not is given up.
    if (before === 'sent') see();
    else setWriting(fresh());
  }, [stands]);
  const see = () => replace(visitPages.record, { id: visit.id });
  if (parcel && !(back && parcel.state === 'refused'))
    return (
      <Screen title={t('sheetTitle')}>
        <ParcelCard parcel={parcel} now={now} onSee={see} onChange={() => setBack(true)} />
        {sent && <Part role="status">{t('doneRecord')}</Part>}
        <Button variant="outline" onPress={() => replace(visitPages.list)}>
          {t('sheetBack')}
        </Button>
      </Screen>
    );
  if (visit.status !== 'planned')
    return (
      <Screen title={t('sheetTitle')}>
        <EmptyState
          icon="check"
          title={t('sheetNotPlanned')}
          hint={t('sheetNotPlannedHint')}
          action={
            <Button
              onPress={() => {
                onReload();
                see();
              }}
            >
              {t('sheetSee')}
            </Button>
          }
        />
      </Screen>
    );
  const send = () => {
    const { form, key } = latest.current;
    const { name, method, path } = RecordVisit;
    const kept = post({
      key,
      kind: visitParcel,
      by: me.personId,
      title: t('sheetParcel', { label: visit.householdLabel }),
      call: { name, method: method as 'POST', path, params: { visitId: visit.id } },
      body: sheetBody(form, new Date()),
      mediaAt: 'media',
      files: form.files,
    });
    if (!kept) toast(t('sheetNoRoom'), 'warn');
    setBack(false);
  };
  return <SheetForm {...{ visit, start, now }} form={writing.form} refusal={parcel?.refusal} onChange={change} onSend={send} />;
}

interface FormProps extends Pick<Props, 'visit' | 'start'> {
  now: Date;
  form: SheetDraft;
  refusal: NonNullable<ReturnType<typeof parcelOf>>['refusal'];
  onChange: (update: (form: SheetDraft) => SheetDraft) => boolean;
  onSend: () => void;
}

function SheetForm({ visit, start, now, form, refusal, onChange, onSend }: FormProps) {
  const t = useVisitText();
  const { language } = useSettings();
  const [tried, setTried] = useState(false);
  const [room, setRoom] = useState(true);
  const [placing, setPlacing] = useState<'no' | 'failed'>('no');
  const [editing, edit] = useEditing();
  const put = (changes: Partial<SheetDraft>) => setRoom(onChange((old) => ({ ...old, ...changes })));
  const says = saysSomething(form);
  const atField = (field: string) => (refusal?.field === field ? refusedWords(refusal, now, language) : undefined);
  const shown = ['/living', '/needs', '/measures', '/visitedAt'].some(atField);
  const send = () => {
    setTried(true);
    if (says) onSend();
  };
  const remember = async (on: boolean) => {
    if (!on) return setRoom(onChange(({ point: _gone, ...rest }) => rest));
    const point = await whereAmI();
    setPlacing(point ? 'no' : 'failed');
    if (point) put({ point });
  };
  const festival = form.sheet === 'festival';
  const words = (name: 'living' | 'needs' | 'measures', label: string, hint: string, maxLength: number, error?: string) => (
    <TextArea
      label={label}
      hint={hint}
      optional
      maxLength={maxLength}
      value={form[name]}
      error={atField(`/${name}`) ?? error}
      onChange={(next) => put({ [name]: next })}
    />
  );
  return (
    <Screen
      title={t('sheetTitle')}
      footer={
        <Button grow onPress={send}>
          {t('sheetSend')}
        </Button>
      }
    >
      <Card className="stack">
        <Part as="h2" className="h1">
          {visit.householdLabel}
        </Part>
        <Part className="sm">{[visit.areaName, visit.driveName].filter(Boolean).join(' · ')}</Part>
        <Part className="sm">{t('sheetOffline')}</Part>
        <Part live="polite" className="xs">
          {room ? '' : t('sheetNoRoom')}
        </Part>
      </Card>
      {refusal && !shown && (
        <Card tone="soon">
          <Part role="alert">{refusedWords(refusal, now, language)}</Part>
        </Card>
      )}
      <Card className="stack">
        <ChoiceGroup
          look="chips"
          label={t('sheetKind')}
          value={form.kind}
          options={visitKinds.map((value) => ({ value, label: visitLabel(`visitKind.${value}`, language) }))}
          onChange={(kind) => put({ kind })}
        />
        <DateField
          label={t('sheetWhen')}
          value={form.day}
          from={daysAfter(localDay(now), -59)}
          to={localDay(now)}
          error={atField('/visitedAt')}
          onChange={(day) => day && put({ day })}
        />
        <ChoiceGroup
          look="chips"
          label={t('sheetForm')}
          value={form.sheet}
          options={visitSheets.map((value) => ({ value, label: visitLabel(`visitSheet.${value}`, language) }))}
          onChange={(sheet) => put({ sheet })}
        />
      </Card>
      <Card className="stack">
        {words('living', t('sheetLiving'), t('sheetLivingHint'), 1000, tried && !says ? t('sheetMissing') : undefined)}
        {words('needs', t('sheetNeeds'), t('sheetNeedsHint'), 500)}
        {words('measures', t('sheetMeasures'), t('sheetMeasuresHint'), 500)}
        <MultiChoice
          label={t('sheetDeeds')}
          hint={t('sheetDeedsHint')}
          optional
          values={form.deeds}
          options={visitDeeds.map((value) => ({ value, label: visitLabel(`visitDeed.${value}`, language) }))}
          onChange={(deeds) => put({ deeds })}
        />
      </Card>
      <Card as="section" label={t(festival ? 'sheetFestival' : 'sheetFindings')} className="stack">
        <Part as="h2" className="h2">
          {t(festival ? 'sheetFestival' : 'sheetFindings')}
        </Part>
        <Part className="sm">{t(festival ? 'sheetFestivalHint' : 'sheetFindingsHint')}</Part>
        <Findings
          fields={festival ? festivalFields : []}
          {...{ start, now }}
          value={form.findings}
          onChange={(findings) => put({ findings })}
          onEdit={edit}
        />
      </Card>
      <Card className="stack">
        <KeptPhotos max={9} value={form.files} onChange={(update) => setRoom(onChange((old) => ({ ...old, files: update(old.files) })))} />
        <Switch label={t('sheetPoint')} hint={t('sheetPointHint')} on={form.point !== undefined} onChange={(on) => void remember(on)} />
        <Part live="polite" className="sm">
          {placing === 'failed' ? t('sheetPointFailed') : ''}
        </Part>
      </Card>
      {editing && (
        <FindingDialog
          editing={editing}
          {...{ start, now }}
          value={form.findings}
          onChange={(findings) => put({ findings })}
          onClose={() => edit(undefined)}
        />
      )}
    </Screen>
  );
}
