import Taro from '@tarojs/taro';
import { keep, readKept } from './storage';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const length = 43;

/** Made once and kept on this device: it proves that files sent without an account are this device's. 258 random bits. */
export async function deviceSecret(): Promise<string> {
  const known = readKept<string>('device');
  if (known) return known;
  const made = [...(await randomBytes())].map((byte) => letters[byte % 64]).join('');
  keep('device', made);
  return made;
}

async function randomBytes(): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'h5') return crypto.getRandomValues(new Uint8Array(length));
  return new Promise((resolve, reject) =>
    Taro.getRandomValues({ length, success: ({ randomValues }) => resolve(new Uint8Array(randomValues)), fail: reject }),
  );
}
