import type { Wish } from '@shared/wishes/wish';
import type { Desk, WallShelf } from '@shared/wishes/wish.contracts';
import type { Actor, WishEvent } from '@shared/wishes/wish.events';
import type { WishRules } from '@shared/wishes/wish.rules';
import { chainReads, type Listing, paged } from '../core/chain-reads';
import { deskIndex, standsThere } from '../core/desk-link';
import type { Item, Page, Store, Write } from '../core/store';
import { nextDue } from './wish.due';
import {
  authorKey,
  contactKey,
  deskItem,
  deskPlace,
  eventKey,
  heldPk,
  indexKeys,
  minePk,
  openClaimsKey,
  queuePk,
  stateKey,
  wallPk,
} from './wish.keys';
import { holderKey, type Step } from './wish.step';

/** Name, phone and address as ciphertexts; opened only for the current claimer and the office. */
export type SealedContact = { readonly name: string; readonly phone: string; readonly address: string };
export type WishPage = { readonly wishes: readonly Wish[]; readonly next?: string };
export type WallQuery = Listing & { county: string; show: WallShelf; campaign?: string; urgency?: string; area?: string; q?: string };

const wishOf = (item: Item): Wish => item.wish as Wish;
const pageOf = ({ items, next }: Page): WishPage => ({ wishes: items.map(wishOf), ...(next && { next }) });
const holdsClaim = (wish: Wish | undefined): string | undefined => (wish?.status === 'claimed' ? holderKey(wish.claim) : undefined);

/** The reads of wishes, W1 to W7 in docs/access-patterns.md. */
export const wishRepository = (store: Store) => {
  const { find, findRecord, rows, linked, linkedRows } = chainReads<Wish, WishEvent>(store, stateKey, wishOf);
  return {
    /** W1 */
    find,
    /** W2 */
    async findRecord(wishId: string): Promise<{ wish: Wish; events: readonly WishEvent[] } | undefined> {
      const found = await findRecord(wishId);
      return found && { wish: found.thing, events: found.events };
    },
    async findContact(wishId: string): Promise<SealedContact | undefined> {
      const item = await store.get(contactKey(wishId));
      return item && (item.contact as SealedContact);
    },
    async openClaims(holder: string): Promise<number> {
      return Number((await store.get(openClaimsKey(holder)))?.open ?? 0);
    },
    /** W8: how many promises each of these holders has open. */
    async openClaimsOf(holders: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const counts = await store.getMany(holders.map(openClaimsKey));
      return new Map(holders.map((holder) => [holder, Number(counts.find(({ pk }) => pk === openClaimsKey(holder).pk)?.open ?? 0)]));
    },
    /** W3 */
    async wall({ county, show, campaign, urgency, area, q, ...listing }: WallQuery): Promise<WishPage> {
      const equals = { ...(campaign && { campaign }), ...(urgency && { urgency }) };
      return pageOf(
        await store.query({
          index: 'g1',
          pk: wallPk(county, show),
          backwards: show !== 'open',
          where: { equals, ...(area && { startsWith: { inArea: `${area}/` } }), ...(q && { contains: { searchText: q.toLowerCase() } }) },
          ...paged(listing),
        }),
      );
    },
    /** W4, one community's desk. */
    queue: (areaPath: string, desk: Desk, limit: number, from: string | undefined, backwards: boolean) =>
      rows({ index: 'g2', pk: queuePk(areaPath, desk), limit, backwards }, from),
    /** W4, the desk of a town or county. */
    wide: (areaPath: string, desk: Desk, limit: number, from: string | undefined, backwards: boolean) =>
      linkedRows({ index: deskIndex(areaPath), pk: queuePk(areaPath, desk), limit, backwards }, (item) => String(item.wishId), from),
    /** W6, one helper's or unit's promises. */
    held: (holder: string, show: 'keeping' | 'kept', limit: number, from: string | undefined) =>
      rows({ index: 'g4', pk: heldPk(holder, show), limit, backwards: show === 'kept' }, from),
    /** W7: wishes that are mine, and those I wrote for others (a link item, followed in one batch). */
    async mine(personId: string, listing: Listing): Promise<WishPage> {
      const query = { index: 'g5' as const, pk: minePk(personId), backwards: true, ...paged(listing) };
      const { things, next } = await linked(
        query,
        (item) => item.wish !== undefined,
        (item) => String(item.wishId),
      );
      return { wishes: things, ...(next && { next }) };
    },
  };
};
export type WishRepository = ReturnType<typeof wishRepository>;

const stateItem = (wish: Wish, rules: WishRules): Item => ({
  ...stateKey(wish.id),
  version: wish.version,
  wish,
  campaign: wish.campaign,
  urgency: wish.urgency,
  inArea: `${wish.areaPath}/`,
  searchText: `${wish.title} ${wish.story}`.toLowerCase(),
  ...indexKeys(wish, nextDue(wish, rules), rules),
});

export const eventOf = ({ wish, happening }: NonNullable<Step>, by: Actor): WishEvent =>
  ({
    ...happening,
    id: `${wish.id}.${wish.version}`,
    wishId: wish.id,
    version: wish.version,
    at: wish.changedAt,
    by,
    countyId: wish.countyId,
    areaPath: wish.areaPath,
    authorId: wish.authorId,
    ...(wish.subjectId && { subjectId: wish.subjectId }),
    ...(wish.householdId && { householdId: wish.householdId }),
    title: wish.title,
  }) as WishEvent;

/**
 * One transaction: the new state on condition of the version decided upon, its event, and the holder's count of open claims,
 * which may not pass the limit when a claim is made (settling a dispute may give a promise back beyond it).
 */
export function stepWrites(before: Wish | undefined, step: NonNullable<Step>, by: Actor, rules: WishRules): Write[] {
  const { wish } = step;
  const was = holdsClaim(before);
  const is = holdsClaim(wish);
  const limit = wish.status === 'claimed' && wish.claim.orgId ? rules.maxOpenClaimsUnit : rules.maxOpenClaims;
  const writes: Write[] = [
    { put: stateItem(wish, rules), when: before ? { version: before.version } : 'absent' },
    { put: { ...eventKey(wish.id, wish.version), event: eventOf(step, by) }, when: 'absent' },
  ];
  if (!standsThere(before && deskPlace(before, rules), deskPlace(wish, rules))) writes.push({ put: deskItem(wish, rules) });
  if (is && is !== was) {
    const claiming = step.happening.type === 'WishClaimed';
    writes.push({ add: openClaimsKey(is), attribute: 'open', by: 1, ...(claiming && { when: { below: { attribute: 'open', limit } } }) });
  }
  if (was && was !== is) writes.push({ add: openClaimsKey(was), attribute: 'open', by: -1 });
  return writes;
}

/** The first transaction of a wish also keeps its sealed contact, and a link for an author who writes for somebody else. */
export function submissionWrites(step: NonNullable<Step>, contact: SealedContact, by: Actor, rules: WishRules, before?: Wish): Write[] {
  const { wish } = step;
  const isForAnother = (one: Wish) => one.subjectId !== undefined && one.subjectId !== one.authorId;
  const forAnother = isForAnother(wish);
  return [
    ...stepWrites(before, step, by, rules),
    { put: { ...contactKey(wish.id), contact } },
    ...(forAnother
      ? [{ put: { ...authorKey(wish.id), wishId: wish.id, g5pk: minePk(wish.authorId), g5sk: `${wish.submittedAt}#${wish.id}` } }]
      : before && isForAnother(before)
        ? [{ remove: authorKey(wish.id) }]
        : []),
  ];
}
