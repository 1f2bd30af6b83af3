import { expect, it } from '@jest/globals';
import { wechatMessages } from '../../notifications/wechat-messages';
import { controlAnswer } from './control';
import { fakeWechat } from './fake-wechat';

const message = {
  id: 'm1',
  openid: 'demo-p1',
  template: 'offer',
  language: 'zh',
  title: '陪诊',
  words: '有人需要您搭把手',
  time: new Date('2026-11-22T06:30:00Z'),
} as const;
const arrived = {
  touser: 'demo-p1',
  template: 'demo-offer',
  page: 'pages/inbox/index',
  data: { thing1: '陪诊', thing2: '有人需要您搭把手', time3: '2026年11月22日 14:30' },
};

it('takes messages as WeChat does, unless a test switches it off', async () => {
  const wechat = fakeWechat();
  const push = wechatMessages(wechat.settings, { fetch: wechat.fetch, clock: () => new Date() });
  const control = async (body: unknown) => {
    const request = new Request('http://localhost/local/wechat', { method: 'POST', body: JSON.stringify(body) });
    const answered = await controlAnswer(request, { moveClock: () => {}, runDue: async () => ({}), now: () => new Date(), wechat });
    return [answered?.status, await answered?.json()];
  };
  expect(await control({ outage: true })).toEqual([200, { outage: true, sent: [] }]);
  expect(await push.send(message)).toEqual({ kind: 'retryLater', cause: 'network' });
  expect(await control({ outage: false })).toEqual([200, { outage: false, sent: [] }]);
  expect(await push.send(message)).toEqual({ kind: 'sent' });
  expect(await control({ outage: false })).toEqual([200, { outage: false, sent: [arrived] }]);
  expect(await control({ outage: 'yes' })).toEqual([422, { reason: 'badBody' }]);
});

it('refuses what has no token, or another shape', async () => {
  const { fetch } = fakeWechat();
  const ask = async (token: string, body: object) => {
    const url = `https://api.weixin.qq.com/cgi-bin/message/subscribe/send?access_token=${token}`;
    return ((await (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).json()) as { errcode: number }).errcode;
  };
  expect([await ask('other', {}), await ask('demo-token', {})]).toEqual([40001, 47003]);
});
