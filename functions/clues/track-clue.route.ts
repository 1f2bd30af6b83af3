import { TrackClue } from '@shared/clues/clue.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { ClueDeps } from './clue.deps';
import { trackOf } from './clue.view';
import { trackedClue } from './tracked';

export const trackClueRoute = defineRoute<typeof TrackClue, ClueDeps>(TrackClue, async ({ body }, deps) => {
  const found = await trackedClue(body.code, deps);
  return found ? answer(await trackOf(found.clue, found.events, found.original, deps)) : notFound();
});
