import type { Caller } from '@shared/people/caller';
import type { Role } from '@shared/terms';

const fields = ['name', 'phone', 'address'] as const;
export type Contact = Readonly<Record<(typeof fields)[number], string>>;
type Seal = { close(purpose: string, text: string): string; open(purpose: string, sealed: string): string };

/** Name, phone and address of one kind of thing, sealed each for its own purpose. */
export const contactSeal = (kind: string) => {
  const of = (contact: Contact, act: (purpose: string, text: string) => string): Contact =>
    Object.fromEntries(fields.map((field) => [field, act(`${kind}.contact.${field}`, contact[field])])) as Contact;
  return {
    close: (contact: Contact, seal: Seal): Contact => of(contact, seal.close),
    open: (sealed: Contact, seal: Seal): Contact => of(sealed, seal.open),
  };
};

/** The first text that says who it is or where they live, as the contact details have it. */
export const namedIn = (texts: Readonly<Record<string, string>>, contact: Contact): string | undefined => {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const telling = [contact.name, ...([...contact.address].length >= 6 ? [contact.address] : [])].map(plain);
  const tells = (text: string) => telling.some((one) => [...one].length >= 2 && plain(text).includes(one));
  return Object.entries(texts).find(([, text]) => tells(text))?.[0];
};

const servingRoles: readonly Role[] = ['gridWorker', 'communityOfficer', 'townOfficer'];
/** Whether the caller looks after this place, or a cell of it, and so may write for somebody there. */
export const servesAt = ({ grants }: Caller, place: string): boolean =>
  grants.some(
    ({ role, areaPath }) =>
      servingRoles.includes(role) && (areaPath === place || place.startsWith(`${areaPath}/`) || areaPath.startsWith(`${place}/`)),
  );
