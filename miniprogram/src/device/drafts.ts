import Taro from '@tarojs/taro';
import { forget, keep, readKept } from './storage';

/** What somebody is writing, with the key under which it will be sent: however often it is sent, it arrives once. */
export type Draft<Form> = { readonly form: Form; readonly key: string; readonly savedAt: string };

const place = (kind: string) => `draft.${kind}`;

export const readDraft = <Form>(kind: string): Draft<Form> | undefined => readKept<Draft<Form>>(place(kind));
/** False when the device has no room. */
export const saveDraft = <Form>(kind: string, draft: Draft<Form>): boolean => keep(place(kind), draft);
export const dropDraft = (kind: string): void => forget(place(kind));

/** Every draft on this device whose kind begins so. */
export function draftsOf<Form>(head: string): readonly Draft<Form>[] {
  try {
    return Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(place(head)))
      .flatMap((key) => readKept<Draft<Form>>(key) ?? []);
  } catch {
    return [];
  }
}

/** Forgets the draft that would be sent under this key, for when what was sent of it is given up. */
export function dropDraftOf(key: string): void {
  try {
    for (const kept of Taro.getStorageInfoSync().keys)
      if (kept.startsWith(place('')) && readKept<Partial<Draft<unknown>>>(kept)?.key === key) forget(kept);
  } catch {
    // Nothing is kept where keys cannot be listed.
  }
}

/** Empties the device of everything somebody was writing, for when they sign out. */
export function dropDrafts(): void {
  try {
    for (const kept of Taro.getStorageInfoSync().keys) if (kept.startsWith(place(''))) forget(kept);
  } catch {
    // Nothing is kept where keys cannot be listed.
  }
}
