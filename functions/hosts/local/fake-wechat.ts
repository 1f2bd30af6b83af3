import * as z from 'zod/mini';
import type { WechatSettings } from '../../notifications/wechat-settings';

/** What arrived at whose phone. */
export type Pushed = { readonly touser: string; readonly template: string; readonly page: string; readonly data: Record<string, string> };
export type FakeWechat = {
  readonly settings: WechatSettings;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** While it is off nobody answers. */
  switchOff(outage: boolean): void;
  sent(): readonly Pushed[];
};

const template = (id: string) => ({ id, fields: { title: 'thing1', words: 'thing2', time: 'time3' } });
const settings: WechatSettings = {
  appid: 'demo',
  secret: 'demo',
  state: 'developer',
  templates: {
    progress: template('demo-progress'),
    reminder: template('demo-reminder'),
    offer: template('demo-offer'),
    result: template('demo-result'),
  },
};
const token = 'demo-token';
const kept = 200;

const Send = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string(),
  data: z.record(z.string(), z.object({ value: z.string() })),
});

/** A WeChat of one's own that speaks as the real one does and keeps the last messages: no host but the local one knows it. */
export function fakeWechat(): FakeWechat {
  let off = false;
  let messages: readonly Pushed[] = [];
  return {
    settings,
    async fetch(url, init) {
      if (off) throw new TypeError('fetch failed');
      const { pathname, searchParams } = new URL(url);
      if (pathname === '/cgi-bin/stable_token') return Response.json({ access_token: token, expires_in: 7200 });
      if (searchParams.get('access_token') !== token) return Response.json({ errcode: 40001, errmsg: 'invalid credential' });
      const sent = Send.safeParse(JSON.parse(String(init.body)));
      if (!sent.success) return Response.json({ errcode: 47003, errmsg: 'argument invalid' });
      const { touser, template_id, page, data } = sent.data;
      const values = Object.fromEntries(Object.entries(data).map(([field, { value }]) => [field, value]));
      messages = [...messages, { touser, template: template_id, page, data: values }].slice(-kept);
      return Response.json({ errcode: 0, errmsg: 'ok', msgid: messages.length });
    },
    switchOff(outage) {
      off = outage;
    },
    sent: () => messages,
  };
}
