import { GetClueOwners } from '@shared/clues/clue.contracts';
import { answer, defineRoute, forbidden, notFound } from '../core/route';
import type { ClueDeps } from './clue.deps';
import { ownersFor } from './clue.owners';
import { mayOn, maySee } from './clue.relations';

export const getClueOwnersRoute = defineRoute<typeof GetClueOwners, ClueDeps>(GetClueOwners, async ({ params, caller }, deps) => {
  const clue = caller && (await deps.clues.find(params.clueId));
  if (!clue) return notFound();
  if (!mayOn(deps, clue, caller, 'handOn')) return maySee(deps, clue, caller) ? forbidden() : notFound();
  return answer({ items: [...(await ownersFor(clue.areaPath, deps))] });
});
