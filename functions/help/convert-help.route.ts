import type { Actor } from '@shared/actor';
import type { HelpRequest } from '@shared/help/help';
import { ConvertHelp } from '@shared/help/help-commands.contracts';
import { refused } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import { helpCommand } from './help.command';
import type { HelpDeps } from './help.deps';
import { openSealed } from './help.form';
import { actorFor } from './help.relations';
import { convertHelp } from './triage.decisions';

/** A wish or a clue is there at once, waiting to be verified or sorted; an aid application is handed on and taken up by the desk in charge. */
export const convertHelpRoute = helpCommand(ConvertHelp, 'convert', 'officer', async ({ help, call, caller, now, deps }) => {
  const { channel, reason, wish } = call.body;
  if (channel === 'aidApplication') return convertHelp(help, { channel, reason }, now);
  const recordId = `${channel === 'wish' ? 'w' : 'c'}${help.id}`;
  const decision = convertHelp(help, { channel, reason, recordId }, now);
  if (!decision.ok || !decision.value) return decision;
  if (channel === 'clue') {
    const also = await clueWrites(help, recordId, reason, { ...actorFor(caller, 'officer'), as: 'officer' } as Actor, now, deps);
    return also.ok ? { ok: true, value: { ...decision.value, also: also.value } } : refused(also.refusal.reason, also.refusal);
  }
  if (!wish) return refused('wishPartMissing', { field: '/wish' });
  const [finding] = checkPublicText({ '/wish/title': wish.title });
  if (finding) return refused(finding.reason, { field: finding.field });
  const sealed = await deps.help.findContact(help.id);
  if (!sealed) return refused('wishPartMissing');
  const written = await deps.handOnWish(
    {
      id: recordId,
      countyId: help.countyId,
      areaPath: help.areaPath,
      authorId: help.authorId,
      authorIs: help.authorIs,
      forWhom: help.forWhom,
      wisherLabel: help.askerLabel,
      title: wish.title,
      story: help.words || reason,
      campaign: wish.campaign,
      category: wish.category,
      urgency: help.urgency,
      estimatedYuan: wish.estimatedYuan,
      media: help.media,
      consent: { publish: false, givenAt: help.consent.givenAt, ...(help.consent.guardian && { guardian: true }) },
      ...(help.subjectId && { subjectId: help.subjectId }),
      ...(help.householdId && { householdId: help.householdId }),
      ...(help.visitId && { visitId: help.visitId }),
    },
    openSealed(sealed, deps.seal),
    { ...actorFor(caller, 'officer'), as: 'officer' } as Parameters<typeof deps.handOnWish>[2],
    now,
  );
  if (!written.ok) return refused(written.refusal.reason, written.refusal);
  return { ok: true, value: { ...decision.value, also: written.value } };
});

/** What was asked, as a clue to be looked into: with its words, files and place, and the contact sealed as that of whom it is about. */
const clueWrites = async (help: HelpRequest, id: string, reason: string, by: Actor, now: Date, deps: HelpDeps) => {
  const sealed = await deps.help.findContact(help.id);
  if (!sealed) return refused('wishPartMissing');
  const clue = {
    id,
    countyId: help.countyId,
    areaPath: help.areaPath,
    foundBy:
      help.authorIs === 'gridWorker' ? ('gridWorker' as const) : help.authorIs === 'relative' ? ('relative' as const) : ('public' as const),
    anonymous: false,
    words: help.words || reason,
    media: help.media,
    aboutLabel: help.askerLabel,
    kind: 'other' as const,
    urgency: help.urgency,
    title: `${await deps.areas.nameOf(help.areaPath)}的线索`,
    reporterId: help.authorId,
    ...(help.point && { point: help.point }),
    ...(help.subjectId && { subjectId: help.subjectId }),
    ...(help.householdId && { householdId: help.householdId }),
    ...(help.visitId && { visitId: help.visitId }),
  };
  return deps.handOnClue(clue, openSealed(sealed, deps.seal), by, now);
};
