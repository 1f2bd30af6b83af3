import { GetImportRows } from '@shared/imports/imports.contracts';
import { answer, conflict, defineRoute } from '../core/route';
import { BadCursor } from '../core/store';
import { asked } from './asked';
import type { ImportDeps } from './import.deps';
import { rowView } from './import.view';
import { lateRows } from './late-rows';
import type { CheckedRow } from './table-row';

/** Wrong rows chunk by chunk; those that could not be written after all come last. */
export const getImportRowsRoute = defineRoute(GetImportRows, async ({ caller, params, query }, deps: ImportDeps) => {
  const found = await asked(deps, caller, params.importId, 'read');
  if ('kind' in found) return found;
  const { job, progress } = found;
  if (job.forgotten) return conflict({ reason: 'importForgotten' });
  const wanted = ({ fate, issues }: CheckedRow) =>
    fate === 'wrong' && (!query.issue || issues.some(({ reason }) => reason === query.issue));
  let place = placeIn(query.cursor);
  const rows: CheckedRow[] = [];
  // One more than asked for says whether there is another page.
  while (rows.length <= query.limit && place.chunk <= progress.checked) {
    const { chunk } = place;
    const all =
      chunk < progress.checked
        ? ((await deps.jobFiles.checked(job.id, chunk)) ?? []).flatMap((group) => group.rows).sort((a, b) => a.row - b.row)
        : await lateRows(deps.store, job.id);
    const wrong = all.filter(wanted).slice(place.skip, place.skip + query.limit + 1 - rows.length);
    rows.push(...wrong);
    place = rows.length > query.limit ? { chunk, skip: place.skip + wrong.length - 1 } : { chunk: chunk + 1, skip: 0 };
  }
  const items = rows.slice(0, query.limit).map((row) => rowView(job, row));
  return answer({ items, ...(rows.length > query.limit && { next: Buffer.from(`${place.chunk}.${place.skip}`).toString('base64url') }) });
});

const placeIn = (cursor: string | undefined): { chunk: number; skip: number } => {
  if (cursor === undefined) return { chunk: 0, skip: 0 };
  const [, chunk, skip] = /^(\d{1,6})\.(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (chunk === undefined || skip === undefined) throw new BadCursor();
  return { chunk: Number(chunk), skip: Number(skip) };
};
