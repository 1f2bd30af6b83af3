import { GetMyPromises } from '@shared/wishes/wish.contracts';
import { decodeKey, encodeKey, mergeRows } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { WishDeps } from './wish.deps';
import { holdersOf } from './wish.relations';
import { holderKey } from './wish.step';
import { summaryOf } from './wish.view';

/** My own promises and those of the units I speak for, one list: keeping, the earliest due first; kept, the newest first. */
export const getMyPromisesRoute = defineRoute<typeof GetMyPromises, WishDeps>(GetMyPromises, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const from = query.cursor === undefined ? undefined : decodeKey(query.cursor);
  if (query.cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const holders = holdersOf(caller);
  const backwards = query.show === 'kept';
  const [rules, open, ...lists] = await Promise.all([
    deps.wishRules(caller.countyId),
    deps.wishes.openClaims(caller.personId),
    ...holders.map((holder) => deps.wishes.held(holderKey(holder), query.show, query.limit, from)),
  ]);
  const { rows, next } = mergeRows(lists, query.limit, backwards);
  const now = deps.clock();
  const items = await Promise.all(rows.map((row) => summaryOf(row.value, caller, deps, now)));
  return answer({ items, mayClaim: Math.max(0, rules.maxOpenClaims - open), ...(next && { next: encodeKey(next) }) });
});
