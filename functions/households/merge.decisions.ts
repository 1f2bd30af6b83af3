import type { HouseholdValues, SourcedValues } from '@shared/households/household';
import { type HouseholdRules, mostMembers } from '@shared/households/household.rules';
import { refused } from '@shared/result';
import { same } from '@shared/same';
import { dayMs, after as later } from '@shared/time';
import { type HouseholdFile, headOf, livingIn, type StoredMember, type StoredMerge, type StoredProposal } from './household.file';
import { amended, changed, type Decision, step } from './household.step';

/** The same member by their number in each file. */
export type SameMember = { readonly here: string; readonly there: string };

const renamed = (proposals: readonly StoredProposal[], nameOf: (memberId: string) => string): readonly StoredProposal[] =>
  proposals.map((proposal) => ({
    ...proposal,
    findings: proposal.findings.map((one) => ('memberId' in one ? { ...one, memberId: nameOf(one.memberId) } : one)),
  }));

/** Who stands in both files keeps the ID number that only the other one knew, so that it still stands in one living file. */
const numbered = (member: StoredMember, other: StoredMember | undefined): StoredMember => {
  if (member.idNumberHash || !other?.idNumberHash || !other.sealedIdNumber) return member;
  return { ...member, sealedIdNumber: other.sealedIdNumber, idNumberHash: other.idNumberHash };
};
/** The number goes back with the other file. */
const unnumbered = (member: StoredMember, other: StoredMember | undefined): StoredMember => {
  if (!member.idNumberHash || member.idNumberHash !== other?.idNumberHash) return member;
  const { sealedIdNumber: _sealed, idNumberHash: _hash, ...rest } = member;
  return rest;
};

/** What the file lacks and the other has; what stands stays. */
const adoptedFrom = (file: HouseholdFile, other: HouseholdFile): StoredMerge['adopted'] => {
  const has = file.household.values as Readonly<Record<string, unknown>>;
  const values = Object.fromEntries(Object.entries(other.household.values).filter(([field]) => has[field] === undefined));
  const held = new Set(file.household.categories.map(({ value }) => value.category));
  return {
    values: values as SourcedValues<HouseholdValues>,
    categories: other.household.categories.map(({ value }) => value.category).filter((one) => !held.has(one)),
    watched: other.household.watched && !file.household.watched,
    ...(!file.sealedAddress && other.sealedAddress && { address: true }),
  };
};

/** Two files of one household become one: the other's members move here, its values where this one has none; its chain belongs here. Undone within the county's days. */
export const mergeHouseholds = (
  file: HouseholdFile,
  other: HouseholdFile,
  pairs: readonly SameMember[],
  rules: HouseholdRules,
  now: Date,
): Decision => {
  const [a, b] = [file.household, other.household];
  if (a.id === b.id) return refused('sameHousehold', { field: '/other' });
  if (a.status !== 'active') return refused('householdEnded');
  if (b.status !== 'active') return refused('otherEnded', { field: '/other' });
  const known = (of: HouseholdFile, memberId: string) => livingIn(of).some((one) => one.memberId === memberId);
  const twice = new Set(pairs.flatMap(({ here, there }) => [here, there])).size < pairs.length * 2;
  if (twice || pairs.some(({ here, there }) => !known(file, here) || !known(other, there)))
    return refused('memberUnknown', { field: '/same' });
  const staying = new Map(pairs.map(({ here, there }) => [there, here]));
  const moving = livingIn(other).filter(({ memberId }) => !staying.has(memberId));
  if (livingIn(file).length + moving.length > mostMembers) return refused('tooManyMembers', { details: { limit: mostMembers } });
  const at = now.toISOString();
  const undoUntil = later(now, rules.undoMergeDays * dayMs);
  const adopted = adoptedFrom(file, other);
  const merge: StoredMerge = {
    other: b.id,
    otherLabel: b.headLabel,
    at,
    undoUntil,
    moved: moving.map(({ memberId, relation }) => ({ memberId, relation })),
    same: pairs,
    proposals: other.proposals.map(({ id }) => id),
    adopted,
  };
  const thereOf = new Map(pairs.map(({ here, there }) => [here, livingIn(other).find(({ memberId }) => memberId === there)]));
  const arriving = moving.map((one): StoredMember => (one.relation === 'head' ? { ...one, relation: 'other' } : one));
  const here = amended(
    file,
    {
      members: [...file.members.map((one) => numbered(one, thereOf.get(one.memberId))), ...arriving],
      merges: [...file.merges, merge],
      proposals: [...file.proposals, ...renamed(other.proposals, (id) => staying.get(id) ?? id)],
      ...(adopted.address && { sealedAddress: other.sealedAddress }),
    },
    {
      values: { ...adopted.values, ...a.values },
      categories: [...a.categories, ...b.categories.filter(({ value }) => adopted.categories.includes(value.category))],
      watched: a.watched || b.watched,
      ...(adopted.address && b.point && { point: b.point }),
      mergedFrom: [...a.mergedFrom, b.id, ...b.mergedFrom],
    },
  );
  const left = other.members.filter((one) => !moving.includes(one));
  const gone: HouseholdFile = {
    ...other,
    members: left,
    proposals: [],
    household: { ...b, members: 0, waiting: 0, status: 'merged', into: a.id, undoUntil },
  };
  return step(
    changed(file, here, [{ type: 'HouseholdsMerged', other: b.id }], rules, now),
    changed(other, gone, [{ type: 'MergedAway', into: a.id }], rules, now),
  );
};

const withoutAddress = ({
  sealedAddress: _address,
  household: { point: _point, ...household },
  ...file
}: HouseholdFile): HouseholdFile => ({
  ...file,
  household,
});

/** Both files stand as before, with what changed meanwhile: members go back as they are now, adopted values that nobody touched leave again. */
export const undoMerge = (file: HouseholdFile, other: HouseholdFile, rules: HouseholdRules, now: Date): Decision => {
  const [a, b] = [file.household, other.household];
  const merge = file.merges.find((one) => one.other === b.id);
  if (a.status !== 'active') return refused('householdEnded');
  if (!merge || b.status !== 'merged' || b.into !== a.id) return refused('nothingToUndo', { field: '/other' });
  if (now.toISOString() > merge.undoUntil) return refused('undoTooLate', { details: { date: merge.undoUntil } });
  const relationOf = new Map(merge.moved.map(({ memberId, relation }) => [memberId, relation]));
  const going = file.members.filter(({ memberId }) => relationOf.has(memberId));
  const back = going.map((one): StoredMember => {
    const before = relationOf.get(one.memberId);
    return before === 'head' && one.relation === 'other' ? { ...one, relation: 'head' } : one;
  });
  const thereOf = new Map(merge.same.map(({ here, there }) => [here, there]));
  const inOther = (memberId: string) => other.members.find((one) => one.memberId === thereOf.get(memberId));
  const staying = file.members.filter((one) => !going.includes(one)).map((one) => unnumbered(one, inOther(one.memberId)));
  const untouched = Object.entries(merge.adopted.values)
    .filter(([field, value]) => same((a.values as Record<string, unknown>)[field], value))
    .map(([field]) => field);
  const values = Object.fromEntries(Object.entries(a.values).filter(([field]) => !untouched.includes(field)));
  const isTheirs = ({ id, at, findings }: StoredProposal) =>
    merge.proposals.includes(id) || (at > merge.at && findings.some((one) => 'memberId' in one && relationOf.has(one.memberId)));
  const theirAddress = merge.adopted.address && file.sealedAddress === other.sealedAddress;
  const here = amended(
    theirAddress ? withoutAddress(file) : file,
    {
      members: staying,
      merges: file.merges.filter((one) => one !== merge),
      proposals: file.proposals.filter((one) => !isTheirs(one)),
    },
    {
      values,
      categories: a.categories.filter(({ value }) => !merge.adopted.categories.includes(value.category)),
      watched: a.watched && !merge.adopted.watched,
      mergedFrom: a.mergedFrom.filter((id) => id !== b.id && !b.mergedFrom.includes(id)),
    },
  );
  const { into: _into, undoUntil: _until, ...plain } = b;
  // Read while another undo was written, it holds them already: then its version has gone on, and this one is decided again.
  const left = other.members.filter(({ memberId }) => !relationOf.has(memberId));
  const there = amended(
    { ...other, household: { ...plain, status: 'active' } },
    { members: [...left, ...back], proposals: renamed(file.proposals.filter(isTheirs), (id) => thereOf.get(id) ?? id) },
  );
  if (livingIn(here).length === 0 || livingIn(there).length === 0) return refused('lastMember');
  if (!headOf(here) || !headOf(there)) return refused('headMissing');
  // Whoever was written down here meanwhile under a number of theirs keeps it.
  const numbers = new Set(livingIn(here).flatMap(({ idNumberHash }) => idNumberHash ?? []));
  if (livingIn(there).some(({ idNumberHash }) => idNumberHash && numbers.has(idNumberHash))) return refused('memberInOtherFile');
  return step(
    changed(file, here, [{ type: 'MergeUndone', other: b.id }], rules, now),
    changed(other, there, [{ type: 'MergeUndone', other: a.id }], rules, now),
  );
};
