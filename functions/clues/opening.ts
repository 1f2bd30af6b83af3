import { communityOf } from '@shared/area-path';
import type { VerifyClue } from '@shared/clues/clue-commands.contracts';
import type { BodyOf } from '@shared/contract';
import { helpWords } from '@shared/glossary/help';
import { shapeOf } from '@shared/help/help-kinds';
import { maskName } from '@shared/people/mask';
import { accepted, type Result, refused } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import { namedIn } from '../core/contact';
import type { NewHelp } from '../help/asking.decisions';
import type { NewWish } from '../wishes/wish.decisions';
import type { Deciding } from './clue.command';
import type { PlainContact } from './clue.deps';

type Asked = Deciding<typeof VerifyClue>;
type Body = BodyOf<typeof VerifyClue>;

/** Whose it is: whom the report is about, else whose phone it is. */
const subjectOf = async ({ clue, deps }: Asked, contact: PlainContact) => {
  const found = clue.subjectId ? await deps.people.find(clue.subjectId) : await deps.people.findByPhone(contact.phone);
  const householdId = clue.householdId ?? found?.householdId;
  return { ...(found && { subjectId: found.personId }), ...(householdId && { householdId }) };
};
const base = ({ clue, caller }: Asked) => ({
  countyId: clue.countyId,
  areaPath: communityOf(clue.areaPath),
  authorId: caller.personId,
  authorIs: 'gridWorker' as const,
  urgency: clue.urgency,
  // What was photographed in somebody's home stays with the verification.
  media: [],
});

/** The wish that the visit leads to: it waits to be verified by somebody else, like every wish. */
export const wishOf = async (
  asked: Asked,
  wish: NonNullable<Body['wish']>,
  contact: PlainContact,
  id: string,
): Promise<Result<NewWish>> => {
  const { call, now } = asked;
  const texts = { '/wish/title': wish.title };
  const [finding] = checkPublicText(texts);
  if (finding) return refused(finding.reason, { field: finding.field });
  const named = namedIn(texts, contact);
  if (named) return refused('nameInPublicText', { field: named });
  const story = call.body.outcomeWords || call.body.words;
  return accepted({
    ...base(asked),
    ...(await subjectOf(asked, contact)),
    id,
    forWhom: wish.forWhom,
    wisherLabel: wish.forWhom === 'adult' ? maskName(contact.name) : '',
    title: wish.title,
    story,
    campaign: wish.campaign,
    category: wish.category,
    estimatedYuan: wish.estimatedYuan,
    consent: { publish: false, givenAt: now.toISOString(), ...(wish.guardian && { guardian: true }) },
  });
};

/** The request for help that the visit leads to: the community sorts it like every other. */
export const helpOf = async (asked: Asked, help: NonNullable<Body['help']>, contact: PlainContact, id: string): Promise<NewHelp> => {
  const { call, now } = asked;
  const shape = shapeOf[help.kind];
  return {
    ...base(asked),
    ...(await subjectOf(asked, contact)),
    id,
    forWhom: help.forWhom,
    askerLabel: help.forWhom === 'adult' ? maskName(contact.name) : '',
    kind: help.kind,
    title: helpWords[`helpKind.${help.kind}`].zh,
    words: call.body.outcomeWords,
    when: { kind: 'atOnce' },
    minutes: shape.usualMinutes,
    people: Math.max(shape.people, help.forWhom === 'child' ? 2 : 1),
    consent: { share: false, givenAt: now.toISOString(), ...(help.guardian && { guardian: true }) },
  };
};
