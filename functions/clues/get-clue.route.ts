import { GetClue } from '@shared/clues/clue.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { ClueDeps } from './clue.deps';
import { maySee } from './clue.relations';
import { recordOf } from './clue.view';

export const getClueRoute = defineRoute<typeof GetClue, ClueDeps>(GetClue, async ({ params, caller }, deps) => {
  const found = caller && (await deps.clues.findRecord(params.clueId));
  if (!found || !maySee(deps, found.clue, caller)) return notFound();
  return answer(await recordOf(found.clue, found.events, caller, deps, deps.clock()), { version: found.clue.version });
});
