import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { WishForm } from '@shared/wishes/wish.views';
import { httpEvent, lambdaContext, scheduledEvent, streamBatch } from './events';
import { type CloudTable, cloudTable } from './table';

type Api = typeof import('../../functions/hosts/lambda.api');
type Reactions = typeof import('../../functions/hosts/lambda.reactions');
type Schedule = typeof import('../../functions/hosts/lambda.schedule');

let table: CloudTable;
let api: Api;
let reactions: Reactions;
let schedule: Schedule;
const lines: string[] = [];

beforeAll(async () => {
  table = await cloudTable();
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  api = await import('../../functions/hosts/lambda.api');
  reactions = await import('../../functions/hosts/lambda.reactions');
  schedule = await import('../../functions/hosts/lambda.schedule');
});
afterAll(async () => {
  jest.restoreAllMocks();
  await table.close();
});

const ask = async (...given: Parameters<typeof httpEvent>) => {
  const { statusCode, headers, body } = (await api.handler(httpEvent(...given), lambdaContext)) as {
    statusCode: number;
    headers: Record<string, string>;
    body: string;
  };
  return { status: statusCode, headers, body: JSON.parse(body) };
};

const form: WishForm = {
  title: '一双棉鞋',
  story: '冬天出门脚冷，想要一双防滑的棉鞋。',
  campaign: 'goodwill',
  category: 'goods',
  urgency: 'normal',
  estimatedYuan: 90,
  areaPath: 'huangliu/hexi/liuyin',
  authorIs: 'self',
  forWhom: 'adult',
  contact: { name: '周大山', phone: '19900000001', address: '平房区 3 排 2 号' },
  media: [],
  consent: { publish: true },
};

describe('the API behind an HTTP API gateway', () => {
  it('shows the wall to guests, over https only', async () => {
    const { status, headers, body } = await ask({ path: '/api/wishes', query: 'limit=2&show=open' });
    expect(status).toBe(200);
    expect(body.items).toHaveLength(2);
    expect(headers['strict-transport-security']).toContain('max-age');
  });

  it('knows who calls by the session token alone', async () => {
    const token = await table.tokenOf('zhou');
    const known = await ask({ path: '/api/me', headers: { authorization: `Bearer ${token}` } });
    expect(known.body).toMatchObject({ personId: 'zhou' });
    const forged = { 'x-wx-openid': table.openid, 'x-wx-source': 'wx_client', 'x-person-id': 'zhou' };
    expect((await ask({ path: '/api/me', headers: forged })).status).toBe(401);
  });

  it('has no personas', async () => {
    expect((await ask({ path: '/api/personas' })).status).toBe(404);
    const entering = { method: 'POST', path: '/api/sessions/persona', body: { personId: 'zhou' } };
    expect((await ask(entering)).status).toBe(404);
    expect(Object.keys((await ask({ path: '/openapi.json' })).body.paths)).not.toContain('/api/personas');
  });

  it('writes once, however often the gateway repeats the request', async () => {
    const token = await table.tokenOf('zhou');
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'lambda-key-0001' };
    const submit = { method: 'POST', path: '/api/wishes', headers, body: form };
    const first = await ask(submit);
    expect(first.body).toMatchObject({ title: form.title, status: 'submitted' });
    const second = await ask(submit);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    const events = (await table.changes()).filter(({ newImage }) => newImage?.sk?.S?.startsWith('EVENT#'));
    expect(events).toHaveLength(1);
  });

  it('logs neither names nor phones nor what people write', () => {
    expect(lines.join('')).toContain('POST /api/wishes');
    expect(lines.join('')).not.toMatch(/19900000001|周大山|棉鞋|平房区/);
  });
});

describe('reactions to the stream', () => {
  const unread = async (personId: string) =>
    (await ask({ path: '/api/inbox/unread', headers: { authorization: `Bearer ${await table.tokenOf(personId)}` } })).body.unread as number;

  it('tell the community once, though the same batch comes twice', async () => {
    const before = await unread('sun');
    const batch = streamBatch(await table.changes());
    expect(await reactions.handler(batch)).toEqual({ batchItemFailures: [] });
    expect(await reactions.handler(batch)).toEqual({ batchItemFailures: [] });
    expect(await unread('sun')).toBe(before + 1);
  });

  it('ask for a record again that could not be taken, and for those after it', async () => {
    const { Records } = streamBatch((await table.changes()).filter(({ newImage }) => newImage?.sk?.S?.startsWith('EVENT#')));
    const good = Records[0];
    const broken = {
      eventName: 'INSERT' as const,
      dynamodb: { SequenceNumber: '77', NewImage: { pk: { S: 'WISH#broken' }, sk: { S: 'EVENT#1' }, event: { B: new Uint8Array(1) } } },
    };
    expect(good).toBeDefined();
    expect(await reactions.handler({ Records: good ? [good, broken, good] : [] })).toEqual({
      batchItemFailures: [{ itemIdentifier: '77' }],
    });
  });

  it('pass over what is no new event', async () => {
    const batch = streamBatch(await table.changes());
    const others = batch.Records.map((record) => ({ ...record, eventName: 'MODIFY' as const }));
    expect(await reactions.handler({ Records: others })).toEqual({ batchItemFailures: [] });
  });
});

it('the schedule finds what is due, and nothing more when it runs again', async () => {
  const handle = schedule.handler as (event: unknown) => Promise<void>;
  lines.length = 0;
  await handle(scheduledEvent);
  await handle(scheduledEvent);
  const runs = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'due');
  expect(runs).toHaveLength(2);
  expect(runs[1].done).toMatchObject({ changed: 0, failed: 0 });
});
