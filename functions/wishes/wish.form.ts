import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import type { Refusal } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import type { WishForm } from '@shared/wishes/wish.views';
import { contactSeal, namedIn, servesAt } from '../core/contact';
import { namedHousehold } from '../core/named-household';
import { namedVisit } from '../core/named-visit';
import type { NewWish } from './wish.decisions';
import type { WishDeps } from './wish.deps';
import { wished } from './wish.step';

const seals = contactSeal('wish');
export const sealContact = seals.close;
export const openSealed = seals.open;

/** What can be found wrong before deciding: the words, the place, the files. */
export async function formRefusal(form: WishForm, caller: Caller, deps: WishDeps): Promise<Refusal | undefined> {
  const [finding] = checkPublicText({ '/title': form.title, '/story': form.story });
  if (finding) return { reason: finding.reason, field: finding.field };
  const named = namedIn({ '/title': form.title, '/story': form.story }, form.contact);
  if (named) return { reason: 'nameInPublicText', field: named };
  const area = (await deps.areas.tree(caller.countyId)).find((one) => one.path === form.areaPath);
  if (!area) return { reason: 'areaUnknown', field: '/areaPath' };
  if (area.level !== 'community') return { reason: 'areaUnknown', field: '/areaPath' };
  if (form.authorIs === 'gridWorker' && !servesAt(caller, form.areaPath)) return { reason: 'areaNotYours', field: '/areaPath' };
  if (!(await deps.media.ownedBy(form.media, caller.personId))) return { reason: 'mediaUnknown', field: '/media' };
  return undefined;
}

/** The wish that the form describes. Whose it is follows from the contact's phone: an account with that number sees it too. */
export async function wishFrom(form: WishForm, id: string, caller: Caller, deps: WishDeps, now: Date): Promise<NewWish> {
  const subject =
    form.authorIs === 'self'
      ? { personId: caller.personId, ...(caller.householdId && { householdId: caller.householdId }) }
      : await deps.people.findByPhone(form.contact.phone);
  const { forWhom, media, consent } = form;
  const named = form.authorIs === 'self' ? undefined : await namedHousehold(form.householdId, caller, deps);
  const householdId = named ?? subject?.householdId;
  const visitId = await namedVisit(form.visitId, named, deps);
  return {
    ...wished(form),
    id,
    countyId: caller.countyId,
    authorId: caller.personId,
    wisherLabel: forWhom === 'adult' ? maskName(form.contact.name) : '',
    media,
    consent: { publish: consent.publish, givenAt: now.toISOString(), ...(consent.guardian && { guardian: true }) },
    ...(subject && { subjectId: subject.personId }),
    ...(householdId && { householdId }),
    ...(visitId && { visitId }),
  };
}
