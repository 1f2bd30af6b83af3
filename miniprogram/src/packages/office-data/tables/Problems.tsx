import { importWords } from '@shared/glossary/imports';
import { vocabulary } from '@shared/glossary/vocabulary';
import type { ImportIssue } from '@shared/imports/import';
import { GetImportRows, type ImportRow, type ImportView } from '@shared/imports/imports.contracts';
import { useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { useOfficeDataText } from '@/i18n/office-data';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

const { label, isTerm } = vocabulary(importWords);
type Row = ImportRow & { id: string };

/** Row by row and column by column what is to be mended, one kind of mistake at a time if wished. */
export function Problems({ job, now }: { job: ImportView; now: Date }) {
  const t = useOfficeDataText();
  const { language } = useSettings();
  const [issue, setIssue] = useState<ImportIssue>();
  const pages = usePages<Row, { items: Row[]; next?: string | undefined }>(
    `rows ${job.id} ${issue ?? ''} ${job.status}`,
    async (cursor) => {
      const outcome = await ask(GetImportRows, {
        params: { importId: job.id },
        query: { limit: 50, ...(issue && { issue }), ...(cursor && { cursor }) },
      });
      return outcome.ok
        ? { ...outcome, answer: { ...outcome.answer, items: outcome.answer.items.map((row) => ({ ...row, id: String(row.row) })) } }
        : outcome;
    },
  );
  const say = (reason: ImportIssue, more: { value?: string | undefined; other?: number | undefined }) =>
    label(`import.issue.${reason}`, language, { value: more.value ?? '…', other: more.other ?? '…' });
  const columnName = (column: string) => {
    const term = `import.column.${column}`;
    return isTerm(term) ? label(term, language) : column;
  };
  const { items, loading, refusal, more } = pages;
  return (
    <Part as="section" className="stack" label={t('problems')}>
      <Part as="h2" className="h2">
        {t('problems')}
      </Part>
      <Part as="p" className="sm">
        {t('problemsHint')}
      </Part>
      {job.issues.length > 1 && (
        <FilterRow label={t('problems')}>
          <FilterChip on={issue === undefined} onToggle={() => setIssue(undefined)}>
            {`${t('all')} ${job.counts.wrong}`}
          </FilterChip>
          {job.issues.map(({ reason, rows }) => (
            <FilterChip key={reason} on={issue === reason} onToggle={(on) => setIssue(on ? reason : undefined)}>
              {`${label(`import.short.${reason}`, language)} ${rows}`}
            </FilterChip>
          ))}
        </FilterRow>
      )}
      {items.length === 0 && loading && <Skeleton cards={3} />}
      {items.length === 0 && refusal && <ErrorState hint={refusedWords(refusal, now, language)} onRetry={() => void pages.reload()} />}
      {items.length === 0 && !loading && !refusal && <EmptyState icon="check" title={t('nothingWrong')} />}
      <Part as="ul" label={t('problems')} className="import-rows">
        {items.map(({ id, row, label: who, issues }) => (
          <Part key={id} as="li" className="import-row">
            <Part className="row">
              <Part as="span" className="b">
                {t('rowNumber', { row })}
              </Part>
              <Part as="span" className="sm">
                {who}
              </Part>
            </Part>
            {issues.map(({ column, reason, value, other }) => (
              <Part key={`${column} ${reason}`} className="row">
                <Part as="span" className="b">
                  {columnName(column)}
                </Part>
                <Part as="span" className="grow">
                  {say(reason, { value, other })}
                </Part>
                {value && (
                  <Part as="span" className="sm">
                    {`${t('value')} ${value}`}
                  </Part>
                )}
              </Part>
            ))}
          </Part>
        ))}
      </Part>
      {items.length > 0 && (
        <ListEnd
          state={loading ? 'loading' : refusal ? 'failed' : more ? 'more' : 'end'}
          onMore={() => void (more ? pages.loadMore() : pages.reload())}
        />
      )}
    </Part>
  );
}
