import type { Page, Store } from '../core/store';
import { deadPk, type Out, outKey, outOf } from './outbox';

/** Messages that were given up, newest first, until somebody tries them again. */
export const lettersRepository = (store: Store) => ({
  async find(letterId: string): Promise<Out | undefined> {
    const item = await store.get(outKey(letterId));
    return item && outOf(item);
  },
  async list(countyId: string, page: { limit: number; cursor?: string | undefined }): Promise<{ outs: readonly Out[]; next?: string }> {
    const { items, next }: Page = await store.query({
      index: 'g2',
      pk: deadPk(countyId),
      backwards: true,
      limit: page.limit,
      ...(page.cursor && { after: page.cursor }),
    });
    return { outs: items.map(outOf), ...(next && { next }) };
  },
});
export type LettersRepository = ReturnType<typeof lettersRepository>;
