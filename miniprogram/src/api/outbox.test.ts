import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { partBytes } from '@shared/media/uploads.contracts';
import Taro from '@tarojs/taro';
import { type Parcel, parcelOf, parcels, rereadParcels } from '@/device/parcels';
import { dropSession, startSession } from '@/session';
import { installFiles, installRequests } from '../../../tests/support/device';
import { clearKept } from '../../../tests/support/taro';
import { discard, holdParcel, post, resume, sendWaiting } from './outbox';

type Call = { readonly method: string; readonly url: string; readonly key?: string; readonly name?: string; readonly body?: unknown };
const kept = installFiles();
let calls: Call[];
let online: boolean;
/** What the server has: parts by upload, answers by key. */
let parts: Map<string, Set<number>>;
let answers: Map<string, unknown>;
let lost: number;
let refuse: { readonly status: number; readonly reason: string } | undefined;
let brokenAfter: number;

const paths = () => calls.map(({ method, url }) => `${method} ${url}`);
const taken = () => calls.filter(({ url }) => url === '/api/clues');
const note = (method: string, url: string, headers: Record<string, string>, body?: unknown) =>
  calls.push({ method, url, body, key: headers['Idempotency-Key'] ?? '', ...(headers.Authorization && { name: headers.Authorization }) });

type Asked = { url: string; method: string; header: Record<string, string>; data?: string };
async function answer(options: unknown) {
  const { url, method, header, data } = options as Asked;
  if (!online) throw new Error('no network');
  const body = data === undefined ? undefined : JSON.parse(data);
  note(method, url, header, body);
  const reply = (statusCode: number, given: unknown) => ({ statusCode, data: given, header: {} });
  if (url === '/api/media/uploads') {
    const { fileId, bytes } = body as { fileId: string; bytes: number };
    const have = parts.get(fileId) ?? new Set();
    parts.set(fileId, have);
    return reply(200, { uploadId: fileId, bytes, parts: Math.ceil(bytes / partBytes), have: [...have] });
  }
  if (url.endsWith('/completion')) return reply(200, { id: `m-${url.split('/')[4]}`, kind: 'image', url: '/x' });
  if (refuse) return reply(refuse.status, { reason: refuse.reason });
  const key = header['Idempotency-Key'] ?? '';
  if (!answers.has(key)) answers.set(key, { id: `c${answers.size + 1}`, code: 'ABCD' });
  if (lost > 0) {
    lost -= 1;
    throw new Error('the answer got lost');
  }
  return reply(201, answers.get(key));
}
installRequests(({ method, url, headers }) => {
  const [, , , , upload = '', , part = ''] = url.split('/');
  if (!online || brokenAfter === 0) return undefined;
  brokenAfter -= 1;
  note(method, url, headers);
  parts.get(upload)?.add(Number(part));
  return { status: 200, body: {} };
});

const parcel = (key: string, changes: Partial<Parcel> = {}): Parameters<typeof post>[0] => ({
  key,
  kind: 'clue',
  title: '楼道里有人',
  by: 'zhao',
  call: { name: 'ReportClue', method: 'POST', path: '/api/clues' },
  body: { words: '楼道里有人', media: [] },
  mediaAt: 'media',
  files: [],
  ...changes,
});
const photo = (key: string, bytes = 100) => {
  kept.set(key, new Blob([new Uint8Array(bytes)]));
  return { key, kind: 'image' as const, bytes };
};
const signIn = (personId: string) => startSession({ token: `t-${personId}`, expiresAt: '2099-01-01T00:00:00.000Z', personId });

beforeEach(() => {
  jest.useFakeTimers();
  (Taro.request as unknown as jest.Mock<typeof answer>).mockImplementation(answer);
  clearKept();
  rereadParcels();
  kept.clear();
  calls = [];
  online = true;
  parts = new Map();
  answers = new Map();
  lost = 0;
  refuse = undefined;
  brokenAfter = Number.POSITIVE_INFINITY;
  signIn('zhao');
});
afterEach(async () => {
  online = true;
  for (const { key } of parcels()) await discard(key);
  jest.useRealTimers();
  dropSession();
});
/** Lets the retries of one try pass, and files be read, until nothing is under way. */
const tried = async () => {
  const going = sendWaiting();
  for (let step = 0; step < 40; step += 1) await jest.advanceTimersByTimeAsync(500);
  await going;
};

test('the files go first, each by itself, then the words with their ids; then the device forgets them', async () => {
  post(parcel('k1', { files: [photo('f1'), photo('f2')] }));
  await tried();
  expect(taken()).toHaveLength(1);
  expect(taken()[0]).toMatchObject({ key: 'k1', name: 'Bearer t-zhao', body: { words: '楼道里有人', media: ['m-f1', 'm-f2'] } });
  expect(parcelOf('k1')).toMatchObject({ state: 'sent', body: {}, answer: { id: 'c1', code: 'ABCD' } });
  expect(kept.size).toBe(0);
});

test('without a network it is kept, also by an app that was closed, and sent once when it is back', async () => {
  online = false;
  post(parcel('k1', { files: [photo('f1')] }));
  await tried();
  expect(parcelOf('k1')?.state).toBe('waiting');
  rereadParcels();
  online = true;
  window.dispatchEvent(new Event('online'));
  await tried();
  await tried();
  expect(taken()).toHaveLength(1);
  expect(parcelOf('k1')?.state).toBe('sent');
});

test('an answer that got lost leads to the same clue, not to another', async () => {
  lost = 4;
  post(parcel('k1'));
  await tried();
  await tried();
  expect(new Set(taken().map(({ key }) => key))).toEqual(new Set(['k1']));
  expect(answers.size).toBe(1);
  expect(parcelOf('k1')).toMatchObject({ state: 'sent', answer: { id: 'c1' } });
});

test('five taps put one thing in the outbox', async () => {
  for (let tap = 0; tap < 5; tap += 1) expect(post(parcel('k1'))).toBe(true);
  await tried();
  expect(taken()).toHaveLength(1);
});

test('a large file goes on where it stopped', async () => {
  brokenAfter = 2;
  post(parcel('k1', { files: [photo('f1', partBytes * 3 + 5)] }));
  await jest.advanceTimersByTimeAsync(100);
  expect(parcelOf('k1')?.state).toBe('waiting');
  brokenAfter = Number.POSITIVE_INFINITY;
  await tried();
  const sent = paths().filter((path) => path.startsWith('PUT'));
  expect(sent).toEqual([0, 1, 2, 3].map((part) => `PUT /api/media/uploads/f1/parts/${part}`));
  expect(parcelOf('k1')?.state).toBe('sent');
});

test('what was stopped stays until somebody lets it go on', async () => {
  online = false;
  post(parcel('k1'));
  await tried();
  holdParcel('k1');
  online = true;
  await tried();
  expect(taken()).toHaveLength(0);
  resume('k1');
  await tried();
  expect(parcelOf('k1')?.state).toBe('sent');
});

test('what is refused says why and holds nothing else up; changed, it goes', async () => {
  refuse = { status: 422, reason: 'phoneInText' };
  post(parcel('k1'));
  await tried();
  expect(parcelOf('k1')).toMatchObject({ state: 'refused', refusal: { reason: 'phoneInText' } });
  refuse = undefined;
  post(parcel('k2'));
  await tried();
  expect(parcelOf('k2')?.state).toBe('sent');
  post(parcel('k1', { body: { words: '换了句话', media: [] } }));
  await tried();
  expect(parcelOf('k1')?.state).toBe('sent');
  expect(taken().at(-1)?.body).toMatchObject({ words: '换了句话' });
});

test('a file that is gone is said, not left out', async () => {
  post(parcel('k1', { files: [{ key: 'gone', kind: 'image', bytes: 5 }] }));
  await tried();
  expect(parcelOf('k1')).toMatchObject({ state: 'refused', refusal: { reason: 'fileMissing', file: 'gone' } });
  expect(taken()).toHaveLength(0);
});

test('it goes in the name of whoever wrote it and in nobody else’s', async () => {
  signIn('li');
  post(parcel('k1', { by: 'zhao' }));
  const { by: _nobody, ...guest } = parcel('k2', { files: [photo('f1')] });
  post(guest);
  await tried();
  expect(parcelOf('k1')?.state).toBe('waiting');
  expect(parcelOf('k2')?.state).toBe('sent');
  expect(calls.every(({ name }) => name === undefined)).toBe(true);
  expect(calls[0]?.body).toHaveProperty('device');
  signIn('zhao');
  await tried();
  expect(parcelOf('k1')?.state).toBe('sent');
});

test('a device without room says so', () => {
  jest.spyOn(Taro, 'setStorageSync').mockImplementationOnce(() => {
    throw new Error('full');
  });
  expect(post(parcel('k1'))).toBe(false);
  expect(parcels()).toEqual([]);
});
