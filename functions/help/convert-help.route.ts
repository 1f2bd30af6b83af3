import { ConvertHelp } from '@shared/help/help-commands.contracts';
import { refused } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import { helpCommand } from './help.command';
import { openSealed } from './help.form';
import { actorFor } from './help.relations';
import { convertHelp } from './triage.decisions';

/** A wish is there at once, waiting to be verified; an aid application or a clue is handed on and taken up by the desk in charge. */
export const convertHelpRoute = helpCommand(ConvertHelp, 'convert', 'officer', async ({ help, call, caller, now, deps }) => {
  const { channel, reason, wish } = call.body;
  if (channel !== 'wish') return convertHelp(help, { channel, reason }, now);
  const recordId = `w${help.id}`;
  const decision = convertHelp(help, { channel, reason, recordId }, now);
  if (!decision.ok || !decision.value) return decision;
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
    },
    openSealed(sealed, deps.seal),
    { ...actorFor(caller, 'officer'), as: 'officer' } as Parameters<typeof deps.handOnWish>[2],
    now,
  );
  if (!written.ok) return refused(written.refusal.reason, written.refusal);
  return { ok: true, value: { ...decision.value, also: written.value } };
});
