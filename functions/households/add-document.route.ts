import { AddDocument } from '@shared/households/household-commands.contracts';
import { maskName } from '@shared/people/mask';
import { refused } from '@shared/result';
import { derivedId } from '../core/ids';
import { fileCommand } from './household.command';
import { wordsRefusal } from './household.form';
import { addDocument } from './notes.decisions';

export const addDocumentRoute = fileCommand(
  AddDocument,
  'addDocument',
  async ({ file, call: { body, callId }, caller, rules, now, deps }) => {
    const unfit = wordsRefusal({ '/title': body.title });
    if (unfit) return { ok: false, refusal: unfit };
    if (!(await deps.media.ownedBy([body.mediaId], caller.personId))) return refused('mediaUnknown', { field: '/mediaId' });
    const document = { id: derivedId(callId, 'document'), ...body, at: now.toISOString(), byLabel: maskName(caller.name) };
    return addDocument(file, document, rules, now);
  },
);
