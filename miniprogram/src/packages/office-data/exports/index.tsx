import '../tables/tables.css';
import { importWords } from '@shared/glossary/imports';
import { vocabulary } from '@shared/glossary/vocabulary';
import { type ExportView, GetExport, GetExports, StartExport, StopExport } from '@shared/imports/exports.contracts';
import { type ExportKind, exportKinds } from '@shared/imports/import';
import type { Hat } from '@shared/people/people.contracts';
import { useEffect, useRef, useState } from 'react';
import { ask } from '@/api/client';
import { saveFile } from '@/api/files';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { Switch } from '@/components/Switch';
import { TextField } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { replace } from '@/device/navigate';
import { useOfficeDataText } from '@/i18n/office-data';
import { intentions } from '@/parts/record/intention';
import { Listed } from '@/parts/record/Listed';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { agoWords, exactWords, knowWords, refusedWords } from '@/words/words';
import { Guard } from '../Guard';
import { Progress } from '../Progress';
import { tablesPage } from '../tables/page';

knowWords(importWords);
const { label } = vocabulary(importWords);
const everyMs = 1500;
const officeRoles: readonly Hat['role'][] = ['communityOfficer', 'townOfficer', 'countyOfficer'];

/** Tables that go out: households for offices of their area, areas and the roster for administrators. */
export default function ExportsPage() {
  const t = useOfficeDataText();
  return (
    <Guard title={t('exportsTitle')} page="packages/office-data/exports/index" roles={['administrator', ...officeRoles]}>
      {(personId, hats) => <Exports personId={personId} hats={hats} />}
    </Guard>
  );
}

function Exports({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useOfficeDataText();
  const now = useNow();
  const administers = hats.some(({ role }) => role === 'administrator');
  const pages = usePages<ExportView, { items: ExportView[]; next?: string | undefined }>(`exports ${personId}`, (cursor) =>
    ask(GetExports, { query: { limit: 20, ...(cursor && { cursor }) } }),
  );
  const { items, change, reload } = pages;
  const running = items.filter(({ status }) => status === 'running').map(({ id }) => id);
  useEffect(() => {
    if (running.length === 0) return undefined;
    const look = async (exportId: string) => {
      const found = await ask(GetExport, { params: { exportId } });
      if (found.ok) change((all) => all.map((one) => (one.id === exportId ? found.answer : one)));
    };
    const timer = setInterval(() => void Promise.all(running.map(look)), everyMs);
    return () => clearInterval(timer);
  }, [running.join(' '), change]);
  return (
    <Screen
      title={t('exportsTitle')}
      {...(administers && {
        headerEnd: (
          <Button size="small" variant="quiet" onPress={() => replace(tablesPage)}>
            {t('toImports')}
          </Button>
        ),
      })}
    >
      <Part className="stack">
        <ExportForm hats={hats} now={now} onBegun={() => void reload()} />
        <Part as="h2" className="h2">
          {t('exports')}
        </Part>
        <Listed pages={pages} bones={2} empty={{ icon: 'doc', title: t('exportsEmpty'), hint: t('exportsEmptyHint') }}>
          {items.map((job) => (
            <ExportCard key={job.id} job={job} now={now} onChanged={() => void reload()} />
          ))}
        </Listed>
      </Part>
    </Screen>
  );
}

function ExportForm({ hats, now, onBegun }: { hats: readonly Hat[]; now: Date; onBegun: () => void }) {
  const t = useOfficeDataText();
  const { language } = useSettings();
  const [kind, setKind] = useState<ExportKind>('households');
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [at, setAt] = useState('0');
  const [numbers, setNumbers] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const intend = useRef(intentions());
  const kinds = hats.some(({ role }) => role === 'administrator') ? [...exportKinds].reverse() : (['households'] as const);
  const make = async () => {
    if (purpose.trim().length < 2) return setError(t('purposeMissing'));
    setBusy(true);
    const body = { kind, format, areaPath: hats[Number(at)]?.areaPath ?? '', numbers: numbers && kind !== 'areas', purpose };
    const begun = await intend.current(JSON.stringify(body), (key) => ask(StartExport, { body, key }));
    setBusy(false);
    if (!begun) return;
    if (!begun.ok) {
      const words = refusedWords(begun.refusal, now, language);
      return begun.refusal.field === '/purpose' ? setError(words) : toast(words, 'warn');
    }
    setPurpose('');
    setError(undefined);
    toast(t('begun'), 'done');
    onBegun();
  };
  return (
    <Card className="stack">
      {kinds.length > 1 && (
        <ChoiceGroup
          look="chips"
          label={t('exportKind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: label(`import.kind.${value}`, language) }))}
        />
      )}
      {hats.length > 1 && (
        <ChoiceGroup
          look="chips"
          label={t('exportArea')}
          value={at}
          onChange={setAt}
          options={hats.map(({ areaName }, place) => ({ value: String(place), label: areaName }))}
        />
      )}
      <ChoiceGroup
        look="chips"
        label={t('exportFormat')}
        value={format}
        onChange={setFormat}
        options={[
          { value: 'xlsx', label: t('formatXlsx') },
          { value: 'csv', label: t('formatCsv') },
        ]}
      />
      {kind !== 'areas' && <Switch label={t('numbers')} hint={t('numbersHint')} on={numbers} onChange={setNumbers} />}
      <TextField
        label={t('purpose')}
        hint={t('purposeHint')}
        value={purpose}
        onChange={(words) => {
          setPurpose(words);
          setError(undefined);
        }}
        {...(error && { error })}
      />
      <Button busy={busy} onPress={() => void make()}>
        {t('make')}
      </Button>
    </Card>
  );
}

function ExportCard({ job, now, onChanged }: { job: ExportView; now: Date; onChanged: () => void }) {
  const t = useOfficeDataText();
  const { language } = useSettings();
  const [busy, setBusy] = useState(false);
  const intend = useRef(intentions());
  const name = label(`import.kind.${job.kind}`, language);
  const download = async () => {
    setBusy(true);
    const saved = job.url && (await saveFile(job.url, `${name}.${job.format}`));
    setBusy(false);
    if (!saved) {
      toast(t('downloadFailed'), 'warn');
      onChanged();
    }
  };
  const stop = async () => {
    setBusy(true);
    const outcome = await intend.current(job.id, (key) => ask(StopExport, { params: { exportId: job.id }, key }));
    setBusy(false);
    if (outcome && !outcome.ok) toast(refusedWords(outcome.refusal, now, language), 'info');
    onChanged();
  };
  const { done, of } = job.progress;
  return (
    <Card as="section" label={`${name} ${job.purpose}`} className="stack">
      <Part className="row">
        <Part as="h3" className="b grow">
          {`${name} · ${job.areaName}`}
        </Part>
        {job.numbers && <Chip tone="soon">{t('withNumbers')}</Chip>}
        <Chip tone={job.status === 'done' ? 'done' : 'info'}>{label(`export.status.${job.status}`, language)}</Chip>
      </Part>
      <Part as="span" className="sm">
        {[job.purpose, agoWords(job.createdAt, now, language)].join(' · ')}
      </Part>
      {job.status === 'running' && (
        <>
          <Progress label={name} done={done} of={of} words={of > 0 ? t('rowsOf', { done, of }) : t('rows', { done })} />
          <Button variant="outline" busy={busy} onPress={() => void stop()}>
            {t('stopExport')}
          </Button>
        </>
      )}
      {job.url && job.keptUntil && (
        <>
          <Part as="span" className="sm">
            {t('keptUntil', { when: exactWords(job.keptUntil, language) })}
          </Part>
          <Button busy={busy} onPress={() => void download()}>
            {t('download')}
          </Button>
        </>
      )}
      {job.status === 'done' && !job.url && (
        <Part as="span" className="sm">
          {t('gone')}
        </Part>
      )}
    </Card>
  );
}
