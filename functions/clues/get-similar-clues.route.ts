import { communityOf } from '@shared/area-path';
import { GetSimilarClues } from '@shared/clues/clue.contracts';
import { answer, defineRoute, forbidden, notFound } from '../core/route';
import type { ClueDeps } from './clue.deps';
import { barred, isInsider, mayOn, maySee } from './clue.relations';
import { summaryOf } from './clue.view';
import { similarTo } from './similar';

/** One read of the open clues of the community, at most sixty; the reasons quote them, so only those whose words one may read. */
export const getSimilarCluesRoute = defineRoute<typeof GetSimilarClues, ClueDeps>(GetSimilarClues, async ({ params, caller }, deps) => {
  const clue = caller && (await deps.clues.find(params.clueId));
  if (!clue) return notFound();
  if (barred(clue, caller, 'markDuplicate') || !mayOn(deps, clue, caller, 'markDuplicate'))
    return maySee(deps, clue, caller) ? forbidden() : notFound();
  const near = (await deps.clues.openNear(communityOf(clue.areaPath))).filter((one) => isInsider(deps, one, caller));
  const now = deps.clock();
  const alike = similarTo(clue, near);
  return answer({
    items: await Promise.all(alike.map(async (one) => ({ clue: await summaryOf(one.clue, caller, deps, now), reasons: [...one.reasons] }))),
  });
});
