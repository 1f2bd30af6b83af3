import type { ImportFailure, ImportIssue, ImportKind } from '@shared/imports/import';
import { dayMs, localDay } from '@shared/time';
import { areasWork } from './areas.work';
import { groupRows } from './file-rules';
import { householdsWork } from './households.work';
import type { JobDeps } from './import.deps';
import { added, countsOf, type ImportJob, type ImportProgress } from './import.job';
import { changedJob, progressWrite, unchangedJob } from './import.repository';
import type { KindWork, Terms } from './kind-work';
import { placeIndex } from './place-index';
import { readTable } from './read-table';
import { wrongRowsReport } from './report';
import { rosterWork } from './roster.work';
import type { CheckedRow, Group } from './table-row';
import { TableFault } from './unzip';
import { commit, type Passed, writeGroup, writeSeveral } from './write-groups';

/** Told how much time there is: false ends the work between two steps. */
export type Going = () => boolean;

const groupsInChunk: Readonly<Record<ImportKind, number>> = { households: 200, roster: 200, areas: Number.POSITIVE_INFINITY };
const mostTries = 3;
const tooOften: ImportFailure = 'triedTooOften';

/**
 * Goes on with an import from where it stands until it is done, somebody stops it, or there is no time left (then `more`). Each step is one transaction on condition
 * of the job's version and of how far it had got, so ending at any moment, or being run twice at once, leaves nothing half done and does nothing twice.
 */
export const runImport = async (deps: JobDeps, importId: string, going: Going): Promise<'more' | 'rests'> => {
  for (;;) {
    const job = await deps.imports.find(importId);
    if (!job || job.forgotten) return 'rests';
    const progress = await deps.imports.progress(importId);
    if (job.status !== 'checking' && job.status !== 'running') return forgetWhenOld(deps, job, progress);
    const went = job.status === 'checking' ? await check(deps, job, progress, going) : await write(deps, job, progress, going);
    if (went === 'noTime') return 'more';
    if (went === 'lost') return 'rests';
  }
};

const keptMs: Readonly<Partial<Record<ImportJob['status'], number>>> = {
  uploading: 2 * dayMs,
  checked: 30 * dayMs,
  stopped: 30 * dayMs,
  done: 30 * dayMs,
};

/** Rows of people's lives are not kept longer than somebody may still need them. */
const forgetWhenOld = async (deps: JobDeps, job: ImportJob, progress: ImportProgress): Promise<'rests'> => {
  if (deps.clock().getTime() < Date.parse(job.changedAt) + (keptMs[job.status] ?? 0)) return 'rests';
  const status = job.status === 'done' || job.status === 'failed' ? job.status : 'dropped';
  if (!(await commit(deps, [changedJob(job, { status, forgotten: true }, deps.clock()).write])).ok) return 'rests';
  await deps.jobFiles.forgetUpload(job.id, job.parts);
  await deps.jobFiles.forgetRows(job.id, progress.chunks);
  return 'rests';
};
type Went = 'on' | 'noTime' | 'lost';

const check = async (deps: JobDeps, job: ImportJob, progress: ImportProgress, going: Going): Promise<Went> => {
  if (progress.chunks === 0) return readFile(deps, job, progress);
  const work = workOf(deps, job.kind);
  const terms = await termsOf(deps, job);
  let now = progress;
  while (now.checked < now.chunks) {
    if (!going()) return 'noTime';
    const groups = await deps.jobFiles.chunk(job.id, now.checked);
    if (!groups) throw new Error(`A piece of import ${job.id} is gone.`);
    const checked = await work.check(groups, terms);
    await deps.jobFiles.putChecked(job.id, now.checked, checked);
    const rows = checked.flatMap((group) => group.rows);
    const next = {
      ...now,
      version: now.version + 1,
      checked: now.checked + 1,
      counts: added(now.counts, countsOf(rows)),
      issues: withIssues(now.issues, rows),
    };
    if (!(await commit(deps, [unchangedJob(job), progressWrite(job.id, next)])).ok) return 'lost';
    now = next;
  }
  if (now.counts.wrong > 0) await deps.jobFiles.putReport(job.id, await wrongRowsReport(job, now.chunks, deps.jobFiles));
  const done = changedJob(job, { status: 'checked' }, deps.clock());
  if (!(await commit(deps, [done.write])).ok) return 'lost';
  await deps.jobFiles.forgetChunks(job.id, now.chunks);
  return 'on';
};

/** The file once from beginning to end; what it says is kept in chunks, from which every later step goes on. */
const readFile = async (deps: JobDeps, job: ImportJob, progress: ImportProgress): Promise<Went> => {
  const fail = async (failure: NonNullable<ImportJob['failure']>): Promise<Went> => {
    const failed = changedJob(job, { status: 'failed', failure }, deps.clock());
    const done = await commit(deps, [failed.write]);
    await deps.jobFiles.forgetUpload(job.id, job.parts);
    return done.ok ? 'on' : 'lost';
  };
  if (progress.tries >= mostTries) return fail({ reason: tooOften });
  const trying = { ...progress, version: progress.version + 1, tries: progress.tries + 1 };
  if (!(await commit(deps, [unchangedJob(job), progressWrite(job.id, trying)])).ok) return 'lost';
  try {
    const upload = await deps.jobFiles.upload(job.id, job.parts);
    if (!upload) throw new TableFault('fileUnreadable');
    const { rows, groups } = await groupRows(job.kind, readTable(job.kind, job.format, upload), localDay(job.createdAt));
    let chunks = 0;
    let chunk: Group[] = [];
    const flush = async () => {
      await deps.jobFiles.putChunk(job.id, chunks, chunk);
      chunks += 1;
      chunk = [];
    };
    for (const group of groups()) {
      chunk.push(group);
      if (chunk.length >= groupsInChunk[job.kind]) await flush();
    }
    if (chunk.length > 0) await flush();
    const read = { ...trying, version: trying.version + 1, chunks, rows };
    if (!(await commit(deps, [unchangedJob(job), progressWrite(job.id, read)])).ok) return 'lost';
    await deps.jobFiles.forgetUpload(job.id, job.parts);
    return 'on';
  } catch (fault) {
    if (!(fault instanceof TableFault)) throw fault;
    return fail({ reason: fault.reason, ...(fault.words && { words: fault.words }) });
  }
};

const write = async (deps: JobDeps, job: ImportJob, progress: ImportProgress, going: Going): Promise<Went> => {
  const work = workOf(deps, job.kind);
  const terms = await termsOf(deps, job);
  let now = progress;
  while (now.runChunk < now.chunks) {
    const groups = await deps.jobFiles.checked(job.id, now.runChunk);
    if (!groups) throw new Error(`A piece of import ${job.id} is gone.`);
    /** Groups that write nothing are counted with the next one that does. */
    let passed: Passed = { written: now.written, group: now.runGroup };
    while (passed.group < groups.length) {
      if (!going()) return 'noTime';
      const several = await writeSeveral(deps, job, now, passed, groups, work, terms);
      const moved = several === 'oneByOne' ? await writeGroup(deps, job, now, passed, groups, work, terms) : several;
      if (moved === 'lost') return 'lost';
      if (moved.stored) now = moved.progress;
      passed = { written: moved.progress.written, group: moved.progress.runGroup };
    }
    const next = { ...now, version: now.version + 1, written: passed.written, runChunk: now.runChunk + 1, runGroup: 0 };
    if (!(await commit(deps, [unchangedJob(job), progressWrite(job.id, next)])).ok) return 'lost';
    now = next;
  }
  const done = changedJob(job, { status: 'done' }, deps.clock());
  return (await commit(deps, [done.write])).ok ? 'on' : 'lost';
};

const workOf = (deps: JobDeps, kind: ImportKind): KindWork => {
  const { store, crypto, tables } = deps;
  if (kind === 'households') return householdsWork({ store, crypto, households: tables.households });
  return kind === 'roster' ? rosterWork({ people: tables.people }) : areasWork({ areas: tables.areas });
};

const termsOf = async (deps: JobDeps, job: ImportJob): Promise<Terms> => ({
  importId: job.id,
  countyId: job.countyId,
  areaPath: job.areaPath,
  by: job.by,
  on: localDay(job.createdAt),
  now: deps.clock(),
  places: placeIndex(await deps.tables.areaTree(job.countyId)),
});

const withIssues = (known: ImportProgress['issues'], rows: readonly CheckedRow[]): ImportProgress['issues'] => {
  const counts: Partial<Record<ImportIssue, number>> = { ...known };
  for (const { issues } of rows)
    for (const reason of new Set(issues.map((issue) => issue.reason))) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
};
