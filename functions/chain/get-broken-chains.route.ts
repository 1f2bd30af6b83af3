import { type BrokenLink, GetBrokenChains } from '@shared/chain/chain.contracts';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import { areaFor } from './chain.area';
import type { ChainDeps } from './chain.deps';
import { type Looking, taskView } from './chain.view';

/** One area's broken links: nobody's first, then what has been overdue longest. */
export const getBrokenChainsRoute = defineRoute<typeof GetBrokenChains, ChainDeps>(GetBrokenChains, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const area = areaFor(caller, 'brokenChain', query.area, deps);
  if (area === undefined) return invalid({ reason: 'areaNotYours', field: '/area' });
  const now = deps.clock();
  const { found, next } = await deps.chains.broken(area, now, query);
  const looking: Looking = { caller, own: false, minors: new Set() };
  const items = await Promise.all(
    found.map(
      async ({ task, chain }): Promise<BrokenLink> => ({
        ...taskView(task, looking, deps, now),
        areaPath: task.areaPath,
        areaName: await deps.areas.nameOf(task.areaPath),
        since: task.owner && task.dueAt ? task.dueAt : task.changedAt,
        ...(chain && { chainId: chain }),
      }),
    ),
  );
  return answer({ items, area, areaName: await deps.areas.nameOf(area), ...(next && { next }) });
});
