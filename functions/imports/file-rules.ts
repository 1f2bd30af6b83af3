import type { ImportIssue, ImportKind } from '@shared/imports/import';
import { importColumns } from '@shared/imports/import-columns';
import { birthdayIn } from '@shared/people/id-number';
import { type CellIssue, type Group, isRight, issueAt, spoilt, type TableRow } from './table-row';

/** What rows must satisfy whatever is stored: within themselves, and towards other rows of the file. Pure; `today` is the county's day. */
export type FileRules = {
  /** Rows with the same key are written together. */
  readonly key: (row: TableRow) => string;
  readonly checkRow: (row: TableRow, today: string) => TableRow;
  /** What may stand in one row of the file only. */
  readonly once: (row: TableRow) => { readonly what: string; readonly column: string; readonly reason: ImportIssue } | undefined;
  readonly checkGroup: (rows: readonly TableRow[]) => readonly TableRow[];
};

const flagged = (row: TableRow, ...issues: readonly (CellIssue | false | undefined)[]): TableRow =>
  issues.reduce<TableRow>(
    (before, issue) => (issue && !before.issues.some(({ column }) => column === issue.column) ? spoilt(before, issue) : before),
    row,
  );

export const mostMembers = 20;

const yearLater = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

const households: FileRules = {
  key: ({ values, row }) => values.householdNo ?? `row ${row}`,
  checkRow: (row, today) => {
    const { idNumber, birthday, validUntil, category } = row.values;
    const born = idNumber && birthdayIn(idNumber);
    const wrongBirthday = (): CellIssue | undefined => {
      if (birthday && birthday > today) return issueAt('birthday', 'birthdayInFuture');
      if (born && born > today) return issueAt('idNumber', 'birthdayInFuture');
      return birthday && born && birthday !== born ? issueAt('birthday', 'birthdayDiffers') : undefined;
    };
    return flagged(
      row,
      wrongBirthday(),
      validUntil !== undefined && validUntil > yearLater(today) && issueAt('validUntil', 'validityTooLong'),
      validUntil !== undefined &&
        !category &&
        !row.issues.some(({ column }) => column === 'category') &&
        issueAt('validUntil', 'validityNeeded'),
    );
  },
  once: ({ values }) => (values.idNumber ? { what: values.idNumber, ...issueAt('idNumber', 'idTwiceInFile') } : undefined),
  checkGroup: (rows) => {
    const said = new Map<string, { readonly value: string; readonly row: number }>();
    let heads = 0;
    let members = 0;
    // One area may be written in several ways: whether it is the same one is seen when it is looked up.
    const shared = importColumns.households.filter((column) => column.shared && column.name !== 'area');
    return rows.map((row) => {
      if (!isRight(row)) return row;
      const differs = shared.flatMap(({ name }): CellIssue[] => {
        const [value, before] = [row.values[name], said.get(name)];
        return value !== undefined && before !== undefined && before.value !== value
          ? [issueAt(name, 'differsInHousehold', before.row)]
          : [];
      });
      const checked = flagged(
        row,
        ...differs,
        row.values.relation === 'head' && heads > 0 && issueAt('relation', 'headTwice'),
        members >= mostMembers && issueAt('householdNo', 'tooManyMembers'),
      );
      if (!isRight(checked)) return checked;
      members += 1;
      if (row.values.relation === 'head') heads += 1;
      for (const { name } of shared) {
        const value = row.values[name];
        if (value !== undefined && !said.has(name)) said.set(name, { value, row: row.row });
      }
      return checked;
    });
  },
};

const needsOrg = new Set(['departmentHandler']);
const orgKinds = new Set(['partnerUnit', 'enterprise']);

const roster: FileRules = {
  key: ({ values, row }) => values.phone ?? `row ${row}`,
  checkRow: (row) => {
    const { role = '', helperKind = '', org } = row.values;
    return flagged(
      row,
      !org && (needsOrg.has(role) || orgKinds.has(helperKind)) && issueAt('org', 'orgNeeded'),
      role === 'helper' && !helperKind && !row.issues.some(({ column }) => column === 'helperKind') && issueAt('helperKind', 'missing'),
    );
  },
  once: ({ values: { phone, role, area, org, helperKind } }) =>
    phone && role && area ? { what: JSON.stringify([phone, role, area, org, helperKind]), ...issueAt('phone', 'grantTwice') } : undefined,
  checkGroup: (rows) => {
    const name = rows.find(isRight)?.values.name;
    return rows.map((row) => (isRight(row) ? flagged(row, row.values.name !== name && issueAt('name', 'nameDiffers')) : row));
  },
};

const areas: FileRules = {
  key: ({ values, row }) => values.code ?? `row ${row}`,
  checkRow: (row) =>
    flagged(
      row,
      row.values.level !== 'county' &&
        row.values.level !== undefined &&
        !row.values.parent &&
        !row.values.code?.includes('/') &&
        issueAt('parent', 'missing'),
    ),
  once: ({ values: { code } }) => (code ? { what: code, ...issueAt('code', 'codeTwiceInFile') } : undefined),
  checkGroup: (rows) => rows,
};

export const fileRules: Readonly<Record<ImportKind, FileRules>> = { households, roster, areas };

/** A whole file as groups in the order of their first rows, every rule of the file applied. Rows are kept as text, which takes a third of the room. */
export const groupRows = async (kind: ImportKind, rows: AsyncIterable<TableRow> | Iterable<TableRow>, today: string) => {
  const rules = fileRules[kind];
  const seen = new Map<string, number>();
  const groups = new Map<string, string[]>();
  let all = 0;
  for await (const raw of rows) {
    all += 1;
    let row = rules.checkRow(raw, today);
    const once = rules.once(row);
    if (once) {
      const other = seen.get(once.what);
      if (other === undefined) seen.set(once.what, row.row);
      else row = flagged(row, issueAt(once.column, once.reason, other));
    }
    const key = rules.key(row);
    const group = groups.get(key);
    if (group) group.push(JSON.stringify(row));
    else groups.set(key, [JSON.stringify(row)]);
  }
  seen.clear();
  return {
    rows: all,
    groups: function* (): Generator<Group> {
      for (const [key, texts] of inOrder(kind, groups))
        yield { key, rows: rules.checkGroup(texts.map((text) => JSON.parse(text) as TableRow)) };
    },
  };
};

const depths: Readonly<Record<string, number>> = { county: 0, town: 1, community: 2, cell: 3 };

/** Areas above come before those below them. */
const inOrder = (kind: ImportKind, groups: ReadonlyMap<string, string[]>): Iterable<[string, string[]]> => {
  if (kind !== 'areas') return groups;
  const depth = ([, [text]]: [string, string[]]) => depths[(JSON.parse(text ?? '{}') as TableRow).values?.level ?? ''] ?? 4;
  return [...groups].sort((a, b) => depth(a) - depth(b));
};
