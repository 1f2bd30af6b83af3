import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import type { Refusal } from '@shared/result';
import type { Role } from '@shared/terms';
import { checkPublicText } from '@shared/text-check';
import type { WishForm } from '@shared/wishes/wish.views';
import type { NewWish } from './wish.decisions';
import type { WishDeps } from './wish.deps';
import type { SealedContact } from './wish.repository';
import { wished } from './wish.step';

const contactFields = ['name', 'phone', 'address'] as const;
const purpose = (field: (typeof contactFields)[number]) => `wish.contact.${field}`;

export const sealContact = (contact: WishForm['contact'], seal: WishDeps['seal']): SealedContact =>
  Object.fromEntries(contactFields.map((field) => [field, seal.close(purpose(field), contact[field])])) as SealedContact;

export const openSealed = (contact: SealedContact, seal: WishDeps['seal']): WishForm['contact'] =>
  Object.fromEntries(contactFields.map((field) => [field, seal.open(purpose(field), contact[field])])) as WishForm['contact'];

/** What can be found wrong before deciding: the words, the place, the files. */
export async function formRefusal(form: WishForm, caller: Caller, deps: WishDeps): Promise<Refusal | undefined> {
  const [finding] = checkPublicText({ '/title': form.title, '/story': form.story });
  if (finding) return { reason: finding.reason, field: finding.field };
  const named = namedIn(form);
  if (named) return { reason: 'nameInPublicText', field: named };
  const area = (await deps.areas.tree(caller.countyId)).find((one) => one.path === form.areaPath);
  if (!area) return { reason: 'areaUnknown', field: '/areaPath' };
  if (area.level !== 'community') return { reason: 'areaUnknown', field: '/areaPath' };
  if (form.authorIs === 'gridWorker' && !servesAt(caller, form.areaPath)) return { reason: 'areaNotYours', field: '/areaPath' };
  if (!(await deps.media.ownedBy(form.media, caller.personId))) return { reason: 'mediaUnknown', field: '/media' };
  return undefined;
}

/** Where the public text says who it is or where they live, as the contact details have it. */
const namedIn = ({ title, story, contact }: WishForm): string | undefined => {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const telling = [contact.name, ...([...contact.address].length >= 6 ? [contact.address] : [])].map(plain);
  const tells = (text: string) => telling.some((one) => [...one].length >= 2 && plain(text).includes(one));
  return tells(title) ? '/title' : tells(story) ? '/story' : undefined;
};

const servingRoles: readonly Role[] = ['gridWorker', 'communityOfficer', 'townOfficer'];
/** Whether the caller looks after this place, or a cell of it, and so may write for somebody there. */
const servesAt = ({ grants }: Caller, place: string): boolean =>
  grants.some(
    ({ role, areaPath }) =>
      servingRoles.includes(role) && (areaPath === place || place.startsWith(`${areaPath}/`) || areaPath.startsWith(`${place}/`)),
  );

/** The wish that the form describes. Whose it is follows from the contact's phone: an account with that number sees it too. */
export async function wishFrom(form: WishForm, id: string, caller: Caller, deps: WishDeps, now: Date): Promise<NewWish> {
  const subject =
    form.authorIs === 'self'
      ? { personId: caller.personId, ...(caller.householdId && { householdId: caller.householdId }) }
      : await deps.people.findByPhone(form.contact.phone);
  const { forWhom, media, consent } = form;
  return {
    ...wished(form),
    id,
    countyId: caller.countyId,
    authorId: caller.personId,
    wisherLabel: forWhom === 'adult' ? maskName(form.contact.name) : '',
    media,
    consent: { publish: consent.publish, givenAt: now.toISOString(), ...(consent.guardian && { guardian: true }) },
    ...(subject && { subjectId: subject.personId }),
    ...(subject?.householdId && { householdId: subject.householdId }),
  };
}
