import './tables.css';
import { importWords } from '@shared/glossary/imports';
import { GetImports, type ImportView } from '@shared/imports/imports.contracts';
import type { Hat } from '@shared/people/people.contracts';
import { useEffect } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { replace } from '@/device/navigate';
import { useWide } from '@/device/window';
import { useOfficeDataText } from '@/i18n/office-data';
import { useNow } from '@/words/use-now';
import { knowWords } from '@/words/words';
import { Guard } from '../Guard';
import { History } from './History';
import { ImportStart } from './ImportStart';
import { JobCard } from './JobCard';
import { tablesPage } from './page';
import { useJob } from './use-job';

knowWords(importWords);

/** Tables that come in: choose, download a template, upload, see what is wrong, import the rest. */
export default function TablesPage() {
  const t = useOfficeDataText();
  return (
    <Guard title={t('title')} page={tablesPage} roles={['administrator']}>
      {(personId, hats) => <Tables personId={personId} hats={hats} />}
    </Guard>
  );
}

function Tables({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useOfficeDataText();
  const wide = useWide();
  const now = useNow();
  const shown = useJob();
  const areaPath = hats[0]?.areaPath ?? '';
  const pages = usePages<ImportView, { items: ImportView[]; next?: string | undefined }>(`imports ${personId}`, (cursor) =>
    ask(GetImports, { query: { limit: 20, ...(cursor && { cursor }) } }),
  );
  const { job } = shown;
  const { change } = pages;
  useEffect(() => {
    if (job) change((items) => items.map((one) => (one.id === job.id ? job : one)));
  }, [job, change]);
  const detail = job && <JobCard key={job.id} shown={shown} now={now} onChanged={() => void pages.reload()} />;
  return (
    <Screen
      title={t('title')}
      room="full"
      headerEnd={
        <Button size="small" variant="quiet" onPress={() => replace('packages/office-data/exports/index')}>
          {t('toExports')}
        </Button>
      }
      asideLabel={t('job')}
      {...(wide && { aside: detail ?? <EmptyState icon="doc" title={t('chooseJob')} hint={t('chooseJobHint')} /> })}
    >
      <Part className="stack">
        {!wide && detail ? (
          <>
            {detail}
            <Button variant="quiet" onPress={shown.close}>
              {t('again')}
            </Button>
          </>
        ) : (
          <>
            <ImportStart
              areaPath={areaPath}
              busy={shown.sent !== undefined}
              onBegun={(begun, file) => {
                change((items) => [begun, ...items]);
                void shown.send(begun, file);
              }}
            />
            <History pages={pages} now={now} current={job?.id} onOpen={(id) => void shown.open(id)} />
          </>
        )}
        {process.env.TARO_ENV !== 'h5' && (
          <Button variant="quiet" onPress={() => replace('packages/office-data/exports/index')}>
            {t('toExports')}
          </Button>
        )}
      </Part>
    </Screen>
  );
}
