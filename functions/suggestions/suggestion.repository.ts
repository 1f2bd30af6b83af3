import type { Suggestion, SuggestionDesk, SuggestionStatus } from '@shared/suggestions/suggestion';
import type { SuggestionEvent } from '@shared/suggestions/suggestion.events';
import { chainReads, type Listing, paged } from '../core/chain-reads';
import type { Item, Store } from '../core/store';
import { deskPk, minePk, shelfPk, stateKey } from './suggestion.keys';

/** The reads of complaints and suggestions, G6 to G8 in docs/access-patterns.md. */
export const suggestionRepository = (store: Store) => {
  const of = (item: Item) => item.suggestion as Suggestion;
  const { find, findRecord, rows } = chainReads<Suggestion, SuggestionEvent>(store, stateKey, of);
  return {
    find,
    findRecord,
    atDesk: (desk: Pick<SuggestionDesk, 'areaPath' | 'level'>, shelf: SuggestionStatus, limit: number, from: string | undefined) =>
      rows({ index: 'g2', pk: deskPk(desk, shelf), limit, backwards: shelf !== 'open' }, from),
    /** At the desks of an area and of those below it. */
    under: (countyId: string, area: string, shelf: SuggestionStatus, limit: number, from: string | undefined) =>
      rows(
        { index: 'g1', pk: shelfPk(countyId, shelf), limit, backwards: shelf !== 'open', where: { startsWith: { inArea: `${area}/` } } },
        from,
      ),
    async mine(writerHash: string, listing: Listing): Promise<{ items: readonly Suggestion[]; next?: string }> {
      const { items, next } = await store.query({ index: 'g5', pk: minePk(writerHash), backwards: true, ...paged(listing) });
      return { items: items.map(of), ...(next && { next }) };
    },
    /** Whether something at the desks of this area still waits for an answer. */
    async isBusyUnder(countyId: string, area: string): Promise<boolean> {
      const where = { startsWith: { inArea: `${area}/` } };
      return (await store.query({ index: 'g1', pk: shelfPk(countyId, 'open'), limit: 1, where })).items.length > 0;
    },
  };
};
export type SuggestionRepository = ReturnType<typeof suggestionRepository>;
