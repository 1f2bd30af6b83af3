import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Message } from './push';
import { thing, time, wechatMessages } from './wechat-messages';
import { readWechat, wechatVariables } from './wechat-settings';

type Body = Record<string, unknown>;
type Answer = { status?: number; body?: unknown; hang?: boolean };

/** Speaks as api.weixin.qq.com does: always 200, with errcode in the body. */
let server: Server;
let endpoint: string;
let asked: { path: string; query: URLSearchParams; body: Body }[];
let answers: { token: () => Answer; send: () => Answer };

const read = async (request: IncomingMessage): Promise<Body> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
};
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://wechat');
    asked.push({ path: url.pathname, query: url.searchParams, body: await read(request) });
    const { status = 200, body, hang } = url.pathname === '/cgi-bin/stable_token' ? answers.token() : answers.send();
    if (hang) return void response.destroy();
    response
      .writeHead(status, { 'Content-Type': 'application/json; encoding=utf-8' })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

let now: Date;
let tokens: number;
beforeEach(() => {
  asked = [];
  tokens = 0;
  now = new Date('2026-11-22T01:05:00Z');
  answers = {
    token: () => {
      tokens += 1;
      return { body: { access_token: `token-${tokens}`, expires_in: 7200 } };
    },
    send: () => ({ body: { errcode: 0, errmsg: 'ok', msgid: 1 } }),
  };
});

const settings = {
  appid: 'wx1',
  secret: 's1',
  state: 'formal',
  templates: { offer: { id: 'T-offer', fields: { title: 'thing1', words: 'thing4', time: 'time2' } } },
};
const open = () => wechatMessages(settings, { fetch, clock: () => now, endpoint });
const message: Message = {
  id: 'm1',
  openid: 'o-1',
  template: 'offer',
  language: 'zh',
  title: '陪老人去医院做检查，来回大约三个小时，要打车',
  words: '有人需要您搭把手',
  time: new Date('2026-11-22T06:30:00Z'),
  link: { kind: 'help', id: 'h1' },
};
const sends = () => asked.filter(({ path }) => path === '/cgi-bin/message/subscribe/send');

describe('a message to WeChat', () => {
  it('has the wire shape that WeChat asks for', async () => {
    expect(await open().send(message)).toEqual({ kind: 'sent' });
    expect(asked[0]).toMatchObject({
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: 'wx1', secret: 's1', force_refresh: false },
    });
    expect(asked[1]?.query.get('access_token')).toBe('token-1');
    expect(asked[1]?.body).toEqual({
      touser: 'o-1',
      template_id: 'T-offer',
      page: 'packages/help/record/index?id=h1',
      miniprogram_state: 'formal',
      lang: 'zh_CN',
      data: {
        thing1: { value: '陪老人去医院做检查，来回大约三个小时，…' },
        thing4: { value: '有人需要您搭把手' },
        time2: { value: '2026年11月22日 14:30' },
      },
    });
  });

  it('opens the inbox when it speaks of several, in the reader’s language', async () => {
    const { link: _, ...several } = message;
    await open().send({ ...several, language: 'en' });
    expect(sends()[0]?.body).toMatchObject({ page: 'pages/inbox/index', lang: 'en_US' });
  });

  it('shares one token among messages at once, until it is about to end', async () => {
    const push = open();
    await Promise.all([push.send(message), push.send(message), push.send(message)]);
    expect([tokens, sends().length]).toEqual([1, 3]);
    now = new Date(now.getTime() + 6_800_000);
    await push.send(message);
    now = new Date(now.getTime() + 200_000);
    await push.send(message);
    expect(tokens).toBe(2);
  });

  it('asks for another token when WeChat does not take this one, and tries once more', async () => {
    const replies = [40001, 0];
    answers.send = () => ({ body: { errcode: replies.shift(), errmsg: '' } });
    expect(await open().send(message)).toEqual({ kind: 'sent' });
    expect(sends().map(({ query }) => query.get('access_token'))).toEqual(['token-1', 'token-2']);
  });

  it.each([
    [43101, { kind: 'refusedForGood', whose: 'theirs', withdrawn: true }],
    [43104, { kind: 'refusedForGood', whose: 'theirs', withdrawn: false }],
    [40003, { kind: 'refusedForGood', whose: 'theirs', withdrawn: false }],
    [47003, { kind: 'refusedForGood', whose: 'ours' }],
    [40037, { kind: 'refusedForGood', whose: 'ours' }],
    [45009, { kind: 'rateLimited' }],
    [-1, { kind: 'retryLater' }],
    [42001, { kind: 'retryLater' }],
    [99999, { kind: 'retryLater' }],
  ])('is answered %d', async (errcode, expected) => {
    answers.send = () => ({ body: { errcode, errmsg: 'rid: 1' } });
    expect(await open().send(message)).toEqual({ ...expected, cause: String(errcode) });
  });

  it.each<[string, string, () => void]>([
    ['a gateway', 'http 502', () => void Object.assign(answers, { send: () => ({ status: 502, body: '<html>' }) })],
    ['a broken line', 'network', () => void Object.assign(answers, { send: () => ({ hang: true }) })],
    ['no JSON', 'network', () => void Object.assign(answers, { send: () => ({ body: 'oops' }) })],
    ['another shape', 'unreadable', () => void Object.assign(answers, { send: () => ({ body: {} }) })],
    [
      'no token',
      'token 40013',
      () => void Object.assign(answers, { token: () => ({ body: { errcode: 40013, errmsg: 'invalid appid' } }) }),
    ],
  ])('waits when there is %s, and says so without the token', async (_, cause, given) => {
    given();
    expect(await open().send(message)).toEqual({ kind: 'retryLater', cause });
  });

  it('is not sent while its template is not set up', async () => {
    expect(open().templateId('offer')).toBe('T-offer');
    expect(open().templateId('result')).toBeUndefined();
    expect(await open().send({ ...message, template: 'result' })).toMatchObject({ kind: 'refusedForGood', cause: 'notSetUp' });
    expect(asked).toEqual([]);
  });
});

describe('what a field holds', () => {
  it.each([
    ['二十个字二十个字二十个字二十个字二十个字', '二十个字二十个字二十个字二十个字二十个字'],
    ['二十个字二十个字二十个字二十个字二十个字了', '二十个字二十个字二十个字二十个字二十个…'],
    ['两行\n一句', '两行 一句'],
    ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
  ])('thing: %s', (text, held) => expect(thing(text)).toBe(held));
  it('time: the county’s, also over midnight', () => expect(time(new Date('2026-12-31T16:05:00Z'))).toBe('2027年1月1日 00:05'));
});

describe('settings from the environment', () => {
  const full = { WECHAT_APPID: 'wx1', WECHAT_SECRET: 's1', WECHAT_TEMPLATE_OFFER: 'T1:thing2,thing7,date3', WECHAT_TEMPLATE_RESULT: 'T2' };
  it('names every variable that is read', () => expect(Object.keys(full).filter((name) => !wechatVariables.includes(name))).toEqual([]));
  it('takes the fields’ names, or the usual ones', () =>
    expect(readWechat(full)).toEqual({
      appid: 'wx1',
      secret: 's1',
      state: 'formal',
      templates: {
        offer: { id: 'T1', fields: { title: 'thing2', words: 'thing7', time: 'date3' } },
        result: { id: 'T2', fields: { title: 'thing1', words: 'thing2', time: 'time3' } },
      },
    }));
  it.each([
    ['without an id', { ...full, WECHAT_APPID: '' }],
    ['without a secret', { ...full, WECHAT_SECRET: '  ' }],
    ['at all', {}],
  ])('are absent %s', (_, variables) => expect(readWechat(variables)).toBeUndefined());
  it('refuses fields that are not what they must be, naming the variable alone', () => {
    for (const fields of ['thing1', 'thing1,time2,thing3', 'name1,thing2,time3', 'thing1,thing2,time3,thing4'])
      expect(() => readWechat({ ...full, WECHAT_TEMPLATE_OFFER: `T1:${fields}` })).toThrow(/^WECHAT_TEMPLATE_OFFER must/);
  });
});
