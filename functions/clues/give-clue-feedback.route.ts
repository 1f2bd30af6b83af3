import { GiveClueFeedback } from '@shared/clues/clue-commands.contracts';
import { refused } from '@shared/result';
import { numberIn } from '../core/chain-command';
import { namedIn } from '../core/contact';
import { clueCommand } from './clue.command';
import { openContact } from './clue.form';
import { giveFeedback } from './outcome.decisions';

/** Whoever has the code reads these words: they hold no number of anybody, and name nobody the report told of. */
export const giveClueFeedbackRoute = clueCommand(GiveClueFeedback, 'giveFeedback', async ({ clue, call, now, deps }) => {
  const { words } = call.body;
  const unfit = numberIn({ '/words': words });
  if (unfit) return { ok: false, refusal: unfit };
  const sealed = await deps.clues.findContact(clue.id);
  const { about, reporter } = sealed ? openContact(sealed, deps.crypto) : {};
  const names = [about && { name: about.name, address: about.address ?? '' }, reporter && { name: reporter.name, address: '' }];
  const named = names.some((one) => one && namedIn({ '/words': words }, { ...one, phone: '' }));
  return named ? refused('nameInPublicText', { field: '/words' }) : giveFeedback(clue, words, now);
});
