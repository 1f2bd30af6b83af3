import { randomUUID } from 'node:crypto';
import type { ImportKind } from '@shared/imports/import';
import { keyOf, type Write } from '../core/store';
import type { JobDeps } from './import.deps';
import { added, countsOf, type ImportJob, type ImportProgress } from './import.job';
import { importPk } from './import.keys';
import { progressWrite, unchangedJob } from './import.repository';
import type { KindWork, Terms } from './kind-work';
import { type CellIssue, type CheckedRow, type Group, issueAt } from './table-row';

const mostRaces = 6;

export const commit = async ({ store }: Pick<JobDeps, 'store'>, writes: readonly Write[]) => store.commit(writes, randomUUID());

export type Passed = { readonly written: ImportProgress['written']; readonly group: number };
export type Moved = { readonly progress: ImportProgress; readonly stored: boolean };
type Decide = readonly [
  deps: JobDeps,
  job: ImportJob,
  now: ImportProgress,
  passed: Passed,
  groups: readonly Group<CheckedRow>[],
  work: KindWork,
  terms: Terms,
];

const fewEnough = 90;
const placeOf = (one: Write): string => JSON.stringify([keyOf(one).pk, keyOf(one).sk]);

/** As many groups as one transaction holds, each whole; where one of them is contested they are written one by one. */
export const writeSeveral = async (...[deps, job, now, passed, groups, work, terms]: Decide): Promise<Moved | 'oneByOne' | 'lost'> => {
  const writes: Write[] = [];
  const places = new Set<string>();
  let { written, group } = passed;
  for (const one of groups.slice(passed.group)) {
    const decided = await work.write(one, freshTerms(terms, deps));
    if ('refused' in decided) break;
    if (writes.length + decided.writes.length > fewEnough || decided.writes.some((write) => places.has(placeOf(write)))) break;
    writes.push(...decided.writes);
    for (const write of decided.writes) places.add(placeOf(write));
    written = added(written, countsOf(one.rows));
    group += 1;
  }
  if (group === passed.group) return 'oneByOne';
  const progress: ImportProgress = { ...now, version: now.version + 1, written, runGroup: group };
  if (writes.length === 0) return { progress, stored: false };
  const done = await commit(deps, [unchangedJob(job), progressWrite(job.id, progress), ...writes]);
  if (done.ok) return { progress, stored: true };
  return done.failed.some((index) => index < 2) ? 'lost' : 'oneByOne';
};

/** One group, however long it takes: decided again when somebody else was first, and in smaller lots when it writes more than one transaction takes. */
export const writeGroup = async (...[deps, job, start, passed, groups, work, terms]: Decide): Promise<Moved | 'lost'> => {
  const group = groups[passed.group];
  if (!group) return 'lost';
  let now = start;
  const comes = group.rows.filter(({ fate }) => fate === 'new' || fate === 'changed');
  for (let races = 0; ; ) {
    let decided =
      races < mostRaces ? await work.write(group, freshTerms(terms, deps)) : { refused: issueAt(keyColumn[job.kind], 'changedMeanwhile') };
    let lot = comes.length;
    while ('writes' in decided && decided.writes.length > fewEnough && lot > 1) {
      lot = Math.ceil(lot / 2);
      const later = new Set(comes.slice(lot));
      decided = await work.write({ key: group.key, rows: group.rows.filter((row) => !later.has(row)) }, freshTerms(terms, deps));
    }
    const whole = lot === comes.length;
    const refusal = 'refused' in decided ? decided.refused : undefined;
    const rows = refusal ? group.rows.map((row): CheckedRow => (comes.includes(row) ? { ...row, fate: 'wrong' } : row)) : group.rows;
    const moved = { written: added(passed.written, countsOf(rows)), runGroup: passed.group + 1 };
    const progress: ImportProgress = {
      ...now,
      version: now.version + 1,
      ...(whole ? moved : { written: passed.written, runGroup: passed.group }),
    };
    const writes = 'writes' in decided ? decided.writes : comes.map((row) => lateItem(job.id, row, decided.refused));
    if (writes.length === 0) return { progress, stored: false };
    const done = await commit(deps, [unchangedJob(job), progressWrite(job.id, progress), ...writes]);
    if (done.ok && whole) return { progress, stored: true };
    if (done.ok) now = progress;
    // The first two say that somebody stopped the job, or that it is run elsewhere too.
    else if (done.failed.some((index) => index < 2)) return 'lost';
    else races += 1;
  }
};
const freshTerms = (terms: Terms, { clock }: JobDeps): Terms => ({ ...terms, now: clock() });
const keyColumn: Readonly<Record<ImportKind, string>> = { households: 'householdNo', roster: 'phone', areas: 'code' };

/** A row that could not be written after all, for the list of what is wrong. */
const lateItem = (importId: string, row: CheckedRow, issue: CellIssue): Write => ({
  put: { pk: importPk(importId), sk: `LATE#${String(row.row).padStart(7, '0')}`, row: row.row, issue },
});
