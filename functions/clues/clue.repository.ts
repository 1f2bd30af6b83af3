import type { Clue } from '@shared/clues/clue';
import type { ClueEvent } from '@shared/clues/clue.events';
import type { ClueDesk } from '@shared/clues/clue.views';
import { chainReads, type Listing, paged } from '../core/chain-reads';
import type { Item, Store } from '../core/store';
import { contactKey, countyPk, deskPk, minePk, namedPk, stateKey, under } from './clue.keys';

/** Names, phones and addresses as ciphertexts; opened one clue at a time, each opening an event. */
export type SealedClueContact = {
  readonly about?: { readonly name: string; readonly phone?: string; readonly address?: string };
  readonly reporter?: { readonly name: string; readonly phone: string };
};

const clueOf = (item: Item): Clue => item.clue as Clue;
/** Of one community, among which similar ones are looked for. */
const mostNear = 60;

/** The reads of clues, C1 to C7 in docs/access-patterns.md. */
export const clueRepository = (store: Store) => {
  const { find, findRecord, rows } = chainReads<Clue, ClueEvent>(store, stateKey, clueOf);
  const desk = (index: 'g1' | 'g4', pk: string, limit: number, from: string | undefined, backwards: boolean) =>
    rows({ index, pk, limit, backwards }, from);
  return {
    /** C1 */
    find,
    /** C2 */
    async findRecord(clueId: string): Promise<{ clue: Clue; events: readonly ClueEvent[] } | undefined> {
      const found = await findRecord(clueId);
      return found && { clue: found.thing, events: found.events };
    },
    async findContact(clueId: string): Promise<SealedClueContact | undefined> {
      const item = await store.get(contactKey(clueId));
      return item && (item.contact as SealedClueContact);
    },
    /** C3: one office's or department's desk, the most pressing first; what has ended, the newest first. */
    desk: (owner: { areaPath: string; orgId?: string | undefined }, which: ClueDesk, limit: number, from: string | undefined) =>
      desk('g1', deskPk(owner, which), limit, from, which === 'ended'),
    /** C4 */
    named: (personId: string, which: ClueDesk, limit: number, from: string | undefined) =>
      desk('g4', namedPk(personId, which), limit, from, which === 'ended'),
    /** C5: everything of an area and below, by place. */
    async under(areaPath: string, show: 'open' | 'ended', listing: Listing): Promise<{ clues: readonly Clue[]; next?: string }> {
      const pk = countyPk(areaPath.split('/')[0] ?? areaPath, show);
      const { items, next } = await store.query({ index: 'g2', pk, sk: { prefix: under(areaPath) }, ...paged(listing) });
      return { clues: items.map(clueOf), ...(next && { next }) };
    },
    /** C5: open ones of one community, the newest of each cell; of a very long list the end. */
    async openNear(communityPath: string): Promise<readonly Clue[]> {
      const pk = countyPk(communityPath.split('/')[0] ?? communityPath, 'open');
      const { items } = await store.query({ index: 'g2', pk, sk: { prefix: under(communityPath) }, limit: mostNear, backwards: true });
      return items.map(clueOf);
    },
    /** C6: newest first. */
    mine: (who: Parameters<typeof minePk>[0], limit: number, from: string | undefined) =>
      rows({ index: 'g5', pk: minePk(who), limit, backwards: true }, from),
  };
};
export type ClueRepository = ReturnType<typeof clueRepository>;
