import type { Actor } from '@shared/actor';
import type { HouseholdEvent } from '@shared/households/household.events';
import { same } from '@shared/same';
import type { Item, Write } from '../core/store';
import { historyWrites } from './history.writes';
import { type HouseholdFile, livingIn, type StoredMember } from './household.file';
import {
  addressKey,
  alikePk,
  alikePrefix,
  documentKey,
  eventKey,
  idNumberKey,
  indexKeys,
  memberKey,
  mergeKey,
  noteKey,
  proposalKey,
  settledKey,
  stateKey,
} from './household.keys';
import type { FileChange, Step } from './household.step';

const listed = (names: readonly string[]) => `|${names.join('|')}|`;

/** Columns by which the ledger is filtered; names of grown-ups only, and of nobody who left. */
const stateItem = (file: HouseholdFile): Item => {
  const { household } = file;
  return {
    ...stateKey(household.id),
    version: household.version,
    household,
    label: household.headLabel,
    names: listed(
      livingIn(file)
        .filter(({ birthday }) => grownUp(birthday, household.changedAt))
        .map(({ name }) => name),
    ),
    causes: listed(household.values.causes?.value ?? []),
    categories: listed(household.categories.map(({ value }) => value.category)),
    flags: listed(household.flags),
    watched: household.watched ? 'yes' : 'no',
    levelName: household.level?.level ?? 'undecided',
    ...indexKeys(household),
  };
};
const grownUp = (birthday: string, at: string) => `${Number(birthday.slice(0, 4)) + 18}${birthday.slice(4)}` <= at.slice(0, 10);

const memberItem = ({ household }: HouseholdFile, member: StoredMember): Item => ({
  ...memberKey(household.id, member.memberId),
  householdId: household.id,
  member,
  ...(household.status === 'active' &&
    !member.leftOn && { g5pk: alikePk(household.areaPath), g5sk: `${alikePrefix(member)}${household.id}#${member.memberId}` }),
});

/** The events of a change, in order. */
export const eventsOf = ({ before, after: { household }, happenings }: FileChange, by: Actor): readonly HouseholdEvent[] =>
  happenings.map((happening, index): HouseholdEvent => {
    const version = (before?.household.version ?? 0) + index + 1;
    return {
      ...happening,
      id: `${household.id}.${version}`,
      version,
      at: household.changedAt,
      by,
      countyId: household.countyId,
      areaPath: household.areaPath,
      title: `${household.headLabel}家`,
      householdId: household.id,
    };
  });

/** Those of the file's parts that are new or other (`anew`: all of them), and those that are gone. */
const partWrites = <Part>(
  before: readonly Part[],
  after: readonly Part[],
  idOf: (part: Part) => string,
  itemOf: (part: Part) => Item,
  anew = false,
): Write[] => {
  const was = new Map(before.map((one) => [idOf(one), one]));
  const kept = new Set(after.map(idOf));
  return [
    ...after.filter((one) => anew || was.get(idOf(one)) !== one).map((one): Write => ({ put: itemOf(one) })),
    ...before
      .filter((one) => !kept.has(idOf(one)))
      .map((one): Write => {
        const { pk, sk } = itemOf(one);
        return { remove: { pk, sk } };
      }),
  ];
};

const addressWrites = ({ before, after }: FileChange): readonly Write[] => {
  const { sealedAddress: sealed, household } = after;
  if (sealed === before?.sealedAddress) return [];
  return [sealed === undefined ? { remove: addressKey(household.id) } : { put: { ...addressKey(household.id), sealed } }];
};

const ownWrites = (change: FileChange, by: Actor): readonly Write[] => {
  const { before, after } = change;
  const { id } = after.household;
  const none = { members: [], notes: [], documents: [], proposals: [], merges: [] };
  const was = before ?? none;
  // Whether a member is found as a possible double depends on the state too: then all are written anew.
  const moved =
    before !== undefined && (before.household.areaPath !== after.household.areaPath || before.household.status !== after.household.status);
  return [
    { put: stateItem(after), when: before ? { version: before.household.version } : 'absent' },
    ...eventsOf(change, by).map((event): Write => ({ put: { ...eventKey(id, event.version), event }, when: 'absent' })),
    ...partWrites(
      was.members,
      after.members,
      ({ memberId }) => memberId,
      (one) => memberItem(after, one),
      moved,
    ),
    ...partWrites(
      was.notes,
      after.notes,
      (one) => one.id,
      (note) => ({ ...noteKey(id, note.id), note }),
    ),
    ...partWrites(
      was.documents,
      after.documents,
      (one) => one.id,
      (document) => ({ ...documentKey(id, document.id), document }),
    ),
    ...partWrites(
      was.proposals,
      after.proposals,
      (one) => one.id,
      (proposal) => ({ ...proposalKey(id, proposal.id), proposal }),
    ),
    ...partWrites(
      was.merges,
      after.merges,
      (one) => one.other,
      (merge) => ({ ...mergeKey(id, merge.other), merge }),
    ),
    ...addressWrites(change),
    ...historyWrites(change, 'label' in by ? by.label : ''),
  ];
};

/** Where each ID number stands; only living files count. */
const numbersIn = (files: readonly (HouseholdFile | undefined)[]): ReadonlyMap<string, { householdId: string; memberId: string }> =>
  new Map(
    files.flatMap((file) =>
      file?.household.status === 'active'
        ? livingIn(file).flatMap(({ idNumberHash, memberId }) =>
            idNumberHash ? [[idNumberHash, { householdId: file.household.id, memberId }] as const] : [],
          )
        : [],
    ),
  );

/**
 * One transaction for all files of a step: each state on condition of the version decided upon, its events, its parts, the values before, and where ID numbers
 * stand: a new one on condition that it stands nowhere, so that nobody is in two living files.
 */
export const planChanges = (changes: readonly FileChange[], by: Actor): readonly Write[] => {
  const was = numbersIn(changes.map(({ before }) => before));
  const is = numbersIn(changes.map(({ after }) => after));
  return [
    ...changes.flatMap((change) => ownWrites(change, by)),
    ...[...is].flatMap(([hash, place]): Write[] => {
      const known = was.get(hash);
      return known && same(known, place) ? [] : [{ put: { ...idNumberKey(hash), ...place }, when: known ? 'exists' : 'absent' }];
    }),
    ...[...was.keys()].filter((hash) => !is.has(hash)).map((hash): Write => ({ remove: idNumberKey(hash) })),
  ];
};

/** Findings that were settled, out of the way of what the file page reads. */
export const settledWrites = ({ changes, settled }: NonNullable<Step>): readonly Write[] =>
  settled ? [{ put: { ...settledKey(changes[0].after.household.id, settled.proposal.id), ...settled } }] : [];
