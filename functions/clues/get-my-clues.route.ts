import { GetMyClues } from '@shared/clues/clue.contracts';
import { decodeKey, encodeKey, mergeRows } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { ClueDeps } from './clue.deps';
import { reporterKeyOf } from './clue.relations';
import { summaryOf } from './clue.view';

/** What I reported under my name, and what I reported anonymously: two reads, merged, so that nothing stored joins the two. */
export const getMyCluesRoute = defineRoute<typeof GetMyClues, ClueDeps>(GetMyClues, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const from = query.cursor === undefined ? undefined : decodeKey(query.cursor);
  if (query.cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const lists = await Promise.all([
    deps.clues.mine({ reporterId: caller.personId }, query.limit, from),
    deps.clues.mine({ reporterKey: reporterKeyOf(deps, caller.personId) }, query.limit, from),
  ]);
  const { rows, next } = mergeRows(lists, query.limit, true);
  const now = deps.clock();
  const items = await Promise.all(rows.map(({ value }) => summaryOf(value, caller, deps, now)));
  return answer({ items, ...(next && { next: encodeKey(next) }) });
});
