import { afterEach, expect, jest, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { saveFile } from './files';

afterEach(() => {
  process.env.TARO_ENV = 'h5';
});

test('in WeChat a table is sent on and does not stay on the phone', async () => {
  process.env.TARO_ENV = 'weapp';
  const kept = new Set<string>();
  const shared: string[] = [];
  Object.assign(Taro, {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    downloadFile: async ({ filePath }: { filePath: string }) => {
      kept.add(filePath);
      return { statusCode: 200 };
    },
    shareFileMessage: jest.fn(async ({ filePath }: { filePath: string }) => {
      if (kept.has(filePath)) shared.push(filePath);
    }),
    getFileSystemManager: () => ({ unlink: ({ filePath }: { filePath: string }) => kept.delete(filePath) }),
  });
  expect(await saveFile('/api/exports/x1', '住户.xlsx')).toBe(true);
  expect(shared).toEqual(['wxfile://usr/住户.xlsx']);
  expect([...kept]).toEqual([]);
});
