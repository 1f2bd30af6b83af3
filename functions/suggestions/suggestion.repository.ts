import type { Suggestion, SuggestionDesk, SuggestionStatus } from '@shared/suggestions/suggestion';
import type { SuggestionEvent } from '@shared/suggestions/suggestion.events';
import { chainReads, type Listing, paged } from '../core/chain-reads';
import type { Item, Store } from '../core/store';
import { deskPk, minePk, shelfPk, stateKey } from './suggestion.keys';

/** G7: no desk lies below a community's own. */
const shelfOf = (area: string, shelf: SuggestionStatus) => {
  const depth = area.split('/').length;
  if (depth > 2) return { index: 'g2', pk: deskPk({ areaPath: area, level: 'community' }, shelf) } as const;
  return { index: depth > 1 ? 'g4' : 'g1', pk: shelfPk(area, shelf) } as const;
};

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
    under: (area: string, shelf: SuggestionStatus, limit: number, from: string | undefined) =>
      rows({ ...shelfOf(area, shelf), limit, backwards: shelf !== 'open' }, from),
    async mine(writerHash: string, listing: Listing): Promise<{ items: readonly Suggestion[]; next?: string }> {
      const { items, next } = await store.query({ index: 'g5', pk: minePk(writerHash), backwards: true, ...paged(listing) });
      return { items: items.map(of), ...(next && { next }) };
    },
    /** Whether something at the desks of this area still waits for an answer. */
    async isBusyUnder(area: string): Promise<boolean> {
      return (await store.query({ ...shelfOf(area, 'open'), limit: 1 })).items.length > 0;
    },
  };
};
export type SuggestionRepository = ReturnType<typeof suggestionRepository>;
