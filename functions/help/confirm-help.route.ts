import { ConfirmHelp } from '@shared/help/help-commands.contracts';
import { refused } from '@shared/result';
import { namedIn } from '../core/contact';
import { derivedId } from '../core/ids';
import { confirmHelp, isOwnService } from './ending.decisions';
import { helpCommand } from './help.command';
import { helpTextRefusal, openSealed } from './help.form';
import { askerOrOfficer, isOwn } from './help.relations';

export const confirmHelpRoute = helpCommand(
  ConfirmHelp,
  'confirm',
  ({ help, viewer }) => askerOrOfficer(help, viewer),
  async ({ help, viewer, caller, call, rules, now, deps }) => {
    const { remaining, when } = call.body;
    if (isOwnService(help, caller.personId) && !isOwn(help, viewer)) return refused('ownService');
    if (remaining !== undefined) {
      const texts = { '/remaining': remaining };
      const unfit = helpTextRefusal(texts);
      if (unfit) return refused(unfit.reason, unfit);
      const contact = await deps.help.findContact(help.id);
      const named = contact && namedIn(texts, openSealed(contact, deps.seal));
      if (named) return refused('nameInPublicText', { field: named });
    }
    const left =
      remaining === undefined ? undefined : { id: `h${derivedId(call.callId, 'remaining').slice(0, 21)}`, words: remaining, when };
    return confirmHelp(help, askerOrOfficer(help, viewer) === 'asker' ? 'asker' : 'community', left, rules, now);
  },
);
