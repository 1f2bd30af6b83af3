import { importWords } from '@shared/glossary/imports';
import { vocabulary } from '@shared/glossary/vocabulary';
import type { ImportView } from '@shared/imports/imports.contracts';
import type { Pages } from '@/api/remote';
import { TapCard } from '@/components/Card';
import { Chip, type Tone } from '@/components/Chip';
import { Part } from '@/components/elements';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { useOfficeDataText } from '@/i18n/office-data';
import { useSettings } from '@/settings';
import { agoWords, refusedWords } from '@/words/words';

const { label } = vocabulary(importWords);
export const toneOf = (status: ImportView['status']): Tone => {
  if (status === 'done') return 'done';
  if (status === 'checked' || status === 'stopped') return 'soon';
  return status === 'failed' ? 'main' : 'info';
};

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
          <Part className="row">
            <Part as="span" className="b grow">
              {t('jobOf', { kind: label(`import.kind.${job.kind}`, language), file: job.fileName })}
            </Part>
            <Chip tone={toneOf(job.status)}>{label(`import.status.${job.status}`, language)}</Chip>
          </Part>
          <Part as="span" className="sm">
            {t('by', { who: job.byLabel, when: agoWords(job.createdAt, now, language) })}
          </Part>
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
