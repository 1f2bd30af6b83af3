import type { HouseholdRules } from '@shared/households/household.rules';
import { refused } from '@shared/result';
import type { HouseholdFile, StoredDocument, StoredNote } from './household.file';
import { already, amended, changed, type Decision, step } from './household.step';

export const mostNotes = 200;
export const mostDocuments = 60;

export const addNote = (file: HouseholdFile, note: StoredNote, rules: HouseholdRules, now: Date): Decision => {
  if (file.household.status !== 'active') return refused('householdEnded');
  if (file.notes.some(({ id }) => id === note.id)) return already;
  if (file.notes.length >= mostNotes) return refused('tooManyNotes', { details: { limit: mostNotes } });
  return step(changed(file, amended(file, { notes: [...file.notes, note] }), [{ type: 'NoteAdded', noteId: note.id }], rules, now));
};

export const addDocument = (file: HouseholdFile, document: StoredDocument, rules: HouseholdRules, now: Date): Decision => {
  if (file.household.status !== 'active') return refused('householdEnded');
  if (file.documents.some(({ id, mediaId }) => id === document.id || mediaId === document.mediaId)) return already;
  if (file.documents.length >= mostDocuments) return refused('tooManyDocuments', { details: { limit: mostDocuments } });
  const after = amended(file, { documents: [...file.documents, document] });
  return step(changed(file, after, [{ type: 'DocumentAdded', documentId: document.id }], rules, now));
};
