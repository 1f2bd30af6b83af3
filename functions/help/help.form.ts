import { helpWords } from '@shared/glossary/help';
import type { HelpRequest } from '@shared/help/help';
import type { HelpForm } from '@shared/help/help.views';
import { shapeOf } from '@shared/help/help-kinds';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import { coarse } from '@shared/place';
import type { Refusal } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import { contactSeal, namedIn, servesAt } from '../core/contact';
import { namedHousehold } from '../core/named-household';
import { namedVisit } from '../core/named-visit';
import type { NewHelp } from './asking.decisions';
import type { HelpDeps } from './help.deps';

export const { close: sealContact, open: openSealed } = contactSeal('help');

/** Money, cards, phones and ID numbers have no place in what volunteers read. To fetch medicine or wine is an errand like others. */
export const helpTextRefusal = (texts: Readonly<Record<string, string>>): Refusal | undefined => {
  const finding = checkPublicText(texts).find(({ reason }) => reason !== 'bannedGoods');
  return finding && { reason: finding.reason, field: finding.field };
};

/** What can be found wrong before deciding: the words, the place, the files. */
export async function formRefusal(form: HelpForm, caller: Caller, deps: HelpDeps): Promise<Refusal | undefined> {
  const texts = { '/words': form.words };
  const unfit = helpTextRefusal(texts);
  if (unfit) return unfit;
  const named = namedIn(texts, form.contact);
  if (named) return { reason: 'nameInPublicText', field: named };
  const area = (await deps.areas.tree(caller.countyId)).find((one) => one.path === form.areaPath);
  if (area?.level !== 'community') return { reason: 'areaUnknown', field: '/areaPath' };
  if (form.authorIs === 'gridWorker' && !servesAt(caller, form.areaPath)) return { reason: 'areaNotYours', field: '/areaPath' };
  if (!(await deps.media.ownedBy(form.media, caller.personId))) return { reason: 'mediaUnknown', field: '/media' };
  return undefined;
}

/** Until the community gives it a title, the kind and the beginning of the words stand for it. */
const firstTitle = ({ kind, words }: HelpForm): string => {
  const letters = [...words.replace(/\s+/g, ' ')];
  if (kind) return helpWords[`helpKind.${kind}`].zh;
  return letters.length > 18 ? `${letters.slice(0, 17).join('')}…` : letters.join('') || '语音求助';
};

/** The request that the form describes. Whose it is follows from the contact's phone: an account with that number sees it too. */
export async function helpFrom(
  form: HelpForm,
  id: string,
  caller: Caller,
  deps: Pick<HelpDeps, 'people' | 'households' | 'visits' | 'may'>,
  now: Date,
): Promise<NewHelp> {
  const subject = form.authorIs === 'self' ? caller : await deps.people.findByPhone(form.contact.phone);
  const named = form.authorIs === 'self' ? undefined : await namedHousehold(form.householdId, caller, deps);
  const householdId = named ?? subject?.householdId;
  const visitId = await namedVisit(form.visitId, named, deps);
  const shape = form.kind && shapeOf[form.kind];
  return {
    id,
    countyId: caller.countyId,
    areaPath: form.areaPath,
    authorId: caller.personId,
    authorIs: form.authorIs,
    forWhom: form.forWhom,
    askerLabel: form.forWhom === 'adult' ? maskName(form.contact.name) : '',
    kind: form.kind ?? 'unsorted',
    title: firstTitle(form),
    words: form.words,
    urgency: form.urgency,
    when: form.when,
    minutes: form.minutes ?? shape?.usualMinutes ?? 60,
    people: form.people ?? Math.max(shape?.people ?? 1, form.forWhom === 'child' ? 2 : 1),
    media: form.media,
    consent: { share: form.consent.share, givenAt: now.toISOString(), ...(form.consent.guardian && { guardian: true }) },
    ...(form.point && { point: coarse(form.point) }),
    ...(form.speech && { speech: form.speech }),
    ...(subject && { subjectId: subject.personId }),
    ...(householdId && { householdId }),
    ...(visitId && { visitId }),
  };
}

/** The form as it was filled in, to be amended. */
export const formOf = (help: HelpRequest, contact: HelpForm['contact']): HelpForm => ({
  words: help.words,
  urgency: help.urgency,
  when: help.when,
  minutes: help.minutes,
  people: help.people,
  areaPath: help.areaPath,
  authorIs: help.authorIs,
  forWhom: help.forWhom,
  contact,
  media: [...help.media],
  consent: { share: help.consent.share, ...(help.consent.guardian && { guardian: true }) },
  ...(help.kind !== 'unsorted' && { kind: help.kind }),
  ...(help.speech && { speech: help.speech }),
  ...(help.point && { point: help.point }),
});
