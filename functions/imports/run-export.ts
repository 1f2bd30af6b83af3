import { randomUUID } from 'node:crypto';
import { after, dayMs } from '@shared/time';
import type { ExportJob } from './export.job';
import { exportHeadings, nextPiece } from './export.rows';
import type { JobDeps } from './import.deps';
import { changedExport } from './import.repository';
import type { Going } from './run-import';
import { said } from './words';
import { writeTable } from './write-table';

const keptMs = 2 * dayMs;

/** Goes on with an export piece by piece; each piece is kept before the job says so, and the file is made of all of them at the end. */
export const runExport = async (deps: JobDeps, exportId: string, going: Going): Promise<'more' | 'rests'> => {
  const { store, clock, imports, jobFiles, tables } = deps;
  let job = await imports.findExport(exportId);
  const change = async (before: ExportJob, changes: Partial<ExportJob>): Promise<ExportJob | undefined> => {
    const { job: next, write } = changedExport(before, changes, clock());
    return (await store.commit([write], randomUUID())).ok ? next : undefined;
  };
  if (job?.keptUntil && job.keptUntil <= clock().toISOString()) {
    const { keptUntil: _past, bytes: _bytes, ...rest } = job;
    await change(rest, {});
    await jobFiles.forgetWhole(job.id);
    return 'rests';
  }
  let complete = job?.status === 'running' && job.pieces > 0 && job.after === undefined;
  while (job?.status === 'running' && !complete) {
    if (!going()) return 'more';
    const reads = { parts: tables.exports, areaTree: tables.areaTree, getMany: store.getMany, now: clock() };
    const piece = await nextPiece(job, reads);
    await jobFiles.putPiece(job.id, job.pieces, piece.lines);
    const { after: _done, ...rest }: ExportJob = job;
    complete = piece.next === undefined;
    job = await change(rest, {
      pieces: job.pieces + 1,
      done: job.done + piece.step,
      of: piece.of ?? job.of,
      ...(piece.next && { after: piece.next }),
    });
  }
  if (job?.status !== 'running') return 'rests';
  const { id, kind, format, pieces } = job;
  const rows = async function* () {
    for (let at = 0; at < pieces; at++) yield* await jobFiles.piece(id, at);
  };
  const bytes = await writeTable({ title: said(`import.kind.${kind}`, 'zh'), headings: exportHeadings(kind), rows: rows() }, format);
  await jobFiles.putWhole(id, bytes);
  const done = await change(job, { status: 'done', of: job.done, bytes: bytes.length, keptUntil: after(clock(), keptMs) });
  if (done) await jobFiles.forgetPieces(id, pieces);
  return 'rests';
};
