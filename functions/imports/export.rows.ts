import { isWithin } from '@shared/area-path';
import type { HouseholdValues, MemberValues } from '@shared/households/household';
import type { ExportKind } from '@shared/imports/import';
import { importColumns } from '@shared/imports/import-columns';
import { maskName, maskPhone } from '@shared/people/mask';
import { localDay } from '@shared/time';
import type { Item, Key } from '../core/store';
import type { HouseholdFile, StoredMember } from '../households/household.file';
import type { Person } from '../people/person';
import type { ExportJob } from './export.job';
import { householdNoOfKey } from './import.keys';
import type { KnownArea } from './place-index';
import { headingOf, said } from './words';
import { cellText } from './write-table';

export type ExportParts = {
  readonly ledger: (
    countyId: string,
    areaPath: string,
    cursor: string | undefined,
  ) => Promise<{ readonly ids: readonly string[]; readonly next?: string }>;
  readonly findFile: (householdId: string) => Promise<HouseholdFile | undefined>;
  readonly addressOf: (file: HouseholdFile) => string | undefined;
  readonly numbersOf: (member: StoredMember) => { readonly idNumber?: string; readonly phone?: string };
  readonly isMinor: (birthday: string, now: Date) => boolean;
  /** Those with a role in exactly this area. */
  readonly peopleIn: (areaPath: string) => Promise<readonly Person[]>;
  readonly phoneOf: (person: Person) => string | undefined;
};
export type ExportReads = {
  readonly parts: ExportParts;
  readonly areaTree: (countyId: string) => Promise<readonly KnownArea[]>;
  readonly getMany: (keys: readonly Key[]) => Promise<readonly Item[]>;
  readonly now: Date;
};
type Line = readonly string[];
/** A piece of the table; `of`: how much there is in all when that is known, counted as `step` counts. */
export type Piece = { readonly lines: readonly Line[]; readonly step: number; readonly of?: number; readonly next?: string };

const extra: Readonly<Record<ExportKind, readonly string[]>> = { areas: [], roster: [], households: ['levelOfRisk'] };
export const exportHeadings = (kind: ExportKind): readonly string[] =>
  [...importColumns[kind].map(({ name }) => name), ...extra[kind]].map((name) => headingOf(name, 'zh'));

/** The next piece of an export from where the last one ended. */
export const nextPiece = (job: ExportJob, reads: ExportReads): Promise<Piece> => pieces[job.kind](job, reads);

const lineOf = (kind: ExportKind, values: Readonly<Record<string, string | undefined>>): Line => [
  ...importColumns[kind].map((column) => cellText(column, values[column.name])),
  ...extra[kind].map((name) => values[name] ?? ''),
];

const areasPiece = async ({ countyId, areaPath }: ExportJob, { areaTree }: ExportReads): Promise<Piece> => {
  const areas = (await areaTree(countyId)).filter(({ path, retired }) => !retired && isWithin(path, areaPath));
  const levels = ['county', 'town', 'community', 'cell'];
  const lines = areas.map(({ path, name }) =>
    lineOf('areas', {
      code: path,
      areaName: name,
      level: levels[path.split('/').length - 1],
      parent: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined,
    }),
  );
  return { lines, step: lines.length, of: lines.length };
};

const areasAtOnce = 100;
const rosterPiece = async (job: ExportJob, { parts, areaTree }: ExportReads): Promise<Piece> => {
  const areas = (await areaTree(job.countyId)).filter(({ path }) => isWithin(path, job.areaPath)).map(({ path }) => path);
  const from = Number(job.after ?? 0);
  const lines: Line[] = [];
  for (const area of areas.slice(from, from + areasAtOnce)) {
    for (const person of await parts.peopleIn(area)) {
      const phone = parts.phoneOf(person);
      for (const grant of person.grants.filter(({ areaPath }) => areaPath === area)) {
        lines.push(
          lineOf('roster', {
            name: job.numbers ? person.name : maskName(person.name),
            phone: phone && (job.numbers ? phone : maskPhone(phone)),
            role: grant.role,
            area,
            org: grant.orgName,
            helperKind: grant.helperKind,
          }),
        );
      }
    }
  }
  const to = from + areasAtOnce;
  return { lines, step: Math.min(areasAtOnce, areas.length - from), of: areas.length, ...(to < areas.length && { next: String(to) }) };
};

const householdsPiece = async (job: ExportJob, reads: ExportReads): Promise<Piece> => {
  const { ids, next } = await reads.parts.ledger(job.countyId, job.areaPath, job.after);
  const beside = await reads.getMany(ids.map((id) => householdNoOfKey(job.countyId, id)));
  const numbers = new Map(
    beside.filter(({ number }) => number !== undefined).map((item) => [item.sk.slice('OF#'.length), String(item.number)]),
  );
  const lines: Line[] = [];
  for (const id of ids) {
    const file = await reads.parts.findFile(id);
    if (file) lines.push(...householdLines(file, job, reads, numbers.get(id) ?? id));
  }
  return { lines, step: ids.length, ...(next && { next }) };
};

const plainValues = (values: object): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(values as Partial<Record<keyof HouseholdValues | keyof MemberValues, { readonly value: unknown }>>).map(
      ([name, sourced]) => [
        name,
        sourced === undefined ? undefined : Array.isArray(sourced.value) ? sourced.value.join(',') : String(sourced.value),
      ],
    ),
  );

/** Somebody under age is there by relation and values alone; nobody opens a minor in passing. */
const householdLines = (file: HouseholdFile, job: ExportJob, { parts, now }: ExportReads, number: string): Line[] => {
  const { household, members } = file;
  const [held] = household.categories.filter(({ value }) => !value.validUntil || value.validUntil >= localDay(now));
  const shared = {
    householdNo: number,
    area: household.areaPath,
    address: job.numbers ? parts.addressOf(file) : undefined,
    ...plainValues(household.values),
    category: held?.value.category,
    validUntil: held?.value.validUntil,
    levelOfRisk: household.level && said(`import.choice.risk.${household.level.level}`, 'zh'),
  };
  return members
    .filter(({ leftOn }) => !leftOn)
    .map((member) => {
      const { relation } = member;
      if (parts.isMinor(member.birthday, now)) return lineOf('households', { ...shared, memberName: maskName(member.name), relation });
      const { idNumber, phone } = parts.numbersOf(member);
      return lineOf('households', {
        ...shared,
        memberName: job.numbers ? member.name : maskName(member.name),
        relation,
        idNumber: idNumber && (job.numbers ? idNumber : `${idNumber.slice(0, 4)}${'*'.repeat(12)}${idNumber.slice(-2)}`),
        birthday: job.numbers ? member.birthday : `${member.birthday.slice(0, 4)}`,
        phone: phone && (job.numbers ? phone : maskPhone(phone)),
        ...plainValues(member.values),
      });
    });
};

const pieces: Readonly<Record<ExportKind, (job: ExportJob, reads: ExportReads) => Promise<Piece>>> = {
  areas: areasPiece,
  roster: rosterPiece,
  households: householdsPiece,
};
