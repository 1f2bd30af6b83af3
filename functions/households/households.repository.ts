import type { Household, RiskLevel } from '@shared/households/household';
import type { HouseholdEvent } from '@shared/households/household.events';
import { type Listing, paged } from '../core/chain-reads';
import type { Item, Page, Query, Store } from '../core/store';
import type { HouseholdFile, StoredDocument, StoredMember, StoredMerge, StoredNote, StoredProposal } from './household.file';
import {
  addressKey,
  alikePk,
  alikePrefix,
  historyPrefix,
  householdPk,
  idNumberKey,
  ledgerPk,
  memberHistoryPk,
  stateKey,
  under,
  waitingPk,
} from './household.keys';

export type FieldBefore = { readonly field: string; readonly before?: unknown; readonly changedAt: string; readonly changedBy: string };
export type LedgerFilter = {
  readonly waiting?: boolean;
  readonly level?: RiskLevel | 'undecided' | undefined;
  readonly category?: string | undefined;
  readonly cause?: string | undefined;
  readonly flag?: string | undefined;
  readonly watched?: boolean | undefined;
  /** Looked for in the masked name, or in the grown-ups’ names for who may read them. */
  readonly words?: { readonly in: 'label' | 'names'; readonly text: string } | undefined;
};

const householdOf = (item: Item): Household => item.household as Household;
const eventOf = (item: Item): HouseholdEvent => item.event as HouseholdEvent;
const beforeOf = (item: Item): FieldBefore => ({
  field: String(item.field),
  before: item.before,
  changedAt: String(item.changedAt),
  changedBy: String(item.changedBy),
});
const parts = <Part>(items: readonly Item[], kind: string, name: string): readonly Part[] =>
  items.filter(({ sk }) => sk.startsWith(`FILE#${kind}#`)).map((item) => item[name] as Part);

/** The reads of household files, F1 to F6 in docs/access-patterns.md. */
export const householdsRepository = (store: Store) => {
  const find = async (householdId: string): Promise<Household | undefined> => {
    const item = await store.get(stateKey(householdId));
    return item && householdOf(item);
  };
  const every = async (query: Omit<Query, 'limit'>): Promise<readonly Item[]> => {
    const items: Item[] = [];
    let after: string | undefined;
    do {
      const page: Page = await store.query({ ...query, limit: 300, ...(after && { after }) });
      items.push(...page.items);
      after = page.next;
    } while (after);
    return items;
  };
  return {
    /** F1 */
    find,
    async many(householdIds: readonly string[]): Promise<ReadonlyMap<string, Household>> {
      const items = householdIds.length > 0 ? await store.getMany([...new Set(householdIds)].map(stateKey)) : [];
      return new Map(items.map(householdOf).map((one) => [one.id, one]));
    },
    /** F1: the state first, so that what is decided upon is never older than its version. */
    async findFile(householdId: string): Promise<HouseholdFile | undefined> {
      const household = await find(householdId);
      if (!household) return undefined;
      const items = await every({ pk: householdPk(householdId), sk: { prefix: 'FILE#' } });
      const address = items.find(({ sk }) => sk === addressKey(householdId).sk)?.sealed;
      return {
        household,
        ...(address !== undefined && { sealedAddress: String(address) }),
        members: parts<StoredMember>(items, 'MEMBER', 'member'),
        notes: parts<StoredNote>(items, 'NOTE', 'note'),
        documents: parts<StoredDocument>(items, 'DOC', 'document'),
        proposals: parts<StoredProposal>(items, 'PROPOSAL', 'proposal'),
        merges: parts<StoredMerge>(items, 'MERGE', 'merge'),
      };
    },
    /** The newest events first. */
    async entries(householdId: string, limit: number): Promise<readonly HouseholdEvent[]> {
      const { items } = await store.query({ pk: householdPk(householdId), sk: { prefix: 'EVENT#' }, backwards: true, limit });
      return items.map(eventOf);
    },
    /** F3: what a field was before, the newest first; of a member wherever they lived. */
    async history(
      of: { readonly householdId: string } | { readonly memberId: string },
      field: string,
      listing: Listing,
    ): Promise<{ items: readonly FieldBefore[]; next?: string }> {
      const pk = 'memberId' in of ? memberHistoryPk(of.memberId) : householdPk(of.householdId);
      const { items, next } = await store.query({ pk, sk: { prefix: historyPrefix(field) }, backwards: true, ...paged(listing) });
      return { items: items.map(beforeOf), ...(next && { next }) };
    },
    /** Everything that was said of a member before; a life's worth, the newest hundred of each field at most. */
    async memberHistory(memberId: string): Promise<readonly FieldBefore[]> {
      const { items } = await store.query({ pk: memberHistoryPk(memberId), sk: { prefix: 'FILEHISTORY#' }, limit: 200 });
      return items.map(beforeOf).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    },
    /** F4 */
    async memberAt(idNumberHash: string): Promise<{ householdId: string; memberId: string } | undefined> {
      const item = await store.get(idNumberKey(idNumberHash));
      return item && { householdId: String(item.householdId), memberId: String(item.memberId) };
    },
    /** F5: members of the cell with the same birthday and masked name. */
    async alike(areaPath: string, member: StoredMember): Promise<readonly { householdId: string; memberId: string }[]> {
      const { items } = await store.query({ index: 'g5', pk: alikePk(areaPath), sk: { prefix: alikePrefix(member) }, limit: 10 });
      return items.map((item) => ({ householdId: String(item.householdId), memberId: (item.member as StoredMember).memberId }));
    },
    /** F2: one page of the ledger under an area, by place. Filters read at most 500 items a page and go on by cursor. */
    async ledger(
      countyId: string,
      areaPath: string,
      filter: LedgerFilter,
      listing: Listing,
    ): Promise<{ households: readonly Household[]; next?: string }> {
      const { waiting, level, category, cause, flag, watched, words } = filter;
      const shelf = waiting
        ? { index: 'g2' as const, pk: waitingPk(countyId) }
        : level
          ? { index: 'g4' as const, pk: ledgerPk(countyId, level) }
          : { index: 'g1' as const, pk: ledgerPk(countyId) };
      const contains = {
        ...(category && { categories: `|${category}|` }),
        ...(cause && { causes: `|${cause}|` }),
        ...(flag && { flags: `|${flag}|` }),
        ...(words && { [words.in]: words.text }),
      };
      const equals = { ...(watched && { watched: 'yes' }), ...(waiting && level && { levelName: level }) };
      const { items, next } = await store.query({
        ...shelf,
        sk: under(areaPath),
        ...(Object.keys(contains).length + Object.keys(equals).length > 0 && { where: { contains, equals }, scanLimit: 500 }),
        ...paged(listing),
      });
      return { households: items.map(householdOf), ...(next && { next }) };
    },
  };
};
export type HouseholdsRepository = ReturnType<typeof householdsRepository>;
