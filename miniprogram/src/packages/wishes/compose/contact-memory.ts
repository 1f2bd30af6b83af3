import { contactPlace } from '@/api/account';
import { keep, readKept } from '@/device/storage';
import type { WishDraft } from './form';

export const readContact = (personId: string) => readKept<WishDraft['contact']>(contactPlace(personId));
/** So that the address is asked once; signing out forgets it. */
export const rememberContact = (personId: string, contact: WishDraft['contact']): void => void keep(contactPlace(personId), contact);
