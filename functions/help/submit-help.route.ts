import { SubmitHelp } from '@shared/help/help.contracts';
import { refuse } from '../core/chain-command';
import { change, defineRoute, forbidden } from '../core/route';
import { similarTo, submitHelp } from './asking.decisions';
import type { HelpDeps } from './help.deps';
import { formRefusal, helpFrom, sealContact } from './help.form';
import { actorFor, viewerOf } from './help.relations';
import { recordOf } from './help.view';
import { eventsOf, planStep, submissionWrites } from './help.writes';

/** What is much like one that is still open is shown first; `sendAnyway` sends it all the same. */
export const submitHelpRoute = defineRoute<typeof SubmitHelp, HelpDeps>(SubmitHelp, async ({ body, caller, callId }, deps) => {
  if (!caller) return forbidden();
  const refusal = await formRefusal(body, caller, deps);
  if (refusal) return refuse(refusal);
  const now = deps.clock();
  const [rules, form] = await Promise.all([deps.helpRules(caller.countyId), helpFrom(body, `h${callId.slice(0, 21)}`, caller, deps, now)]);
  if (!body.sendAnyway) {
    const { requests } = await deps.help.mine(form.subjectId ?? caller.personId, { limit: 50 });
    const like = similarTo(form, requests, rules, now);
    if (like) return refuse({ reason: 'similarHelpOpen', details: { id: like.id, title: like.title, date: like.submittedAt } });
  }
  const decision = submitHelp(form, rules, now);
  if (!decision.ok) return refuse(decision.refusal);
  if (!decision.value) return forbidden();
  const actor = actorFor(caller, body.authorIs === 'gridWorker' ? 'gridWorker' : 'asker');
  const { help, happenings } = decision.value;
  const also = submissionWrites(help, sealContact(body.contact, deps.seal));
  const planned = await planStep(deps, undefined, { ...decision.value, also }, actor, rules);
  if (!planned.ok) return refuse(planned.refusal);
  const record = await recordOf(help, eventsOf(help, happenings, actor), await viewerOf(deps, caller), deps, rules, now);
  return change(planned.value, record, { version: help.version, created: true });
});
