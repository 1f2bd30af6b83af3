import { importWords } from '@shared/glossary/imports';
import { vocabulary } from '@shared/glossary/vocabulary';
import { importColumns } from '@shared/imports/import-columns';
import type { ImportJob } from './import.job';
import type { JobFiles } from './job-files';
import type { CheckedRow } from './table-row';
import { headingOf, said } from './words';
import { cellText, writeTable } from './write-table';

const say = vocabulary(importWords).label;

/** The wrong rows as they were, with a first column of the row's number and a last one that says what to mend. Mended, it can be uploaded as it is. */
export const wrongRowsReport = async (job: ImportJob, chunks: number, files: Pick<JobFiles, 'checked'>): Promise<Buffer> => {
  const columns = importColumns[job.kind];
  const lineOf = (row: CheckedRow): string[] => [
    ...columns.map((column) => row.raw?.[column.name] ?? cellText(column, row.values[column.name])),
    row.issues
      .map(
        (issue) =>
          `${headingOf(issue.column, 'zh')}：${say(`import.issue.${issue.reason}`, 'zh', { value: row.raw?.[issue.column] ?? row.values[issue.column] ?? '', other: issue.other ?? 0 })}`,
      )
      .join('；'),
    String(row.row),
  ];
  const wrongRows = async function* () {
    const lines: { readonly row: number; readonly line: string[] }[] = [];
    for (let at = 0; at < chunks; at++) {
      for (const { rows } of (await files.checked(job.id, at)) ?? [])
        for (const row of rows) if (row.fate === 'wrong') lines.push({ row: row.row, line: lineOf(row) });
    }
    for (const { line } of lines.sort((a, b) => a.row - b.row)) yield line;
  };
  return writeTable(
    {
      title: said(`import.kind.${job.kind}`, 'zh'),
      headings: [
        ...columns.map(({ name, required }) => `${headingOf(name, 'zh')}${required ? '*' : ''}`),
        headingOf('reasons', 'zh'),
        headingOf('originalRow', 'zh'),
      ],
      rows: wrongRows(),
    },
    'xlsx',
  );
};
