import { OpenHelpContact } from '@shared/help/help-commands.contracts';
import { refuse } from '../core/chain-command';
import { change, conflict, defineRoute, forbidden, notFound } from '../core/route';
import { openHelpContact } from './doing.decisions';
import type { HelpDeps } from './help.deps';
import { openSealed } from './help.form';
import { actorFor, mayOn, maySee, viewerOf } from './help.relations';
import { memberOf } from './help.step';
import { planStep } from './help.writes';

export const openHelpContactRoute = defineRoute<typeof OpenHelpContact, HelpDeps>(OpenHelpContact, async ({ params, caller }, deps) => {
  const help = await deps.help.find(params.helpId);
  if (!help || !caller) return notFound();
  const [viewer, now] = [await viewerOf(deps, caller), deps.clock()];
  const giver = caller.grants.some(({ role }) => role === 'volunteer');
  if (!mayOn(deps, help, viewer, 'openContact', now)) {
    if (!maySee(deps, help, viewer, now)) return notFound();
    return giver ? conflict({ reason: 'contactClosed' }) : forbidden();
  }
  const inCrew = memberOf(help, caller.personId) !== undefined;
  const decision = openHelpContact(help, inCrew ? caller.personId : 'officer', now);
  if (!decision.ok) return refuse(decision.refusal);
  const sealed = await deps.help.findContact(help.id);
  if (!sealed || !decision.value) return notFound();
  const rules = await deps.helpRules(help.countyId);
  const planned = await planStep(deps, help, decision.value, actorFor(caller, inCrew ? 'volunteer' : 'officer'), rules);
  return planned.ok ? change(planned.value, openSealed(sealed, deps.seal)) : refuse(planned.refusal);
});
