import type { Finding, Household, Sourced } from '@shared/households/household';
import type { HouseholdEvent } from '@shared/households/household.events';
import { same } from '@shared/same';
import type { Item, Write } from '../../functions/core/store';
import type { StoredMember, StoredMerge, StoredProposal } from '../../functions/households/household.file';
import type { Settled } from '../../functions/households/household.step';

/** A file as it stands after all commits so far. */
export type SeenFile = {
  readonly household: Household;
  readonly members: ReadonlyMap<string, StoredMember>;
  readonly proposals: ReadonlyMap<string, StoredProposal>;
  readonly merges: ReadonlyMap<string, StoredMerge>;
};
/** What a field said before it was changed, and where that must be kept. */
export type Kept = { readonly pk: string; readonly sk: string; readonly before: unknown };

type Put = { readonly sk: string; readonly pk: string; readonly item: Item | undefined };
type Values = Readonly<Record<string, Sourced<unknown> | undefined>>;
type Commit = { readonly puts: readonly Put[]; readonly events: readonly HouseholdEvent[] };

const idOf = (pk: string) => pk.slice('HOUSEHOLD#'.length);
const touched = (writes: readonly Write[]): Commit => {
  const puts = writes.flatMap((write): Put[] => {
    if ('put' in write) return write.put.pk.startsWith('HOUSEHOLD#') ? [{ ...write.put, item: write.put }] : [];
    return 'remove' in write && write.remove.pk.startsWith('HOUSEHOLD#') ? [{ ...write.remove, item: undefined }] : [];
  });
  const events = puts.flatMap(({ sk, item }) => (sk.startsWith('EVENT#') && item ? [item.event as HouseholdEvent] : []));
  return { puts, events: [...events].sort((a, b) => a.version - b.version) };
};
const wholeFile: ReadonlySet<string> = new Set(['HouseholdsMerged', 'MergeUndone', 'MergedAway', 'HouseholdSplit', 'HouseholdOpened']);

/** Follows every commit: each change is one that its events tell of, and follows from what stood there; the level is a person's. */
export const householdWitness = () => {
  const files = new Map<string, SeenFile>();
  const lived = new Map<string, StoredMember>();
  const history: Kept[] = [];
  const wrong: string[] = [];
  const report = (what: string) => void wrong.push(what);

  const fieldsChanged = (pk: string, was: Values, is: Values, at: Household): string[] => {
    const all = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((field) => !same(was[field], is[field]));
    for (const field of all) {
      const before = was[field];
      const sk = `FILEHISTORY#${field}#${at.changedAt}#${String(at.version).padStart(6, '0')}`;
      if (before) history.push({ pk, sk, before });
    }
    return all;
  };
  const unsaid = (events: readonly HouseholdEvent[], fields: readonly string[]) => {
    if (events.some(({ type }) => wholeFile.has(type))) return [];
    const said = new Set(events.flatMap((event) => ('fields' in event && event.type !== 'FindingsProposed' ? event.fields : [])));
    return fields.filter((field) => !said.has(field));
  };
  const levelHolds = (was: Household | undefined, now: Household, events: readonly HouseholdEvent[]) => {
    const decided = events.find((event) => event.type === 'LevelDecided');
    if (same(was?.level, now.level)) return;
    if (decided?.type !== 'LevelDecided' || decided.by.as !== 'officer' || decided.level !== now.level?.level)
      report(`${now.id} is ${now.level?.level ?? 'undecided'} without anybody's decision`);
  };
  const stateHolds = (now: Household, mine: readonly HouseholdEvent[]) => {
    const was = files.get(now.id)?.household;
    const expected = (was?.version ?? 0) + mine.length;
    if (mine.length === 0 || now.version !== expected) report(`${now.id} became version ${now.version}, after ${was?.version ?? 0}`);
    const versions = mine.map(({ version }) => version).join();
    if (versions !== mine.map((_, at) => (was?.version ?? 0) + at + 1).join()) report(`${now.id} tells of versions ${versions}`);
    levelHolds(was, now, mine);
    const fields = was ? fieldsChanged(`HOUSEHOLD#${now.id}`, was.values as Values, now.values as Values, now) : [];
    for (const field of unsaid(mine, fields)) report(`${now.id}: ${field} changed without being said`);
  };
  const memberHolds = (member: StoredMember, at: Household, mine: readonly HouseholdEvent[]) => {
    const was = lived.get(member.memberId);
    const came = mine.some(
      (event) => event.type === 'HouseholdOpened' || (event.type === 'MemberAdded' && event.memberId === member.memberId),
    );
    if (!was && !came) report(`${member.memberId} came into ${at.id} from nowhere`);
    lived.set(member.memberId, member);
    const fields = was ? fieldsChanged(`MEMBER#${member.memberId}`, was.values as Values, member.values as Values, at) : [];
    for (const field of unsaid(mine, fields)) report(`${member.memberId}: ${field} changed without being said`);
  };
  const taken = ({ accept, proposal }: Settled, file: SeenFile | undefined) => {
    const accepted = proposal.findings.filter((_, at) => accept.includes(at));
    const heldBy = (finding: Finding) => {
      if (!('memberId' in finding)) return file?.household.values[finding.field];
      const member = file?.members.get(finding.memberId);
      return member && !member.leftOn ? member.values[finding.field] : undefined;
    };
    for (const finding of accepted) {
      const now = heldBy(finding);
      const gone = 'memberId' in finding && (!file?.members.has(finding.memberId) || file.members.get(finding.memberId)?.leftOn);
      if (!gone && !same(now?.value, finding.value)) report(`${proposal.id}: ${finding.field} was accepted and is not there`);
    }
  };

  const see = (writes: readonly Write[]): void => {
    const { puts, events } = touched(writes);
    const states = new Map(puts.flatMap(({ pk, sk, item }) => (sk === 'STATE' && item ? [[idOf(pk), item.household as Household]] : [])));
    for (const [id, now] of states)
      stateHolds(
        now,
        events.filter((event) => event.householdId === id),
      );
    for (const { sk, pk, item } of puts) {
      const at = states.get(idOf(pk));
      const mine = events.filter((event) => event.householdId === idOf(pk));
      if (sk.startsWith('FILE#MEMBER#') && item && at) memberHolds(item.member as StoredMember, at, mine);
    }
    for (const [id, household] of states) {
      const was = files.get(id);
      const part = <Part>(kind: string, name: string, before: ReadonlyMap<string, Part> | undefined) => {
        const parts = new Map(before);
        for (const { pk, sk, item } of puts) {
          if (idOf(pk) !== id || !sk.startsWith(`FILE#${kind}#`)) continue;
          const key = sk.slice(`FILE#${kind}#`.length);
          if (item) parts.set(key, item[name] as Part);
          else parts.delete(key);
        }
        return parts;
      };
      files.set(id, {
        household,
        members: part('MEMBER', 'member', was?.members),
        proposals: part('PROPOSAL', 'proposal', was?.proposals),
        merges: part('MERGE', 'merge', was?.merges),
      });
    }
    for (const { pk, sk, item } of puts) if (sk.startsWith('SETTLED#') && item) taken(item as Item & Settled, files.get(idOf(pk)));
  };
  return { files, history, wrong, see };
};
export type HouseholdWitness = ReturnType<typeof householdWitness>;
