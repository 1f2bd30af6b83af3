import { GetCluesUnder } from '@shared/clues/clue.contracts';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { ClueDeps } from './clue.deps';
import { summaryOf } from './clue.view';

/** One read, whatever the size of the area. */
export const getCluesUnderRoute = defineRoute<typeof GetCluesUnder, ClueDeps>(GetCluesUnder, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { area, show, ...listing } = query;
  if (!deps.may(caller, 'clueQueue', 'list', { areaPath: area, relations: [] })) return invalid({ reason: 'areaNotYours', field: '/area' });
  const { clues, next } = await deps.clues.under(area, show, listing);
  const now = deps.clock();
  return answer({ items: await Promise.all(clues.map((clue) => summaryOf(clue, caller, deps, now))), ...(next && { next }) });
});
