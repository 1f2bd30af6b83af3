import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { installFiles } from '../../../tests/support/device';
import { clearKept } from '../../../tests/support/taro';
import { dropFile, keepFile, keptFile, keptFileKeys, readStretch } from './kept-files';
import { addressOf } from './picked-files';
import { deviceSecret } from './secret';

type Options = { success: (result: object) => void; fail: (fault: object) => void } & Record<string, unknown>;
const files = installFiles();
beforeEach(() => {
  clearKept();
  files.clear();
});

describe('in browsers', () => {
  test('a picked file is there under its key until it is dropped, and can be read in stretches', async () => {
    const path = addressOf(new Blob(['0123456789']));
    expect(await keepFile('f1', path)).toBe(true);
    expect(await keptFileKeys()).toEqual(['f1']);
    const kept = (await keptFile('f1')) ?? '';
    const stretch = await readStretch(kept, 3, 4);
    expect(stretch instanceof Blob && Buffer.from(await stretch.arrayBuffer()).toString()).toBe('3456');
    await dropFile('f1');
    expect(await keptFile('f1')).toBeUndefined();
  });

  test('what the browser has forgotten is not kept, and said so', async () => {
    expect(await keepFile('f1', 'blob:gone')).toBe(false);
    expect(await keptFileKeys()).toEqual([]);
  });
});

describe('in WeChat', () => {
  let saved: Map<string, Uint8Array>;
  let room: boolean;
  beforeEach(() => {
    process.env.TARO_ENV = 'weapp';
    saved = new Map();
    room = true;
    const manager = {
      saveFile: ({ tempFilePath, success, fail }: Options) => {
        if (!room) return fail({ errMsg: 'saveFile:fail the maximum size of the file storage limit is exceeded' });
        const savedFilePath = `wxfile://store_${saved.size}`;
        saved.set(savedFilePath, Uint8Array.from(Buffer.from(String(tempFilePath))));
        success({ savedFilePath });
      },
      readFile: ({ filePath, position, length, success, fail }: Options) => {
        const bytes = saved.get(String(filePath));
        if (!bytes) return fail({ errMsg: 'readFile:fail no such file' });
        success({ data: bytes.slice(Number(position), Number(position) + Number(length)).buffer });
      },
      removeSavedFile: ({ filePath }: { filePath: string }) => void saved.delete(filePath),
    };
    Object.assign(Taro, { getFileSystemManager: () => manager });
  });
  afterEach(() => {
    process.env.TARO_ENV = 'h5';
  });

  test('a file is moved to where WeChat keeps it, read in stretches, and removed when it is dropped', async () => {
    expect(await keepFile('f1', 'tmp-0123')).toBe(true);
    const kept = (await keptFile('f1')) ?? '';
    expect(kept).toBe('wxfile://store_0');
    expect(await keptFileKeys()).toEqual(['f1']);
    expect(Buffer.from((await readStretch(kept, 4, 4)) as ArrayBuffer).toString()).toBe('0123');
    await dropFile('f1');
    expect(saved.size).toBe(0);
    expect(await keptFile('f1')).toBeUndefined();
    expect(await readStretch(kept, 0, 1)).toBeUndefined();
  });

  test('a full phone is no fault', async () => {
    room = false;
    expect(await keepFile('f1', 'tmp')).toBe(false);
    expect(await keptFileKeys()).toEqual([]);
  });

  test('the device’s secret is made once', async () => {
    let made = 0;
    Object.assign(Taro, {
      getRandomValues: ({ length, success }: Options) => {
        made += 1;
        success({ randomValues: new Uint8Array(Number(length)).fill(made).buffer });
      },
    });
    const secret = await deviceSecret();
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await deviceSecret()).toBe(secret);
    expect(made).toBe(1);
  });
});
