import { ResubmitHelp } from '@shared/help/help.contracts';
import { refused } from '@shared/result';
import { resubmitHelp } from './asking.decisions';
import { helpCommand } from './help.command';
import { formRefusal, helpFrom, sealContact } from './help.form';
import { submissionWrites } from './help.writes';

export const resubmitHelpRoute = helpCommand(ResubmitHelp, 'resubmit', 'asker', async ({ help, call, caller, rules, now, deps }) => {
  const { body } = call;
  const refusal = await formRefusal(body, caller, deps);
  if (refusal) return refused(refusal.reason, refusal);
  const decision = resubmitHelp(help, await helpFrom(body, help.id, caller, deps, now), rules, now);
  if (!decision.ok || !decision.value) return decision;
  const also = submissionWrites(decision.value.help, sealContact(body.contact, deps.seal), help);
  return { ok: true, value: { ...decision.value, also } };
});
