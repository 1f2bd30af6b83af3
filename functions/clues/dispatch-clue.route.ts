import { DispatchClue } from '@shared/clues/clue-commands.contracts';
import { refused } from '@shared/result';
import { numberIn } from '../core/chain-command';
import { namedIn } from '../core/contact';
import { clueCommand } from './clue.command';
import { openContact } from './clue.form';
import { ownerFrom } from './clue.owners';
import { dispatchClue } from './sorting.decisions';

/** The title stands in notices and on chains, so it names nobody. */
export const dispatchClueRoute = clueCommand(DispatchClue, 'dispatch', async ({ clue, call, rules, now, deps }) => {
  const { title, words, ...sorted } = call.body;
  const unfit = numberIn({ '/title': title, ...(words && { '/words': words }) });
  if (unfit) return { ok: false, refusal: unfit };
  const sealed = await deps.clues.findContact(clue.id);
  const about = sealed && openContact(sealed, deps.crypto).about;
  if (about && namedIn({ '/title': title }, { name: about.name, phone: '', address: about.address ?? '' }))
    return refused('nameInPublicText', { field: '/title' });
  const owner = await ownerFrom(call.body.owner, clue.areaPath, deps);
  if (!owner) return refused('ownerUnknown', { field: '/owner' });
  return dispatchClue(clue, { ...sorted, title, words, owner }, rules, now);
});
