import { AddNote } from '@shared/households/household-commands.contracts';
import { maskName } from '@shared/people/mask';
import { derivedId } from '../core/ids';
import { fileCommand } from './household.command';
import { wordsRefusal } from './household.form';
import { addNote } from './notes.decisions';

export const addNoteRoute = fileCommand(AddNote, 'note', ({ file, call: { body, callId }, caller, rules, now }) => {
  const unfit = wordsRefusal({ '/words': body.words });
  if (unfit) return { ok: false, refusal: unfit };
  const note = { id: derivedId(callId, 'note'), ...body, at: now.toISOString(), byLabel: maskName(caller.name) };
  return addNote(file, note, rules, now);
});
