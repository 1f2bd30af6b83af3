import { OpenClueContact } from '@shared/clues/clue-commands.contracts';
import { refuse } from '../core/chain-command';
import { change, conflict, defineRoute, forbidden, notFound } from '../core/route';
import type { ClueDeps } from './clue.deps';
import { openContact } from './clue.form';
import { actorFor, barred, mayOn, maySee } from './clue.relations';
import { stepWrites } from './clue.writes';
import { openClueContact } from './outcome.decisions';

export const openClueContactRoute = defineRoute<typeof OpenClueContact, ClueDeps>(OpenClueContact, async ({ params, caller }, deps) => {
  const clue = caller && (await deps.clues.find(params.clueId));
  if (!clue) return notFound();
  if (!mayOn(deps, clue, caller, 'openContact')) return maySee(deps, clue, caller) ? forbidden() : notFound();
  if (barred(clue, caller, 'openContact')) return forbidden();
  const decision = openClueContact(clue, deps.clock());
  if (!decision.ok) return refuse(decision.refusal);
  const sealed = await deps.clues.findContact(clue.id);
  if (!sealed || !decision.value) return conflict({ reason: 'contactClosed' });
  const rules = await deps.clueRules(clue.countyId);
  return change(stepWrites(clue, decision.value, actorFor(deps, clue, caller, 'openContact'), rules), openContact(sealed, deps.crypto));
});
