import { TriageHelp } from '@shared/help/help-commands.contracts';
import { maskName } from '@shared/people/mask';
import { refused } from '@shared/result';
import { numberIn } from '../core/chain-command';
import { namedIn } from '../core/contact';
import { helpCommand } from './help.command';
import { openSealed } from './help.form';
import { triageHelp } from './triage.decisions';

export const triageHelpRoute = helpCommand(TriageHelp, 'triage', 'officer', async ({ help, call, caller, rules, now, deps }) => {
  const texts = { '/title': call.body.title };
  const unfit = numberIn(texts);
  if (unfit) return refused(unfit.reason, unfit);
  const contact = await deps.help.findContact(help.id);
  const named = contact && namedIn(texts, openSealed(contact, deps.seal));
  if (named) return refused('nameInPublicText', { field: named });
  const officer = {
    personId: caller.personId,
    label: maskName(caller.name),
    ...(caller.householdId && { householdId: caller.householdId }),
  };
  return triageHelp(help, call.body, officer, rules, now);
});
