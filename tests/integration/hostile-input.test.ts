import { beforeAll, expect, test } from '@jest/globals';
import type { Contract } from '@shared/contract';
import { defaultHelpRules } from '@shared/help/help.rules';
import { defaultMatchWeights } from '@shared/matching/matching';
import { defaultNotificationSettings } from '@shared/notifications/settings.contracts';
import { defaultWishRules } from '@shared/wishes/wish.rules';
import { chanceFrom } from '../../functions/demo/random';
import { png } from '../../functions/media/file.builder';
import { aVolunteerForm } from '../../functions/volunteers/volunteer.builder';
import { clueBodies } from '../support/clue-routes';
import { clueIn, report } from '../support/clues';
import { served } from '../support/contracts';
import { gridBodies } from '../support/grid-routes';
import { helpStates } from '../support/help';
import { helpBodies } from '../support/help-routes';
import { type AHouse, aForm, aHouse, cast } from '../support/house';
import { aFile, filePath, householdBodies } from '../support/household-routes';
import { aChecked, anExport, exportBody, importBody } from '../support/import-routes';
import { aCall, aLetter } from '../support/notices';
import { aDrive, isOfVisit, visitBodies } from '../support/visit-routes';
import { aPlannedVisit } from '../support/visits';
import * as volunteers from '../support/volunteers';
import { type StateName, wishStates } from '../support/wish-states';
import { isSaid } from '../support/words';

const seed = Number(process.env.HOSTILE_SEED ?? 20261122);
const rounds = Number(process.env.HOSTILE_ROUNDS ?? 60);
const { pick, whole } = chanceFrom(seed);
const chance = (share: number) => whole(1, 100) <= share * 100;

const deep = (levels: number): unknown => (levels === 0 ? 'deep' : levels % 2 ? [deep(levels - 1)] : { in: deep(levels - 1) });
const texts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u202e反',
  '\ud800',
  '👨‍👩‍👧‍👦',
  'מבחן עברית',
  '../../etc/passwd',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  `$\{jndi:ldap://x}`,
  'WISH#x',
  '__proto__',
  'constructor',
  'toString',
  '长'.repeat(5000),
  'e\u0301'.repeat(200),
  '1e400',
  'NaN',
  '-1',
  '9007199254740993',
  '2026-02-30',
  '2026-11-22T00:00:00Z',
  '０',
];
const values: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -0,
  () => -1,
  () => 1.5,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => deep(12),
  () => deep(60),
  () => Array.from({ length: 3000 }, () => 'x'),
  () => ({ $ne: 1 }),
  () => JSON.parse('{"__proto__":{"admin":true}}'),
  () => JSON.parse('{"constructor":{"prototype":{"admin":true}}}'),
  () => pick(texts),
];

/** Changes something at some place of a body that was right. */
const spoiled = (value: unknown, depth = 0): unknown => {
  const inside = typeof value === 'object' && value !== null && Object.keys(value).length > 0 && (depth === 0 || chance(0.5));
  if (!inside) return pick(values)();
  if (Array.isArray(value)) return value.map((one, at) => (at === 0 ? spoiled(one, depth + 1) : one));
  const copy: Record<string, unknown> = { ...(value as object) };
  const key = pick(Object.keys(copy));
  if (chance(0.15)) delete copy[key];
  else if (chance(0.2))
    Object.defineProperty(copy, pick([...texts.slice(5), 'role', 'grants', 'status']), { value: pick(values)(), enumerable: true });
  else copy[key] = spoiled(copy[key], depth + 1);
  return copy;
};

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value) ?? 'null');
const rawBodies: readonly (() => Uint8Array)[] = [
  () => new Uint8Array(),
  () => Uint8Array.of(0xff, 0xfe, 0x7b, 0x7d),
  () => Uint8Array.of(0xc0, 0x80),
  () => Buffer.from('\ufeff{}'),
  () => Buffer.from('{"reason":"一","reason":"二二"}'),
  () => Buffer.from('{"reason":'),
  () => Buffer.from('{"a":1}garbage'),
  () => Buffer.from(`{"reason":"${'x'.repeat(2 * 1024 * 1024)}"}`),
  () => Buffer.from('['.repeat(30_000)),
  () => Buffer.from(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  () => Buffer.from(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
  () => Buffer.from('NaN'),
  () => Buffer.from('"text"'),
  () => Buffer.from('1e999'),
  () => Buffer.from('{"stars":1e999,"onWall":true}'),
  () => Buffer.from('a=1&b=2'),
  () => png([]).slice(0, 20),
];
const ids = [
  '..',
  '%2e%2e%2f',
  '%00',
  '%E0%A4%A',
  '%ff',
  'a'.repeat(5000),
  '%F0%9F%98%80',
  'WISH%23x',
  '-',
  '__proto__',
  '%',
  '%0d%0a',
  "x'",
  ';',
  '*',
];
const queries = [
  'limit=0',
  'limit=51',
  'limit=1e9',
  'limit=abc',
  'limit=5&limit=6',
  'limit[]=5',
  '__proto__=1',
  'constructor=1',
  'cursor=',
  `cursor=${'A'.repeat(601)}`,
  `cursor=${Buffer.from('["x","y","z","w"]').toString('base64url')}`,
  `cursor=${Buffer.from('[null]').toString('base64url')}`,
  `cursor=${Buffer.from('2026-01-01T00:00:00.000Z#x').toString('base64url')}`,
  `cursor=${Buffer.from('{"a":1}').toString('base64url')}`,
  'area=../..',
  'area=huangliu/hewan/liuyin/x/y',
  'county=%00',
  'county=nowhere',
  'q=%',
  `q=${encodeURIComponent('\0')}`,
  `q=${encodeURIComponent('\u202e')}`,
  `q=${'x'.repeat(3000)}`,
  'q=%ED%A0%80',
  'desk=nothing',
  'show=all',
  'until=1e400&by=x',
  'until=&by=',
  'until=-1&by=%00',
  '=',
  '&&&',
  '%',
  '?',
];
const headers: readonly (() => Record<string, string>)[] = [
  () => ({}),
  () => ({ Authorization: 'Bearer' }),
  () => ({ Authorization: `Bearer ${'a'.repeat(5000)}` }),
  () => ({ Authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ6aG91Iiwic2lkIjoieCJ9.' }),
  () => ({ Authorization: 'Basic emhvdTp4' }),
  () => ({ 'Content-Type': 'text/plain' }),
  () => ({ 'Content-Type': 'application/json; charset=utf-16' }),
  () => ({ 'Content-Type': 'multipart/form-data; boundary=' }),
  () => ({ 'Content-Type': 'multipart/form-data; boundary=(.*)+$' }),
  () => ({ 'Content-Type': 'x'.repeat(2000) }),
  () => ({ 'Content-Length': '99999999999' }),
  () => ({ 'Content-Encoding': 'gzip' }),
  () => ({ 'If-Match': pick(['"1"', '*', 'W/"1"', '1', '"999999999999999999"', '', '"-1"']) }),
  () => ({ 'If-None-Match': pick(['*', '"1"', ',,,,', '"']) }),
  () => ({ 'Idempotency-Key': pick(['', 'a', '../../../x', 'k'.repeat(65), '__proto__', 'key key key']) }),
  () => ({ 'X-Request-Id': pick(['', '<script>', 'x'.repeat(500), 'fine-request-id']) }),
  () => ({ Origin: 'https://evil.example', Cookie: 'a=b', 'X-Forwarded-For': '1.1.1.1', 'X-HTTP-Method-Override': 'DELETE' }),
  () => ({ Accept: 'text/html', 'Accept-Language': '../..', Range: 'bytes=0-999999999' }),
];

const states: Partial<Record<string, StateName>> = {
  VerifyWish: 'submitted',
  ReturnWish: 'submitted',
  RefuseWish: 'submitted',
  ResubmitWish: 'returned',
};
const reason = { reason: '已经走访过' };
/** A right body for every contract that takes one. */
const bodies: Record<string, unknown> = {
  ...helpBodies(),
  ...householdBodies(),
  ...clueBodies(),
  ...visitBodies(),
  ...gridBodies(),
  StartImport: importBody,
  StartExport: exportBody,
  PrintAidChain: { order: 'oldest' },
  SaveVolunteering: aVolunteerForm({ skills: [{ skill: 'legal', proof: ['img_x'] }], guardianConsent: true }),
  PauseVolunteering: { to: 'paused', until: '2027-01-01T00:00:00Z' },
  DecideSkillProof: { accept: false, reason: '看不清' },
  CreateGroup: volunteers.aGroupBody(),
  JoinGroup: {},
  ChangeGroupLeaders: { leaderIds: ['li'] },
  CorrectService: { recordId: volunteers.recordId, minutes: 30, reason: '出发晚了' },
  IssueCertificate: volunteers.period,
  SubmitWish: aForm(),
  ReturnWish: reason,
  RefuseWish: reason,
  WithdrawWish: reason,
  ExtendClaim: reason,
  ReleaseClaim: reason,
  DisputeWish: reason,
  UnpublishWish: {},
  LeaveWaitingList: {},
  DeclineOffer: {},
  ConfirmWish: {},
  OpenContact: {},
  ResubmitWish: aForm(),
  PublishWish: { consentToPublish: true },
  NoteProgress: { words: '已经买好，周四送到' },
  DeliverWish: { words: '送到了', media: [] },
  SettleDispute: { outcome: 'uphold', reason: '看过了' },
  RateWish: { stars: 5, thanks: '谢谢', onWall: true },
  ChangeMe: { language: 'en', consents: [{ kind: 'publishing', given: true }] },
  ChangeWishRules: defaultWishRules,
  ChangeHelpRules: defaultHelpRules,
  ChangeMatchWeights: defaultMatchWeights,
  TryMatchWeights: { weights: defaultMatchWeights, from: '2026-11-01', to: '2026-11-30' },
  MarkNoticesRead: { ids: ['2026-11-20T01:00:00.000Z#w.1#wishToVerify'] },
  ClaimWish: { orgId: 'power' },
  JoinWaitingList: { orgId: 'power' },
  VerifyWish: { consentToPublish: true },
  ChangeNotificationSettings: defaultNotificationSettings,
  RecordMessageConsents: { accepted: ['progress', 'offer'] },
  OpenCallNumber: {},
  CloseCall: { reached: false },
  RetryDeadLetter: {},
};
const rightBody = ({ name, body }: Contract): unknown => (body ? bodies[name] : undefined);
const people = ['nobody', ...Object.keys(cast)];

let at: AHouse;
let wishes: string[];
let requests: string[];
let files: string[];
let visits: string[];
let clues: string[];
let codes: string[];
/** What everybody may be before anything hostile comes. */
const rights = new Map<string, unknown>();
beforeAll(async () => {
  at = await aHouse();
  const names = Object.keys(wishStates) as StateName[];
  wishes = [];
  wishes.push(await aCall(at), await aLetter(at));
  requests = [];
  files = [await aFile(at), await aFile(at)];
  wishes.push(await aChecked(at), await anExport(at));
  visits = [await aPlannedVisit(at), await aDrive(at), await aPlannedVisit(at)];
  clues = [];
  for (const make of Object.values(clueIn)) clues.push(await make(at));
  codes = [(await report(at)).body.code, (await report(at, 'nobody')).body.code];
  for (const name of Object.keys(helpStates) as (keyof typeof helpStates)[]) requests.push(await helpStates[name](at));
  for (const name of [...names, ...Object.values(states).filter((one) => one !== undefined)]) wishes.push(await wishStates[name](at));
  for (const personId of Object.keys(cast)) rights.set(personId, (await at.house.people.find(personId))?.grants);
});

test('there is a right body to spoil for every contract that takes one, and none for others', () => {
  const asked = served.filter(({ body }) => body);
  expect(Object.keys(bodies).sort()).toEqual(asked.map(({ name }) => name).sort());
  expect(asked.filter(({ name, body }) => !body?.safeParse(bodies[name]).success).map(({ name }) => name)).toEqual([]);
});

const hostile = async (contract: Contract): Promise<{ path: string; init: RequestInit & { headers: Record<string, string> } }> => {
  const known = isOfVisit(contract.path)
    ? visits
    : contract.path.startsWith('/api/help-requests/')
      ? requests
      : contract.path.startsWith('/api/households/')
        ? files
        : contract.path.startsWith('/api/clues/')
          ? clues
          : wishes;
  const id = chance(0.6) ? pick(known) : chance(0.7) ? pick(ids) : encodeURIComponent(pick(texts.filter((text) => text !== '\ud800')));
  const named = chance(0.8) ? filePath(at, contract.name, contract.path) : contract.path;
  const path = named.replace(/\{\w+\}/g, () => id) + (chance(contract.query ? 0.7 : 0.2) ? `?${pick(queries)}` : '');
  const method = chance(0.03) ? pick(['HEAD', 'OPTIONS', 'PATCH', 'DELETE', 'PUT', 'POST', 'GET']) : contract.method;
  const plain = rightBody(contract) as { code?: unknown } | undefined;
  const right = plain?.code !== undefined && chance(0.6) ? { ...plain, code: pick(codes) } : plain;
  const body = chance(0.25) ? pick(rawBodies)() : json(chance(0.9) ? spoiled(right) : right);
  const key = `hostile-${whole(1, 1e9)}`;
  const given = {
    'Content-Type': 'application/json',
    'Idempotency-Key': key,
    ...(await at.as(chance(0.6) ? pick(['zhou', 'wang', 'li', 'officer', 'admin']) : pick(people))),
    ...(chance(0.3) ? pick(headers)() : {}),
  };
  return {
    path,
    init: { method, headers: given, ...(method !== 'GET' && method !== 'HEAD' && { body: body.slice() as Uint8Array<ArrayBuffer> }) },
  };
};

test.each(served.map((contract) => [contract.name, contract] as const))(
  '%s answers whatever is thrown at it, with a reason the phone can say',
  async (_, contract) => {
    for (let turn = 0; turn < rounds; turn += 1) {
      const { path, init } = await hostile(contract);
      const what = `${init.method} ${path.slice(0, 120)} ${JSON.stringify(init.headers).slice(0, 300)} ${Buffer.from(
        (init.body as Uint8Array) ?? [],
      )
        .toString('utf8')
        .slice(0, 200)}`;
      const answered = await at.app.request(path, init);
      const text = await answered.text();
      expect([what, answered.status >= 200 && answered.status < 500]).toEqual([what, true]);
      expect(answered.headers.get('x-content-type-options')).toBe('nosniff');
      if (answered.status < 400 || init.method === 'HEAD') continue;
      expect([what, answered.headers.get('content-type')]).toEqual([what, 'application/problem+json; charset=utf-8']);
      const problem = JSON.parse(text) as { reason: string; status: number; errors: { reason: string }[] };
      const said = [problem.reason, ...problem.errors.map(({ reason }) => reason)].filter((reason) => !isSaid(reason));
      expect([what, problem.status, said]).toEqual([what, answered.status, []]);
    }
  },
);

test('no fault of ours was behind it, nobody rose, and every chain is whole still', async () => {
  expect(at.log.filter((line) => /"level":"error"/.test(line))).toEqual([]);
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
  for (const [personId, grants] of rights) expect((await at.house.people.find(personId))?.grants).toEqual(grants);
  for (const id of requests) {
    const { help, events = [] } = (await at.house.help.findRecord(id)) ?? {};
    expect(events.map(({ version }) => version)).toEqual(Array.from({ length: help?.version ?? 0 }, (_, index) => index + 1));
  }
  for (const id of files) {
    const events = await at.house.households.entries(id, 5000);
    const { version = 0 } = (await at.house.households.find(id)) ?? {};
    expect(events.map((event) => event.version).reverse()).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  }
  for (const id of clues) {
    const { clue, events = [] } = (await at.house.clues.findRecord(id)) ?? {};
    expect(events.map(({ version }) => version)).toEqual(Array.from({ length: clue?.version ?? 0 }, (_, index) => index + 1));
  }
  for (const id of visits) {
    const { visit, events = [] } = (await at.house.visits.findRecord(id)) ?? {};
    expect(events.map(({ version }) => version)).toEqual(Array.from({ length: visit?.version ?? 0 }, (_, index) => index + 1));
  }
  for (const id of wishes) {
    const { wish, events = [] } = (await at.house.wishes.findRecord(id)) ?? {};
    expect(events.map(({ version }) => version)).toEqual(Array.from({ length: wish?.version ?? 0 }, (_, index) => index + 1));
  }
});
