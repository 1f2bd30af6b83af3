import { AddToTrackedClue } from '@shared/clues/clue.contracts';
import { numberIn, refuse } from '../core/chain-command';
import { ownerIdOf } from '../core/device-owner';
import { answer, change, defineRoute, invalid, notFound } from '../core/route';
import type { ClueDeps } from './clue.deps';
import { mediaRefusal } from './clue.form';
import { firstDesk } from './clue.owners';
import { trackOf } from './clue.view';
import { eventsOf, stepWrites } from './clue.writes';
import { addMore } from './reporting.decisions';
import { trackedClue } from './tracked';

/** The code alone proves that it is theirs; nobody is named by it, whoever is signed in. */
export const addToTrackedClueRoute = defineRoute<typeof AddToTrackedClue, ClueDeps>(AddToTrackedClue, async (call, deps) => {
  const { body, caller } = call;
  const found = await trackedClue(body.code, deps);
  if (!found) return notFound();
  const { clue, events, original } = found;
  const unfit = numberIn({ '/words': body.words });
  if (unfit) return refuse(unfit);
  const ownerId = ownerIdOf(deps.crypto, caller, body.device);
  if (body.media.length > 0 && !ownerId) return invalid({ reason: 'deviceNeeded', field: '/device' });
  const badFiles = await mediaRefusal(body.media, ownerId ? [ownerId] : [], deps);
  if (badFiles) return refuse(badFiles);
  const [rules, owner, now] = [await deps.clueRules(clue.countyId), await firstDesk(clue.areaPath, deps), deps.clock()];
  const decision = addMore(clue, body, owner, rules, now);
  if (!decision.ok) return refuse(decision.refusal);
  if (!decision.value) return answer(await trackOf(clue, events, original, deps));
  const also = await deps.media.handOver(body.media, `clue.${clue.id}`);
  const { clue: after, happenings } = decision.value;
  const by = { as: 'guest' } as const;
  const shown = await trackOf(after, [...events, ...eventsOf(after, happenings, by)], original, deps);
  return change(stepWrites(clue, { ...decision.value, also }, by, rules), shown);
});
