import Taro from '@tarojs/taro';
import { createStore, useStore } from '@/store';
import { forget, keep, readKept } from './storage';

export type ParcelFile = {
  /** The key it is kept and sent under. */
  readonly key: string;
  readonly kind: 'image' | 'audio' | 'video';
  readonly bytes: number;
  readonly seconds?: number;
  /** Its id on the server, once it is there. */
  readonly id?: string;
};

/** Why it was refused: `file` names the file that it was about. */
export type ParcelRefusal = {
  readonly reason: string;
  readonly field?: string;
  readonly details: Record<string, string | number>;
  readonly file?: string;
};

/** Something written on this device that is to be sent once: a call of the API with the files that belong to it. */
export type Parcel = {
  /** Its Idempotency-Key: however often it is sent, it arrives once. */
  readonly key: string;
  /** What it is, for the list: `clue`. */
  readonly kind: string;
  /** Who wrote it; without, somebody who was not signed in, and it is sent without saying who. */
  readonly by?: string;
  readonly title: string;
  readonly savedAt: string;
  readonly call: {
    readonly name: string;
    readonly method: 'POST' | 'PUT';
    readonly path: string;
    readonly params?: Record<string, string>;
  };
  readonly body: object;
  /** The field of the body that takes the ids of the files. */
  readonly mediaAt?: string;
  readonly files: readonly ParcelFile[];
  /** Its form is kept as a draft of the same key, which goes when it has arrived. */
  readonly hasDraft?: true;
  /** `held`: stopped by whoever wrote it. `refused`: it cannot be sent as it is. */
  readonly state: 'waiting' | 'held' | 'refused' | 'sent';
  readonly refusal?: ParcelRefusal;
  readonly answer?: unknown;
  readonly sentAt?: string;
};

const head = 'outbox.';

/** Each has a place of its own in the storage, so that two windows never overwrite each other's. */
function readAll(): readonly Parcel[] {
  try {
    return Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(head))
      .flatMap((key) => readKept<Parcel>(key) ?? [])
      .sort((one, other) => one.savedAt.localeCompare(other.savedAt));
  } catch {
    return [];
  }
}

const store = createStore<readonly Parcel[]>(readAll());

/** What is waiting here or was sent lately, the oldest first. */
export const useParcels = (): readonly Parcel[] => useStore(store);
export const parcels = (): readonly Parcel[] => store.get();
export const parcelOf = (key: string): Parcel | undefined => store.get().find((one) => one.key === key);

/** Reads again what another window may have changed. */
export const rereadParcels = (): void => store.set(readAll());

/** False when the device has no room. */
export function putParcel(parcel: Parcel): boolean {
  const kept = keep(head + parcel.key, parcel);
  if (kept) rereadParcels();
  return kept;
}

export function dropParcel(key: string): void {
  forget(head + key);
  rereadParcels();
}
