import type { Household } from '@shared/households/household';
import type { HouseholdEvent } from '@shared/households/household.events';
import { same } from '@shared/same';
import type { Item } from '../../functions/core/store';
import { reviewIsDue } from '../../functions/households/household.due';
import { livingIn, type StoredMember } from '../../functions/households/household.file';
import { numbers } from './household-requests';
import type { HouseholdWitness, SeenFile } from './household-witness';
import { everythingHolds, type Report, type Witnessed } from './invariants';
import { county } from './town';

const sorted = (names: Iterable<string>) => [...names].sort().join();
const differ = (report: Report, what: string, stored: Iterable<string>, expected: Iterable<string>) => {
  if (sorted(stored) !== sorted(expected)) report(`${what}: ${sorted(stored)}, not ${sorted(expected)}`);
};

/** What is stored of one file is what its commits made of it, each version an event. */
const fileHolds = (id: string, { household, members, proposals }: SeenFile, items: readonly Item[], report: Report) => {
  const mine = items.filter(({ pk }) => pk === `HOUSEHOLD#${id}`);
  const state = mine.find(({ sk }) => sk === 'STATE')?.household as Household | undefined;
  if (!same(state, JSON.parse(JSON.stringify(household)))) report(`${id} is not stored as it was decided`);
  const versions = mine.flatMap(({ sk, event }) => (sk.startsWith('EVENT#') ? [(event as HouseholdEvent).version] : []));
  if (versions.join() !== Array.from({ length: household.version }, (_, at) => at + 1).join())
    report(`${id}: events ${versions.join()}, but version ${household.version}`);
  const part = (kind: string) => mine.flatMap(({ sk }) => (sk.startsWith(`FILE#${kind}#`) ? [sk.slice(`FILE#${kind}#`.length)] : []));
  differ(report, `${id} members`, part('MEMBER'), members.keys());
  differ(report, `${id} findings`, part('PROPOSAL'), proposals.keys());
  if (household.status !== 'active') return;
  const living = livingIn({ members: [...members.values()] });
  const heads = living.filter(({ relation }) => relation === 'head').length;
  if (living.length !== household.members || heads !== 1)
    report(`${id} says ${household.members} members, has ${living.length}, ${heads} heads`);
  if (household.waiting !== proposals.size) report(`${id} says ${household.waiting} findings wait, ${proposals.size} do`);
};

/** Everybody stands in one file, a number in one living file, an account in one, and each is found where they stand. */
const peopleHold = (files: ReadonlyMap<string, SeenFile>, items: readonly Item[], report: Report) => {
  const placed = new Map<string, string>();
  for (const { pk, sk } of items) {
    if (!pk.startsWith('HOUSEHOLD#') || !sk.startsWith('FILE#MEMBER#')) continue;
    const memberId = sk.slice('FILE#MEMBER#'.length);
    if (placed.has(memberId)) report(`${memberId} is in ${placed.get(memberId)} and in ${pk}`);
    placed.set(memberId, pk);
  }
  const stands = new Map<string, string>();
  const at = (key: string, id: string, memberId: string) => {
    if (stands.has(key)) report(`${key} stands in two living files, ${stands.get(key)} and ${id}`);
    stands.set(key, `${id} ${memberId}`);
  };
  const accounts = new Map<string, string>();
  for (const [id, { household, members }] of files) {
    if (household.status !== 'active') continue;
    for (const { idNumberHash, personId, memberId } of livingIn({ members: [...members.values()] })) {
      if (idNumberHash) at(idNumberHash, id, memberId);
      if (!personId) continue;
      if (accounts.has(personId)) report(`${personId} lives in ${accounts.get(personId)} and in ${id}`);
      accounts.set(personId, id);
    }
  }
  const known = items.filter(({ pk }) => pk.startsWith('IDNUMBER#'));
  differ(
    report,
    'numbers are found',
    known.map(({ pk, householdId, memberId }) => `${pk.slice('IDNUMBER#'.length)} ${String(householdId)} ${String(memberId)}`),
    [...stands].map(([hash, place]) => `${hash} ${place}`),
  );
  for (const [personId, id] of accounts) {
    const person = items.find(({ pk, sk }) => pk === `PERSON#${personId}` && sk === 'PROFILE');
    if (person?.householdId !== id) report(`${personId} lives in ${id}, their profile says ${String(person?.householdId)}`);
  }
};

/** The ledger, counted anew: all living files, each at its level, and those where something waits. */
const ledgerHolds = (files: ReadonlyMap<string, SeenFile>, items: readonly Item[], report: Report) => {
  const living = [...files.values()].map(({ household }) => household).filter(({ status }) => status === 'active');
  const listed = (index: 'g1' | 'g2' | 'g4', pk: string) =>
    items.flatMap((item) => (item[`${index}pk`] === pk ? [(item.household as Household).id] : []));
  const ids = (which: (household: Household) => boolean) => living.filter(which).map(({ id }) => id);
  differ(
    report,
    'the ledger',
    listed('g1', `LEDGER#${county}`),
    ids(() => true),
  );
  for (const level of ['red', 'yellow', 'blue', 'undecided'])
    differ(
      report,
      `the ledger of ${level}`,
      listed('g4', `LEDGER#${county}#${level}`),
      ids((one) => (one.level?.level ?? 'undecided') === level),
    );
  const waits = (one: Household) => one.waiting > 0 || one.proposal !== undefined || reviewIsDue(one);
  differ(report, 'what waits', listed('g2', `DESK#HOUSEHOLD#${county}`), ids(waits));
};

/** Each set of findings waits in one file or was settled once; what every field said before is kept as it was. */
const nothingIsLost = ({ files, history }: HouseholdWitness, seen: Witnessed, report: Report) => {
  const log = seen.log.filter((event): event is HouseholdEvent => 'householdId' in event && event.id.startsWith('hh'));
  const proposed = log.flatMap((event) => (event.type === 'FindingsProposed' ? [event.proposalId] : []));
  const after = (mark: string) => seen.items.flatMap(({ sk }) => (sk.startsWith(mark) ? [sk.slice(mark.length)] : []));
  differ(report, 'findings', [...after('FILE#PROPOSAL#'), ...after('SETTLED#')], proposed);
  const stored = new Map(seen.items.map((item) => [`${item.pk} ${item.sk}`, item]));
  for (const { pk, sk, before } of history)
    if (!same(stored.get(`${pk} ${sk}`)?.before, JSON.parse(JSON.stringify(before)))) report(`${pk} ${sk} does not keep what was there`);
  const joined = [...files.values()].flatMap(({ household }) => (household.status === 'merged' ? [household] : []));
  for (const { id, into } of joined) {
    if (!files.get(into)?.merges.has(id)) report(`${id} went into ${into}, which does not know`);
    if (!files.get(into)?.household.mergedFrom.includes(id)) report(`the chain of ${id} is lost to ${into}`);
  }
  const members = seen.items.flatMap(({ sk, member }) => (sk.startsWith('FILE#MEMBER#') ? [(member as StoredMember).memberId] : []));
  const came = log.flatMap((event) => (event.type === 'MemberAdded' ? [event.memberId] : []));
  for (const memberId of came) if (!members.includes(memberId)) report(`${memberId} was added and is in no file`);
};

/** Everything that must hold of household files, whatever happened; one line for each thing that does not. */
export const householdViolationsIn = (witness: HouseholdWitness, seen: Witnessed, officers: readonly string[]): string[] => {
  const found: string[] = [...witness.wrong];
  const report: Report = (wrong) => void found.push(wrong);
  for (const [id, file] of witness.files) fileHolds(id, file, seen.items, report);
  peopleHold(witness.files, seen.items, report);
  ledgerHolds(witness.files, seen.items, report);
  nothingIsLost(witness, seen, report);
  for (const { asked, status, body } of seen.answers)
    if (asked.what === 'open' && status < 300 && !witness.files.has(String(body.id)))
      report(`${String(body.id)} was opened and is not there`);
  const readable = JSON.stringify([seen.items, seen.log, seen.lines]);
  for (const { idNumber } of numbers) if (readable.includes(idNumber)) report('an ID number is stored or logged readable');
  everythingHolds(seen, { mayOpen: () => true, audience: { officers, units: [] } }, report);
  return found;
};
