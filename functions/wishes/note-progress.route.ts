import { refused } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import { NoteProgress } from '@shared/wishes/wish-steps.contracts';
import { noteProgress } from './claim.decisions';
import { wishCommand } from './wish.command';
import { myClaim } from './wish.relations';

export const noteProgressRoute = wishCommand(NoteProgress, 'noteProgress', 'holder', ({ wish, call, caller, now }) => {
  const holder = myClaim(wish, caller);
  if (!holder) return refused('notHolder');
  const [finding] = checkPublicText({ '/words': call.body.words });
  return finding ? refused(finding.reason, { field: finding.field }) : noteProgress(wish, holder, call.body.words, now);
});
