import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import type { MessageTemplate } from '@shared/notifications/settings.contracts';
import Taro from '@tarojs/taro';
import { startSession } from '../session';
import { askForMessages, prepareMessages } from './messages';

const ledger = (left: Partial<Record<MessageTemplate, number>>, without?: MessageTemplate) =>
  (['progress', 'reminder', 'offer', 'result'] as const).map((template) => ({
    template,
    templateId: template === without ? '' : `tmpl-${template}`,
    left: left[template] ?? 0,
    used: 0,
    expired: 0,
  }));
const prompt = Taro.requestSubscribeMessage as unknown as jest.Mock<(options: { tmplIds: string[] }) => Promise<unknown>>;
const request = Taro.request as unknown as jest.Mock<(options: { url: string; method: string; data?: string }) => Promise<unknown>>;
let consents = ledger({});
let told: unknown[] = [];
let person = 0;

beforeEach(() => {
  process.env.TARO_ENV = 'weapp';
  told = [];
  person += 1;
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: `p${person}` });
  request.mockImplementation(async ({ url, method, data }) => {
    if (method === 'POST') {
      const body = typeof data === 'string' ? JSON.parse(data) : data;
      told.push(body);
      return {
        statusCode: 200,
        data: { consents: consents.map((one) => ({ ...one, left: one.left + Number(body.accepted.includes(one.template)) })) },
        header: {},
      };
    }
    if (!url.endsWith('/api/me/notifications')) throw new Error(url);
    return { statusCode: 200, data: { settings: {}, version: 0, consents }, header: {} };
  });
  prompt.mockReset();
});
afterEach(() => {
  process.env.TARO_ENV = 'h5';
});

test('asks in the tap for what is not there yet, and tells the server what was allowed', async () => {
  consents = ledger({ reminder: 3 }, 'result');
  prompt.mockResolvedValue({ 'tmpl-progress': 'accept', 'tmpl-offer': 'reject', errMsg: 'ok' });
  await prepareMessages();
  const asked = askForMessages(['progress', 'reminder', 'offer', 'result']);
  expect(prompt).toHaveBeenCalledTimes(1);
  expect(prompt.mock.calls[0]?.[0].tmplIds).toEqual(['tmpl-progress', 'tmpl-offer']);
  expect((await asked).consents?.[0]?.left).toBe(1);
  expect(told).toEqual([{ accepted: ['progress'] }]);
});

test('does not ask before it knows the templates, nor when enough are left, unless somebody wants more', async () => {
  consents = ledger({ progress: 3 });
  await askForMessages(['progress']);
  await prepareMessages();
  await askForMessages(['progress']);
  expect(prompt).not.toHaveBeenCalled();
  prompt.mockResolvedValue({ 'tmpl-progress': 'reject' });
  await askForMessages(['progress'], { always: true });
  expect(prompt).toHaveBeenCalledTimes(1);
  expect(told).toEqual([]);
});

test('says when messages are switched off in WeChat, and knows nothing of browsers', async () => {
  consents = ledger({});
  await prepareMessages();
  prompt.mockRejectedValue({ errMsg: 'requestSubscribeMessage:fail', errCode: 20004 });
  expect((await askForMessages(['offer'])).prompted?.off).toBe(true);
  process.env.TARO_ENV = 'h5';
  prompt.mockClear();
  expect(await askForMessages(['offer'])).toEqual({});
  expect(prompt).not.toHaveBeenCalled();
});
