import type { Grant } from '@shared/people/caller';
import type { WishForm, WishRecord } from '@shared/wishes/wish.views';
import { areaItem } from '../../functions/areas/areas.repository';
import type { Env } from '../../functions/core/env';
import { jsonLog } from '../../functions/core/log';
import type { Store } from '../../functions/core/store';
import { routes } from '../../functions/hosts/routes';
import { serve } from '../../functions/hosts/serve';
import { wire } from '../../functions/hosts/wiring';
import { type MediaStore, memoryMediaStore } from '../../functions/media/media-store';
import { aPerson } from '../../functions/people/person.builder';
import { changeGrants, newPersonWrites } from '../../functions/people/person.items';
import { testStore } from './test-store';

export const county = 'huangliu';
export const liuyin = 'huangliu/hewan/liuyin';
export const shiqiao = 'huangliu/dongshan/shiqiao';

export const testEnv: Env = {
  tableName: 'test',
  dynamodbEndpoint: undefined,
  region: 'local',
  mediaBucket: undefined,
  version: 'test',
  origins: [],
  sessionSecret: 'a-session-secret-that-is-long-enough',
  fieldKeys: [{ id: 'k1', key: Buffer.alloc(32, 1) }],
  hashKey: Buffer.alloc(32, 2),
};

const helper: Grant = { role: 'helper', areaPath: county, helperKind: 'partyMember' };
const unit: Grant = { role: 'helper', areaPath: county, helperKind: 'partnerUnit', orgId: 'power', orgName: '县供电公司' };
/** Who lives in the test county: name → grants. All phones are invented. */
export const cast: Record<string, { name: string; grants: Grant[]; phone: string; householdId?: string; countyId?: string }> = {
  zhou: { name: '周大山', grants: [], phone: '19900000001', householdId: 'h1' },
  daughter: { name: '周小河', grants: [], phone: '19900000002', householdId: 'h1' },
  wang: { name: '王晓', grants: [helper], phone: '19900000003' },
  li: { name: '李明', grants: [{ role: 'volunteer', areaPath: county }], phone: '19900000004' },
  chen: { name: '陈电', grants: [unit], phone: '19900000005' },
  officer: { name: '孙静', grants: [{ role: 'communityOfficer', areaPath: liuyin }], phone: '19900000006' },
  elsewhere: { name: '钱远', grants: [{ role: 'communityOfficer', areaPath: shiqiao }], phone: '19900000007' },
  town: { name: '吴镇', grants: [{ role: 'townOfficer', areaPath: 'huangliu/hewan' }], phone: '19900000008' },
  grid: { name: '赵格', grants: [{ role: 'gridWorker', areaPath: liuyin }], phone: '19900000009' },
  supervisor: { name: '郑严', grants: [{ role: 'supervisor', areaPath: county }], phone: '19900000010' },
  gao: { name: '高压', grants: [unit], phone: '19900000012' },
  /** Officer of the community, a volunteer too, and of the household h1. */
  both: {
    name: '何双',
    grants: [
      { role: 'communityOfficer', areaPath: liuyin },
      { role: 'volunteer', areaPath: county },
    ],
    phone: '19900000013',
    householdId: 'h1',
  },
  /** Officer and volunteer, not of the household. */
  busy: {
    name: '郭忙',
    grants: [
      { role: 'communityOfficer', areaPath: liuyin },
      { role: 'volunteer', areaPath: county },
    ],
    phone: '19900000014',
  },
  leader: { name: '宋县', grants: [{ role: 'leader', areaPath: county }], phone: '19900000015' },
  department: { name: '唐部', grants: [{ role: 'departmentHandler', areaPath: county }], phone: '19900000016' },
  townAdmin: { name: '许镇', grants: [{ role: 'administrator', areaPath: 'huangliu/hewan' }], phone: '19900000017' },
  /** People of another county. */
  farHelper: { name: '邓远', countyId: 'baiyang', grants: [{ role: 'helper', areaPath: 'baiyang' }], phone: '19900000018' },
  farOfficer: {
    name: '曹远',
    countyId: 'baiyang',
    grants: [{ role: 'communityOfficer', areaPath: 'baiyang/hewan/liuyin' }],
    phone: '19900000019',
  },
  farAdmin: { name: '彭远', countyId: 'baiyang', grants: [{ role: 'administrator', areaPath: 'baiyang' }], phone: '19900000020' },
  admin: { name: '冯理', grants: [{ role: 'administrator', areaPath: county }], phone: '19900000011' },
};

export const aForm = (changes: Partial<WishForm> = {}): WishForm => ({
  title: '一副结实的拐杖',
  story: '旧的松了，下楼不敢用力。',
  campaign: 'medicalCare',
  category: 'goods',
  urgency: 'urgent',
  estimatedYuan: 120,
  areaPath: liuyin,
  authorIs: 'self',
  forWhom: 'adult',
  contact: { name: '周大山', phone: '19900000001', address: '柳荫社区平房区三排十二号' },
  media: [],
  consent: { publish: true },
  ...changes,
});

export type Answer<Body = WishRecord & { reason?: string; errors?: { pointer: string; reason: string }[] }> = {
  status: number;
  body: Body;
  headers: Headers;
};

/** A whole backend in memory (or at `DYNAMODB_ENDPOINT`) with a few people and a clock one can turn. */
export async function aHouse(given?: Store, mediaStore: MediaStore = memoryMediaStore()) {
  const store = given ?? (await testStore());
  const time = { now: new Date('2026-11-20T01:00:00.000Z') };
  const lines: string[] = [];
  const house = wire({
    store,
    env: testEnv,
    clock: () => time.now,
    log: jsonLog({ sink: (line) => void lines.push(line), clock: () => time.now }),
    countyId: county,
    mediaStore,
  });
  const app = serve(house, {
    routes,
    deps: house,
    limits: {
      perPerson: { burst: 1e6, perSecond: 1e6 },
      perAddress: { burst: 1e6, perSecond: 1e6 },
      perGuest: { burst: 1e6, perSecond: 1e6 },
    },
  });
  const places = [
    [county, '黄柳县'],
    ['huangliu/hewan', '河湾镇'],
    [liuyin, '柳荫社区'],
    ['huangliu/dongshan', '东山镇'],
    [shiqiao, '石桥社区'],
    ['baiyang', '白杨县'],
    ['baiyang/hewan', '河湾镇'],
    ['baiyang/hewan/liuyin', '柳荫社区'],
  ] as const;
  await store.commit(places.map(([path, name]) => ({ put: areaItem(path, name) })));
  for (const [personId, person] of Object.entries(cast))
    await store.commit(newPersonWrites(aPerson({ personId, homeArea: liuyin, ...person }), house.crypto));

  const tokens = new Map<string, { token: string; hour: number }>();
  let keys = 0;
  const as = async (who: string): Promise<Record<string, string>> => {
    if (who === 'nobody') return {};
    const hour = Math.floor(time.now.getTime() / 3_600_000);
    const known = tokens.get(who);
    if (known?.hour === hour) return { Authorization: `Bearer ${known.token}` };
    const { token, write } = await house.sessions.openSession(who, `session-${who}-${hour}`);
    await store.commit([write]);
    tokens.set(who, { token, hour });
    return { Authorization: `Bearer ${token}` };
  };
  /** One request as somebody; writes get a fresh key unless one is given. */
  const ask = async <Body = Answer['body']>(
    who: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> => {
    keys += 1;
    const key = `key-${keys}-0000`;
    const answered = await app.request(path, {
      method,
      headers: {
        ...(await as(who)),
        ...(method !== 'GET' && { 'Idempotency-Key': key }),
        ...(body !== undefined && !(body instanceof FormData) && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await answered.text();
    const isJson = /json/.test(answered.headers.get('content-type') ?? '');
    return { status: answered.status, body: (isJson ? JSON.parse(text) : text || undefined) as Body, headers: answered.headers };
  };
  const submit = (who = 'zhou', changes: Partial<WishForm> = {}) => ask(who, 'POST', '/api/wishes', aForm(changes));
  const act = (who: string, wishId: string, slug: string, body: unknown = {}, headers?: Record<string, string>) =>
    ask(who, 'POST', `/api/wishes/${wishId}/${slug}`, body, headers);
  /** A wish on the wall. */
  const posted = async (changes: Partial<WishForm> = {}) => {
    const { body } = await submit('zhou', changes);
    await act('officer', body.id, 'verify');
    return body.id;
  };
  /** From the next call on the person holds these roles. */
  const regrant = async (personId: string, grants: Grant[]) => {
    const person = await house.people.find(personId);
    if (person) await store.commit(changeGrants(person, grants));
  };
  /** Everybody's inbox after all events so far have been told; telling twice changes nothing. */
  const tellAll = async (wishId: string) => {
    for (const event of (await house.wishes.findRecord(wishId))?.events ?? []) await house.react(event);
  };
  const later = (days: number) => {
    time.now = new Date(time.now.getTime() + days * 86_400_000);
  };
  return { house, app, as, ask, act, submit, posted, later, regrant, tellAll, time, log: lines, store };
}
export type AHouse = Awaited<ReturnType<typeof aHouse>>;
