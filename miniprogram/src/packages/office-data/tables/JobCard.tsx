import { importWords } from '@shared/glossary/imports';
import { vocabulary } from '@shared/glossary/vocabulary';
import { rowFates } from '@shared/imports/import';
import { DropImport, type ImportView, RunImport, StopImport } from '@shared/imports/imports.contracts';
import { useRef, useState } from 'react';
import { ask, type Outcome } from '@/api/client';
import { saveFile } from '@/api/files';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { toast } from '@/components/Toast';
import { useOfficeDataText } from '@/i18n/office-data';
import { intentions } from '@/parts/record/intention';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { Progress } from '../Progress';
import { JobHead } from './JobHead';
import { Problems } from './Problems';
import type { ShownJob } from './use-job';

const { label } = vocabulary(importWords);
const commands = { run: RunImport, stop: StopImport, drop: DropImport } as const;
const doneWords = { run: 'runBegun', stop: 'stopped', drop: 'dropped' } as const;

/** One import: how far it is, what was found, what can be done now. */
export function JobCard({ shown, now, onChanged }: { shown: ShownJob; now: Date; onChanged: () => void }) {
  const t = useOfficeDataText();
  const { language } = useSettings();
  const [busy, setBusy] = useState<keyof typeof commands | 'report'>();
  const [dropping, setDropping] = useState(false);
  const intend = useRef(intentions());
  const { job, sent, refusal } = shown;
  if (!job) return null;
  const act = async (name: keyof typeof commands) => {
    setBusy(name);
    const outcome = await intend.current(
      `${job.id} ${name}`,
      (key): Promise<Outcome<ImportView>> => ask(commands[name], { params: { importId: job.id }, key }),
    );
    setBusy(undefined);
    setDropping(false);
    if (!outcome) return;
    if (outcome.ok) shown.show(outcome.answer);
    else await shown.open(job.id);
    toast(outcome.ok ? t(doneWords[name]) : refusedWords(outcome.refusal, now, language), outcome.ok ? 'done' : 'warn');
    onChanged();
  };
  const report = async () => {
    setBusy('report');
    const saved = await saveFile(`/api/imports/${job.id}/report`, `${t('report')}.xlsx`);
    setBusy(undefined);
    if (!saved) toast(t('templateFailed'), 'warn');
  };
  const may = (action: ImportView['actions'][number]) => job.actions.includes(action);
  const counts = job.status === 'running' || job.status === 'stopped' || job.status === 'done' ? job.written : job.counts;
  const ready = job.counts.new + job.counts.changed;
  return (
    <Card as="section" label={t('job')} className="stack">
      <JobHead job={job} now={now} as="h2" />
      <JobProgress job={job} sent={sent} />
      {job.failure && (
        <Part as="p" role="alert">
          {label(`import.failure.${job.failure.reason}`, language, { words: job.failure.words ?? '' })}
        </Part>
      )}
      {refusal && (
        <Part as="p" role="alert">
          {shown.brokeOff ? t('uploadStopped') : refusedWords(refusal, now, language)}
        </Part>
      )}
      {shown.sendOn && <Button onPress={shown.sendOn}>{t('uploadOn')}</Button>}
      {job.progress.of > 0 && job.status !== 'uploading' && (
        <Part as="section" label={counts === job.written ? t('written') : t('counts')} className="import-counts">
          {rowFates.map((fate) => (
            <Part key={fate} className="import-count">
              <Part as="span" className="sm">
                {label(`import.fate.${fate}`, language)}
              </Part>
              <Part as="span" className="import-number">
                {counts[fate]}
              </Part>
            </Part>
          ))}
        </Part>
      )}
      <Part className="import-actions">
        {may('run') && (
          <Button busy={busy === 'run'} onPress={() => void act('run')}>
            {job.status === 'stopped' ? t('resume') : t('run', { count: ready })}
          </Button>
        )}
        {may('stop') && (
          <Button variant="outline" busy={busy === 'stop'} onPress={() => void act('stop')}>
            {t('stop')}
          </Button>
        )}
        {may('report') && (
          <Button variant="outline" busy={busy === 'report'} onPress={() => void report()}>
            {t('report')}
          </Button>
        )}
        {may('drop') && !dropping && (
          <Button variant="quiet" onPress={() => setDropping(true)}>
            {t('drop')}
          </Button>
        )}
      </Part>
      {dropping && (
        <Part className="col" role="group" label={t('dropAsk')}>
          <Part as="p">{t('dropHint')}</Part>
          <Part className="import-actions">
            <Button variant="danger" busy={busy === 'drop'} onPress={() => void act('drop')}>
              {t('drop')}
            </Button>
            <Button variant="quiet" onPress={() => setDropping(false)}>
              {t('keep')}
            </Button>
          </Part>
        </Part>
      )}
      {job.counts.wrong > 0 && job.status !== 'checking' && job.status !== 'dropped' && <Problems job={job} now={now} />}
      {job.status === 'checked' && job.counts.wrong === 0 && (
        <Part as="p" className="sm">
          {t('nothingWrongHint')}
        </Part>
      )}
    </Card>
  );
}

function JobProgress({ job, sent }: { job: ImportView; sent: number | undefined }) {
  const t = useOfficeDataText();
  const { language } = useSettings();
  const name = label(`import.status.${job.status}`, language);
  if (sent !== undefined) {
    const percent = Math.floor((100 * sent) / Math.max(1, job.progress.of));
    return <Progress label={name} done={sent} of={job.progress.of} words={t('uploading', { percent })} />;
  }
  const { done, of } = job.progress;
  if (job.status === 'checking' && of === 0) return <Progress label={name} done={0} of={0} words={t('reading')} />;
  if (job.status !== 'checking' && job.status !== 'running' && job.status !== 'stopped') return null;
  return <Progress label={name} done={done} of={of} words={t('rowsOf', { done, of })} />;
}
