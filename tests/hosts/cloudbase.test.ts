import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { functionContext, phoneContext, timerEvent } from './events';
import { type CloudTable, cloudTable } from './table';

type Api = typeof import('../../functions/hosts/cloudbase.api');
type Schedule = typeof import('../../functions/hosts/cloudbase.schedule');

let table: CloudTable;
let api: Api;
let schedule: Schedule;

beforeAll(async () => {
  table = await cloudTable();
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  api = await import('../../functions/hosts/cloudbase.api');
  schedule = await import('../../functions/hosts/cloudbase.schedule');
});
afterAll(async () => {
  jest.restoreAllMocks();
  await table.close();
});

const me = { method: 'GET', path: '/api/me' };
const call = async (event: unknown, context = functionContext({})) => {
  const { body, ...rest } = await api.main(event, context);
  return { ...rest, body: JSON.parse(body) };
};

describe('a phone calls the function', () => {
  it('and is who WeChat says', async () => {
    expect((await call(me, phoneContext(table.openid))).body).toMatchObject({ personId: 'wechat1' });
  });

  it.each([
    [
      'a header',
      { ...me, headers: { 'x-wx-openid': 'oTest-Person_0001', 'X-WX-OPENID': 'oTest-Person_0001', 'x-wx-source': 'wx_client' } },
    ],
    ['the event', { ...me, openid: 'oTest-Person_0001', WX_OPENID: 'oTest-Person_0001', userInfo: { openId: 'oTest-Person_0001' } }],
    ['the query', { ...me, query: { WX_OPENID: 'oTest-Person_0001' } }],
  ])('not who %s says', async (_where, event) => {
    expect((await call(event)).status).toBe(401);
    expect((await call(event, phoneContext('oSomebody-Else_0002'))).status).toBe(401);
  });

  it.each(['wx_http', 'wx_devtools', 'scf,wx_client', 'wx_client_', ''])(
    'and an openid from the source %j counts for nothing',
    async (source) => {
      expect((await call(me, phoneContext(table.openid, source))).status).toBe(401);
    },
  );

  it('a session token counts for nothing either', async () => {
    const headers = { authorization: `Bearer ${await table.tokenOf('zhou')}` };
    expect((await call({ ...me, headers })).status).toBe(401);
    expect((await call({ ...me, headers }, phoneContext(table.openid))).body).toMatchObject({ personId: 'wechat1' });
  });

  it('two at once do not become one another', async () => {
    const [known, unknown] = await Promise.all([call(me, phoneContext(table.openid)), call(me, phoneContext('oSomebody-Else_0002'))]);
    expect([known.status, unknown.status]).toEqual([200, 401]);
  });

  it('guests read the wall', async () => {
    const { status, body } = await call({ method: 'GET', path: '/api/wishes', query: { limit: '3', show: 'open' } });
    expect(status).toBe(200);
    expect(body.items).toHaveLength(3);
  });

  it('there are no personas', async () => {
    expect((await call({ method: 'GET', path: '/api/personas' })).status).toBe(404);
  });

  it('changes itself, with body and version', async () => {
    const context = phoneContext(table.openid);
    const { headers, body } = await call(me, context);
    const change = {
      method: 'PUT',
      path: '/api/me',
      headers: { 'Idempotency-Key': 'cloudbase-key-01', 'If-Match': headers.etag },
      body: { language: body.language === 'en' ? 'zh' : 'en' },
    };
    const changed = await call(change, context);
    expect(changed.status).toBe(200);
    expect((await call(me, context)).body.language).toBe(change.body.language);
  });
});

it.each([
  undefined,
  null,
  'text',
  [],
  {},
  { method: 'TRACE', path: '/api/me' },
  { method: 'GET', path: 'https://elsewhere.example/api/me' },
  { method: 'GET', path: '/api/me', headers: { accept: 'a\r\nx-wx-openid: o' } },
  { method: 'GET', path: `/api/${'x'.repeat(600)}` },
  { method: 'GET', path: '/api/me', query: { q: 1 } },
])('a call that makes no sense is answered 400 (%j)', async (event) => {
  expect(await call(event, phoneContext(table.openid))).toMatchObject({ status: 400, body: { reason: 'badCall' } });
});

describe('the schedule', () => {
  it('runs by its timer', async () => {
    expect(await schedule.main(timerEvent, functionContext({}))).toEqual({ done: true });
  });

  it.each(['wx_client', 'wx_devtools', 'scf,wx_client'])('does not run for a phone (%s)', async (source) => {
    expect(await schedule.main(timerEvent, phoneContext(table.openid, source))).toEqual({ done: false });
  });
});
