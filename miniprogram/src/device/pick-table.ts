import Taro from '@tarojs/taro';
import { addressOf } from './picked-files';

export type PickedTable = { readonly path: string; readonly name: string; readonly bytes: number };

/** One spreadsheet or CSV file of this device, in WeChat one from a chat; undefined when they change their mind. */
export async function pickTable(): Promise<PickedTable | undefined> {
  try {
    if (process.env.TARO_ENV === 'h5') return await pickInBrowser();
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv'] });
    const [file] = tempFiles;
    return file && { path: file.path, name: file.name, bytes: file.size };
  } catch {
    return undefined;
  }
}

const pickInBrowser = (): Promise<PickedTable | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx,.csv';
    input.hidden = true;
    input.setAttribute('aria-hidden', 'true');
    const done = (file: File | undefined) => {
      input.remove();
      resolve(file && { path: addressOf(file), name: file.name, bytes: file.size });
    };
    input.addEventListener('change', () => done(input.files?.[0]));
    input.addEventListener('cancel', () => done(undefined));
    document.body.append(input);
    input.click();
  });
