import type { Actor } from '@shared/actor';
import { isWithin } from '@shared/area-path';
import { importColumns } from '@shared/imports/import-columns';
import type { FieldCrypto } from '../core/field-crypto';
import { derivedId } from '../core/ids';
import type { Item, Key, Store, Write } from '../core/store';
import type { HouseholdFile } from '../households/household.file';
import type { FileChange } from '../households/household.step';
import type { ImportedHousehold } from '../households/imported-household';
import { elsewhere, followed, memberOf, placeOf, sharedEntry } from './household-rows';
import { householdNoKey, householdNoOfKey } from './import.keys';
import { type KindWork, type Terms, wrong } from './kind-work';
import { householdValuesOf } from './row-values';
import { type CellIssue, type CheckedRow, type Group, isRight, issueAt, type TableRow } from './table-row';

/** Household files as the import needs them, wired in hosts. */
export type HouseholdParts = {
  readonly findFile: (householdId: string) => Promise<HouseholdFile | undefined>;
  readonly areasOf: (householdIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly idNumberKey: (hash: string) => Key;
  readonly idNumberHash: (idNumber: string) => string;
  readonly importedChange: (
    before: HouseholdFile | undefined,
    given: ImportedHousehold,
    byLabel: string,
    now: Date,
    countyId: string,
  ) => Promise<FileChange | undefined>;
  readonly plan: (change: FileChange, by: Actor) => readonly Write[];
};
type Deps = { readonly store: Store; readonly crypto: FieldCrypto; readonly households: HouseholdParts };

/** What a household number stands for, and what the last import said of each member: `prints` by keyed hash of the ID number. */
type Known = {
  readonly householdId: string;
  readonly head?: string;
  readonly shared?: string;
  readonly prints: Readonly<Record<string, { readonly memberId: string; readonly print: string }>>;
};
const knownOf = (item: Item | undefined): Known | undefined => item?.known as Known | undefined;

const sharedNames = importColumns.households.filter(({ shared }) => shared).map(({ name }) => name);

/** 家庭和成员: matched by household number, and each member by the keyed hash of their ID number, who stands in one living file only. */
export const householdsWork = ({ store, crypto, households }: Deps): KindWork => {
  const print = (value: unknown) => crypto.keyedHash('import.print', JSON.stringify(value)).slice(0, 22);
  const printOf = ({ values }: TableRow) => print(Object.entries(values).sort());
  const sharedOf = (rows: readonly TableRow[]): Readonly<Record<string, string>> =>
    Object.fromEntries(sharedNames.flatMap((name) => sharedEntry(rows, name)));
  const hashOf = (row: TableRow) => households.idNumberHash(row.values.idNumber ?? '');

  const knownFor = async (keys: readonly string[], { countyId }: Terms): Promise<ReadonlyMap<string, Known>> => {
    const items = await store.getMany(keys.map((key) => householdNoKey(countyId, key)));
    return new Map(items.map((item) => [String(item.number), knownOf(item) as Known]));
  };
  const standing = async (hashes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const byKey = new Map(hashes.map((hash) => [households.idNumberKey(hash).pk, hash]));
    const items = hashes.length > 0 ? await store.getMany(hashes.map(households.idNumberKey)) : [];
    return new Map(items.map((item) => [byKey.get(item.pk) ?? '', String(item.householdId)]));
  };
  /** A file opened by hand is taken for this household when it has no number yet and all members who stand anywhere stand there. */
  const adopted = async (places: readonly string[], { countyId }: Terms): Promise<string | undefined> => {
    const [one, ...others] = [...new Set(places)];
    if (!one || others.length > 0) return undefined;
    return (await store.get(householdNoOfKey(countyId, one))) ? undefined : one;
  };

  /** Households that lie where this import may not reach. */
  const outsideOf = async (householdIds: readonly string[], { areaPath, countyId }: Terms): Promise<ReadonlySet<string>> => {
    if (areaPath === countyId || householdIds.length === 0) return new Set();
    const areas = await households.areasOf(householdIds);
    return new Set([...areas].filter(([, area]) => !isWithin(area, areaPath)).map(([id]) => id));
  };

  const checkGroup = async (
    group: Group,
    known: Known | undefined,
    places: ReadonlyMap<string, string>,
    outside: ReadonlySet<string>,
    terms: Terms,
  ): Promise<Group<CheckedRow>> => {
    const right = group.rows.filter(isRight);
    const found = right.flatMap((row) => places.get(hashOf(row)) ?? []);
    const householdId = known?.householdId ?? (found.length > 0 ? await adopted(found, terms) : undefined);
    if (householdId !== undefined && outside.has(householdId))
      return { key: group.key, rows: group.rows.map((row) => (isRight(row) ? wrong(row, elsewhere) : { ...row, fate: 'wrong' })) };
    let lies: { readonly path: string; readonly row: number } | undefined;
    const looked = group.rows.map((row): { readonly row: TableRow; readonly issue?: CellIssue } => {
      if (!isRight(row)) return { row };
      const place = placeOf(row.values.area ?? '', terms);
      if (!place.ok) return { row, issue: issueAt('area', place.refusal.reason) };
      lies ??= { path: place.value, row: row.row };
      if (lies.path !== place.value) return { row, issue: issueAt('area', 'differsInHousehold', lies.row) };
      const hash = hashOf(row);
      const stands = places.get(hash);
      if (stands !== undefined && stands !== householdId && !known?.prints[hash])
        return { row, issue: issueAt('idNumber', 'idInOtherHousehold') };
      const headElsewhere =
        known?.head !== undefined &&
        known.head !== hash &&
        !right.some((other) => hashOf(other) === known.head && other.values.relation !== 'head');
      return row.values.relation === 'head' && headElsewhere ? { row, issue: issueAt('relation', 'headTwice') } : { row };
    });
    // What is wrong here says nothing of the household, neither now nor when it is written.
    const same = known?.shared === print(sharedOf(looked.filter(({ row, issue }) => isRight(row) && !issue).map(({ row }) => row)));
    const rows = looked.map(({ row, issue }): CheckedRow => {
      if (issue) return wrong(row, issue);
      if (!isRight(row)) return { ...row, fate: 'wrong' };
      const before = known?.prints[hashOf(row)];
      if (!before) return { ...row, fate: places.has(hashOf(row)) ? 'changed' : 'new' };
      return { ...row, fate: before.print === printOf(row) && same ? 'unchanged' : 'changed' };
    });
    return { key: group.key, rows };
  };

  return {
    async check(groups, terms) {
      const known = await knownFor(
        groups.filter(({ rows }) => rows.some(isRight)).map(({ key }) => key),
        terms,
      );
      const asked = groups.flatMap(({ key, rows }) =>
        rows
          .filter(isRight)
          .map(hashOf)
          .filter((hash) => !known.get(key)?.prints[hash]),
      );
      const places = await standing(asked);
      const checked: Group<CheckedRow>[] = [];
      const outside = await outsideOf([...[...known.values()].map(({ householdId }) => householdId), ...places.values()], terms);
      for (const group of groups) checked.push(await checkGroup(group, known.get(group.key), places, outside, terms));
      return checked;
    },

    async write(group, terms) {
      const { countyId, importId, by, on, now } = terms;
      const right = group.rows.filter(({ fate }) => fate !== 'wrong');
      const rows = right.filter(({ fate }) => fate !== 'unchanged');
      if (rows.length === 0) return { writes: [] };
      const noKey = householdNoKey(countyId, group.key);
      const item = await store.get(noKey);
      const known = knownOf(item);
      const hashes = new Map(right.map((row) => [row, hashOf(row)] as const));
      const places = await standing(rows.map((row) => hashes.get(row) ?? ''));
      const first = known?.householdId ?? (await adopted([...places.values()], terms));
      const file = first === undefined ? undefined : await followed(first, households.findFile);
      if (first !== undefined && file?.household.status !== 'active') return { refused: issueAt('householdNo', 'fileClosed') };
      if (file && !isWithin(file.household.areaPath, terms.areaPath)) return { refused: elsewhere };
      const id = file?.household.id ?? derivedId(`household ${countyId}`, group.key);
      if ([...places.values()].some((place) => place !== id)) return { refused: issueAt('idNumber', 'idInOtherHousehold') };
      const memberIdOf = (hash: string) =>
        file?.members.find((member) => member.idNumberHash === hash)?.memberId ?? known?.prints[hash]?.memberId ?? derivedId(id, hash);
      const said = sharedOf(right);
      const place = terms.places.find(said.area ?? '');
      if (!place.ok) return { refused: { column: 'area', reason: place.refusal.reason } };
      const newlySaid = known?.shared === print(said) ? {} : said;
      const change = await households.importedChange(
        file,
        {
          id,
          countyId,
          areaPath: place.value,
          members: rows.map((row) => memberOf(row, memberIdOf(hashes.get(row) ?? ''))),
          ...householdValuesOf(newlySaid),
          ...(newlySaid.address && { address: newlySaid.address }),
          from: { source: 'import', on, by: by.label, record: importId },
        },
        by.label,
        now,
        countyId,
      );
      const prints = Object.fromEntries(
        right.map((row) => [hashes.get(row) ?? '', { memberId: memberIdOf(hashes.get(row) ?? ''), print: printOf(row) }]),
      );
      const head = right.find(({ values }) => values.relation === 'head');
      const next: Known = {
        householdId: id,
        ...(known?.head && { head: known.head }),
        ...(head && { head: hashes.get(head) ?? '' }),
        shared: print(said),
        prints: { ...known?.prints, ...prints },
      };
      const version = Number(item?.version ?? 0);
      return {
        writes: [
          ...(change ? households.plan(change, { ...by, as: 'administrator' }) : []),
          { put: { ...noKey, number: group.key, version: version + 1, known: next }, when: item ? { version } : 'absent' },
          ...(known?.householdId === id ? [] : [{ put: { ...householdNoOfKey(countyId, id), number: group.key } } satisfies Write]),
        ],
      };
    },
  };
};
