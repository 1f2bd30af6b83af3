import { GetMyHelp } from '@shared/help/help.contracts';
import { answer, defineRoute, forbidden } from '../core/route';
import type { HelpDeps } from './help.deps';
import { viewerOf } from './help.relations';
import { summaryOf } from './help.view';

export const getMyHelpRoute = defineRoute<typeof GetMyHelp, HelpDeps>(GetMyHelp, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const [{ requests, next }, viewer] = await Promise.all([deps.help.mine(caller.personId, query), viewerOf(deps, caller)]);
  const now = deps.clock();
  return answer({ items: await Promise.all(requests.map((help) => summaryOf(help, viewer, deps, now))), ...(next && { next }) });
});
