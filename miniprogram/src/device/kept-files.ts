import Taro from '@tarojs/taro';
import { addressOf, fileAt } from './picked-files';
import { forget, keep, readKept } from './storage';

/** Files that this device keeps until they are sent, each under the key it will be sent with: whole or not at all, also after a crash. */
const place = (key: string) => `file.${key}`;

/** Keeps a picked file; false when the device has no room or keeps nothing. */
export async function keepFile(key: string, path: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5') {
      const file = fileAt(path);
      if (!file) return false;
      await inStore('readwrite', (store) => store.put(file, key));
      void navigator.storage?.persist?.();
      return true;
    }
    const saved = await new Promise<string>((resolve, reject) =>
      Taro.getFileSystemManager().saveFile({
        tempFilePath: path,
        success: ({ savedFilePath }) => resolve(savedFilePath),
        fail: reject,
      }),
    );
    return keep(place(key), saved);
  } catch {
    return false;
  }
}

/** Where a kept file can be shown or sent from; undefined when it is no longer there. */
export async function keptFile(key: string): Promise<string | undefined> {
  try {
    if (process.env.TARO_ENV !== 'h5') return readKept<string>(place(key));
    const file = await inStore('readonly', (store) => store.get(key));
    return file instanceof Blob ? addressOf(file) : undefined;
  } catch {
    return undefined;
  }
}

/** A stretch of a kept file, as it is sent in parts; undefined when it cannot be read. */
export async function readStretch(path: string, from: number, bytes: number): Promise<Blob | ArrayBuffer | undefined> {
  if (process.env.TARO_ENV === 'h5') return fileAt(path)?.slice(from, from + bytes);
  return new Promise((resolve) =>
    Taro.getFileSystemManager().readFile({
      filePath: path,
      position: from,
      length: bytes,
      success: ({ data }) => resolve(typeof data === 'string' ? undefined : data),
      fail: () => resolve(undefined),
    }),
  );
}

export async function dropFile(key: string): Promise<void> {
  try {
    if (process.env.TARO_ENV === 'h5') {
      await inStore('readwrite', (store) => store.delete(key));
      return;
    }
    const filePath = readKept<string>(place(key));
    forget(place(key));
    if (filePath) Taro.getFileSystemManager().removeSavedFile({ filePath });
  } catch {
    // Nothing is kept there.
  }
}

/** The keys of all files kept here. */
export async function keptFileKeys(): Promise<string[]> {
  try {
    if (process.env.TARO_ENV === 'h5') return (await inStore('readonly', (store) => store.getAllKeys())).map(String);
    const head = place('');
    return Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(head))
      .map((key) => key.slice(head.length));
  } catch {
    return [];
  }
}

let opening: Promise<IDBDatabase> | undefined;
const opened = () => {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('kept-files', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('files');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
};

/** One transaction of its own; answers once it is on the disk. */
async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction('files', mode, { durability: 'strict' });
    const request = work(transaction.objectStore('files'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
