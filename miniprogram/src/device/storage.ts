import Taro from '@tarojs/taro';

/** What was kept under a key on this device, or undefined when there is nothing or it cannot be read. */
export function readKept<T>(key: string): T | undefined {
  try {
    const kept = Taro.getStorageSync(key);
    return kept === '' ? undefined : (kept as T);
  } catch {
    return undefined;
  }
}

/** Keeps a JSON value on this device; false when the device has no room. */
export function keep(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing to forget.
  }
}
