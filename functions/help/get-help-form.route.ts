import { GetHelpForm } from '@shared/help/help.contracts';
import { answer, conflict, defineRoute, forbidden, notFound } from '../core/route';
import type { HelpDeps } from './help.deps';
import { formOf, openSealed } from './help.form';
import { barred, mayOn, maySee, viewerOf } from './help.relations';

/** Only while it is returned: then what the author wrote comes back to be amended, by its author alone. */
export const getHelpFormRoute = defineRoute<typeof GetHelpForm, HelpDeps>(GetHelpForm, async ({ params, caller }, deps) => {
  const help = await deps.help.find(params.helpId);
  if (!help || !caller) return notFound();
  const [viewer, now] = [await viewerOf(deps, caller), deps.clock()];
  if (!mayOn(deps, help, viewer, 'resubmit', now)) return maySee(deps, help, viewer, now) ? forbidden() : notFound();
  if (help.status !== 'returned' || barred(help, viewer, 'resubmit')) return conflict({ reason: 'helpNotReturned' });
  const contact = await deps.help.findContact(help.id);
  return contact ? answer(formOf(help, openSealed(contact, deps.seal)), { version: help.version }) : notFound();
});
