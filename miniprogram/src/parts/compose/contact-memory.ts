import { contactPlace } from '@/api/account';
import { keep, readKept } from '@/device/storage';

export type Contact = { readonly name: string; readonly phone: string; readonly address: string };

export const readContact = (personId: string) => readKept<Contact>(contactPlace(personId));
/** So that the address is asked once; signing out forgets it. */
export const rememberContact = (personId: string, contact: Contact): void => void keep(contactPlace(personId), contact);
