import type { ImportView } from '@shared/imports/imports.contracts';
import type { Pages } from '@/api/remote';
import { TapCard } from '@/components/Card';
import { Part } from '@/components/elements';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { useOfficeDataText } from '@/i18n/office-data';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { JobHead } from './JobHead';

interface HistoryProps {
  pages: Pages<ImportView, unknown>;
  now: Date;
  current: string | undefined;
  onOpen: (id: string) => void;
}

/** Imports before this one, newest first. */
export function History({ pages, now, current, onOpen }: HistoryProps) {
  const t = useOfficeDataText();
  const { language } = useSettings();
  const { items, loading, refusal, more } = pages;
  return (
    <Part as="section" className="stack" label={t('history')}>
      <Part as="h2" className="h2">
        {t('history')}
      </Part>
      {items.length === 0 && loading && <Skeleton cards={2} />}
      {items.length === 0 && refusal && <ErrorState hint={refusedWords(refusal, now, language)} onRetry={() => void pages.reload()} />}
      {items.length === 0 && !loading && !refusal && <EmptyState icon="doc" title={t('historyEmpty')} hint={t('historyEmptyHint')} />}
      {items.map((job) => (
        <TapCard key={job.id} selected={job.id === current} onPress={() => onOpen(job.id)}>
          <JobHead job={job} now={now} as="span" />
        </TapCard>
      ))}
      {items.length > 0 && (
        <ListEnd
          state={loading ? 'loading' : refusal ? 'failed' : more ? 'more' : 'end'}
          onMore={() => void (more ? pages.loadMore() : pages.reload())}
        />
      )}
    </Part>
  );
}
