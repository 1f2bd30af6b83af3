import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { maxMediaBytes } from '@shared/media/media.contracts';
import { anyRelation } from '../access/access-table';
import { createApp } from '../core/app';
import { fieldCrypto } from '../core/field-crypto';
import type { Incoming } from '../core/incoming';
import { jsonLog } from '../core/log';
import { type MemoryStore, memoryStore } from '../core/memory-store';
import { createSessions } from '../core/sessions';
import { StoreFault } from '../core/store';
import { ascii, cleanedJpeg, jpeg, m4a, png } from './file.builder';
import { fileMediaStore } from './file-media-store';
import { getMediaRoute } from './get-media.route';
import { mediaRepository } from './media.repository';
import { type MediaStore, memoryMediaStore } from './media-store';
import { s3MediaStore } from './s3-media-store';
import { uploadMediaRoute } from './upload-media.route';

const crypto = fieldCrypto({ keys: [{ id: 'k1', key: Buffer.alloc(32, 1) }], hashKey: Buffer.alloc(32, 2) });
const caller = {
  personId: 'p1',
  countyId: 'huangliu',
  homeArea: 'huangliu',
  name: '周甲',
  language: 'zh',
  grants: [],
  sessionId: 's1',
} as const;
let store: MemoryStore;
let mediaStore: MediaStore;
let now: Date;
let key: number;
const clock = () => now;
const media = () => mediaRepository(store, crypto, clock);

const api = () => {
  const sessions = createSessions({ store, secret: 'a secret of at least thirty-two letters', clock });
  const deps = { media: media(), mediaStore, crypto, clock };
  const identify = ({ header }: Incoming) => (header('x-test-guest') ? undefined : caller);
  const log = jsonLog({ sink: () => undefined, clock });
  return createApp({
    routes: [uploadMediaRoute, getMediaRoute],
    deps,
    store,
    sessions,
    may: { anyRelation },
    crypto,
    clock,
    log,
    identify,
  });
};
const form = (...parts: readonly [string, Uint8Array][]) => {
  const body = new FormData();
  for (const [name, bytes] of parts) body.append(name, new Blob([bytes.slice()], { type: 'text/html' }), '../../evil.html');
  return body;
};
const post = (body: FormData | string, headers: Record<string, string> = {}) =>
  api().request('/api/media', { method: 'POST', headers: { 'Idempotency-Key': `upload-${++key}-key`, ...headers }, body });
const reasonOf = async (answer: Response) => [answer.status, ((await answer.json()) as { reason: string }).reason];
const upload = async (bytes: Uint8Array) => (await (await post(form(['file', bytes]))).json()) as { id: string; kind: string; url: string };

beforeEach(() => {
  store = memoryStore();
  mediaStore = memoryMediaStore();
  now = new Date('2026-11-20T01:20:00Z');
  key = 0;
});

describe('uploading', () => {
  test('keeps the file without what it tells, whatever it calls itself, and answers a living link', async () => {
    const { id, kind, url } = await upload(jpeg());
    expect([kind, id.startsWith('img_')]).toEqual(['image', true]);
    const answer = await api().request(url, { headers: { 'x-test-guest': '1' } });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(cleanedJpeg(new Uint8Array())));
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
      200,
      'image/jpeg',
      'nosniff',
    ]);
    expect(answer.headers.get('cache-control')).toMatch(/^private, max-age=\d+/);
    expect((await upload(m4a())).id).toMatch(/^aud_/);
  });

  test('names what is wrong', async () => {
    expect(await reasonOf(await post(form(['other', png([])])))).toEqual([422, 'fileMissing']);
    expect(await reasonOf(await post(form(['file', png([])], ['file', png([])])))).toEqual([422, 'fileMissing']);
    expect(await reasonOf(await post(form(['file', new Uint8Array()])))).toEqual([422, 'fileMissing']);
    expect(await reasonOf(await post('{}', { 'content-type': 'application/json' }))).toEqual([422, 'fileMissing']);
    expect(await reasonOf(await post('nonsense', { 'content-type': 'multipart/form-data; boundary=x' }))).toEqual([422, 'fileMissing']);
    expect(await reasonOf(await post(form(['file', ascii('<html>')])))).toEqual([422, 'fileTypeNotAllowed']);
    expect(await reasonOf(await post(form(['file', jpeg().slice(0, 60)])))).toEqual([422, 'fileBroken']);
    expect(await reasonOf(await post(form(['file', new Uint8Array(maxMediaBytes + 1)])))).toEqual([413, 'fileTooLarge']);
    expect((await post(form(['file', png([])]), { 'x-test-guest': '1' })).status).toBe(401);
    expect(store.all()).toEqual([]);
  });

  test('a file of the largest size is taken', async () => {
    const head = png([]);
    const whole = new Uint8Array(maxMediaBytes);
    whole.set(head);
    expect((await post(form(['file', whole]))).status).toBe(201);
  });

  test('belongs to who uploaded it', async () => {
    const { id } = await upload(png([]));
    expect(await media().ownedBy([id, id], 'p1')).toBe(true);
    expect(await media().ownedBy([], 'p2')).toBe(true);
    expect(await media().ownedBy([id], 'p2')).toBe(false);
    expect(await media().ownedBy([id, 'img_unknown'], 'p1')).toBe(false);
  });
});

describe('links', () => {
  test('end, cannot be moved to another file or time, and stay the same for a while', async () => {
    const { id, url } = await upload(png([]));
    const other = await upload(png([], 41));
    const [path, query] = url.split('?');
    const statusAndReason = async (link: string) => reasonOf(await api().request(link));
    expect(await statusAndReason(`/api/media/${other.id}?${query}`)).toEqual([403, 'linkForged']);
    expect(await statusAndReason(url.replace(/until=\d+/, 'until=9999999999'))).toEqual([403, 'linkForged']);
    expect(await statusAndReason(`${path}?until=9999999999&by=x`)).toEqual([403, 'linkForged']);
    expect((await api().request(`${path}`)).status).toBe(422);
    const swapped = id.replace(/[a-z](?=[^a-z]*$)/, (letter) => letter.toUpperCase());
    expect(await statusAndReason(`/api/media/${swapped}?${query}`)).toEqual([403, 'linkForged']);
    now = new Date('2026-11-20T01:59:00Z');
    expect(media().view(id).url).toBe(url);
    now = new Date('2026-11-20T03:59:59Z');
    expect((await api().request(url)).status).toBe(200);
    now = new Date('2026-11-20T04:00:00Z');
    expect(await statusAndReason(url)).toEqual([403, 'linkExpired']);
    expect((await api().request(media().view('img_gone').url)).status).toBe(404);
  });
});

describe('files on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(joinPath(tmpdir(), 'media-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('are whole, private to the user, replaced as one, and never outside their folder', async () => {
    const files = fileMediaStore(joinPath(folder, 'media'));
    await files.put('img_1', ascii('one'), 'image/png');
    await files.put('img_1', ascii('two'), 'image/png');
    expect(Buffer.from((await files.get('img_1')) ?? []).toString()).toBe('two');
    expect(await readdir(joinPath(folder, 'media'))).toEqual(['img_1']);
    expect(await files.get('img_2')).toBeUndefined();
    await expect(files.put('../img_3', ascii('x'), 'image/png')).rejects.toThrow();
    await expect(files.get('../media/img_1')).rejects.toThrow();
  });

  test('that cannot be written are a fault of the store, and leave nothing behind', async () => {
    await fileMediaStore(folder).put('taken', ascii('x'), 'image/png');
    await expect(fileMediaStore(joinPath(folder, 'taken')).put('img_1', ascii('x'), 'image/png')).rejects.toThrow(StoreFault);
    expect(await readdir(folder)).toEqual(['taken']);
  });
});

test('objects in S3 are put and read by their id; a missing one is no fault, another error is', async () => {
  const asked: unknown[] = [];
  const client = new S3Client({ region: 'cn-north-1' });
  const answers = new Map<string, () => unknown>([
    ['img_1', () => ({ Body: { transformToByteArray: async () => ascii('one') } })],
    [
      'img_2',
      () => {
        throw Object.assign(new Error('gone'), { name: 'NoSuchKey' });
      },
    ],
    [
      'img_3',
      () => {
        throw Object.assign(new Error('no'), { name: 'AccessDenied' });
      },
    ],
  ]);
  const send = async ({ input }: { input: { Key: string } }) => {
    asked.push(input);
    return answers.get(input.Key.replace('media/', ''))?.() ?? {};
  };
  Object.assign(client, { send });
  const objects = s3MediaStore(async () => ({ client, GetObjectCommand, PutObjectCommand }), 'bucket');
  await objects.put('img_9', ascii('nine'), 'image/png');
  expect(asked[0]).toMatchObject({ Bucket: 'bucket', Key: 'media/img_9', ContentType: 'image/png' });
  expect(Buffer.from((await objects.get('img_1')) ?? []).toString()).toBe('one');
  expect(await objects.get('img_2')).toBeUndefined();
  await expect(objects.get('img_3')).rejects.toThrow(StoreFault);
  await expect(objects.put('img_3', ascii('x'), 'image/png')).rejects.toThrow(StoreFault);
});
