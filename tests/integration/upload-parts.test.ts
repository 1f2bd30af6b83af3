import { beforeEach, describe, expect, test } from '@jest/globals';
import { partBytes, type Upload } from '@shared/media/uploads.contracts';
import type { MemoryStore } from '../../functions/core/memory-store';
import { join } from '../../functions/media/bytes';
import { ascii, big, box, cleanedJpeg, jpeg, png } from '../../functions/media/file.builder';
import { complete, device, otherDevice, partOf, putPart, report, sha256, startUpload, uploaded } from '../support/clues';
import { type AHouse, aHouse } from '../support/house';

/** A picture of nearly three parts. */
const large = () => join([jpeg(), new Uint8Array(2.5 * partBytes)]);
/** A sound or a film of so many seconds and bytes. */
const recording = (handler: 'soun' | 'vide', seconds: number, bytes = 100) =>
  join([
    box('ftyp', ascii('isom'), big(0, 4)),
    box(
      'moov',
      box('mvhd', new Uint8Array(12), big(1, 4), big(seconds, 4)),
      box('trak', box('mdia', box('hdlr', new Uint8Array(8), ascii(handler), new Uint8Array(12)), box('minf', box('stbl', big(0, 4))))),
    ),
    box('mdat', new Uint8Array(bytes)),
  ]);

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const asked = (who: string, id: string) => at.ask<Upload>(who, 'GET', `/api/media/uploads/${id}`);

describe('a file in parts', () => {
  test('goes on where it stopped, in any order and however often a part is sent, and is cleaned as others are', async () => {
    const bytes = large();
    const started = await startUpload(at, 'li', bytes);
    const { uploadId } = started.body;
    expect([started.status, started.body.parts, started.body.have]).toEqual([201, 3, []]);
    await putPart(at, 'li', uploadId, 2, partOf(bytes, 2));
    await putPart(at, 'li', uploadId, 0, partOf(bytes, 0));
    expect((await putPart(at, 'li', uploadId, 0, partOf(bytes, 0))).body.have).toEqual([0, 2]);
    expect(await complete(at, 'li', uploadId)).toMatchObject({ status: 409, body: { reason: 'partsMissing' } });
    const again = await startUpload(at, 'li', bytes);
    expect([again.status, again.body.uploadId, again.body.have]).toEqual([200, uploadId, [0, 2]]);
    await putPart(at, 'li', uploadId, 1, partOf(bytes, 1));
    const done = await complete(at, 'li', uploadId);
    expect([done.status, done.body.kind]).toEqual([201, 'image']);
    const file = await at.app.request(done.body.url);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(cleanedJpeg(new Uint8Array())));
    expect(await complete(at, 'li', uploadId)).toMatchObject({ status: 200, body: { id: done.body.id } });
    expect((await asked('li', uploadId)).body.file).toMatchObject({ id: done.body.id });
    expect((await putPart(at, 'li', uploadId, 1, partOf(large(), 1))).status).toBe(200);
  });

  test('is what was announced: size, parts and digest', async () => {
    const bytes = large();
    const { uploadId } = (await startUpload(at, 'li', bytes)).body;
    expect((await putPart(at, 'li', uploadId, 3, partOf(bytes, 0))).body.reason).toBe('partUnknown');
    expect((await putPart(at, 'li', uploadId, 0, partOf(bytes, 0).slice(1))).body.reason).toBe('partSizeWrong');
    for (let part = 0; part < 3; part += 1) await putPart(at, 'li', uploadId, part, new Uint8Array(partOf(bytes, part).length).fill(7));
    expect((await complete(at, 'li', uploadId)).body.reason).toBe('digestWrong');
    expect((await startUpload(at, 'li', bytes, { sha256: sha256(jpeg()) })).body.reason).toBe('fileChanged');
    expect((await startUpload(at, 'li', bytes, { bytes: 20 * 1024 * 1024 })).status).toBe(422);
  });

  test('is its sender’s alone, and what was given up is forgotten', async () => {
    const bytes = large();
    const mine = (await startUpload(at, 'li', bytes)).body.uploadId;
    const theirs = (await startUpload(at, 'wang', bytes)).body.uploadId;
    expect(mine).not.toBe(theirs);
    expect([(await asked('wang', mine)).status, (await asked('nobody', mine)).status]).toEqual([404, 404]);
    expect((await putPart(at, 'wang', mine, 0, partOf(bytes, 0))).status).toBe(404);
    expect((await complete(at, 'wang', mine)).status).toBe(404);
    await putPart(at, 'li', mine, 0, partOf(bytes, 0));
    const items = (at.store as MemoryStore).all().filter(({ pk }) => pk === `UPLOAD#${mine}`);
    const twoDays = at.time.now.getTime() / 1000 + 2 * 86_400;
    expect(items.map(({ ttl }) => Number(ttl) <= twoDays + 1 && Number(ttl) > twoDays - 60)).toEqual([true, true]);
  });

  test('of a guest needs the secret of their device', async () => {
    const bytes = png([]);
    expect((await startUpload(at, 'nobody', bytes, { device: undefined })).body.reason).toBe('deviceNeeded');
    const { uploadId } = (await startUpload(at, 'nobody', bytes)).body;
    await putPart(at, 'nobody', uploadId, 0, bytes);
    expect((await complete(at, 'nobody', uploadId, {})).body.reason).toBe('deviceNeeded');
    expect((await complete(at, 'nobody', uploadId, { device: otherDevice })).status).toBe(404);
    expect((await complete(at, 'nobody', uploadId)).status).toBe(201);
    expect(JSON.stringify((at.store as MemoryStore).all())).not.toContain(device);
  });
});

describe('recordings', () => {
  test('a film of up to thirty seconds is taken, a longer one not, and no wish can use it', async () => {
    const id = await uploaded(at, 'zhou', recording('vide', 30));
    expect(id).toMatch(/^vid_/);
    const { uploadId } = (await startUpload(at, 'zhou', recording('vide', 33))).body;
    await putPart(at, 'zhou', uploadId, 0, recording('vide', 33));
    expect(await complete(at, 'zhou', uploadId)).toMatchObject({ status: 422, body: { reason: 'videoTooLong' } });
    expect((await at.submit('zhou', { media: [id] })).body.reason).toBe('mediaUnknown');
    const form = new FormData();
    form.append('file', new Blob([recording('vide', 3).slice()]));
    expect((await at.ask('zhou', 'POST', '/api/media', form)).body.reason).toBe('fileTypeNotAllowed');
  });

  test('a report takes one voice note of a minute, one film and nine photos', async () => {
    const sixty = await uploaded(at, 'li', recording('soun', 60));
    const long = await uploaded(at, 'li', recording('soun', 63));
    const untold = await uploaded(at, 'li', recording('soun', 0, 2.5 * 1024 * 1024));
    const films = [await uploaded(at, 'li', recording('vide', 3)), await uploaded(at, 'li', recording('vide', 4))];
    const photos: string[] = [];
    for (let n = 0; n < 10; n += 1) photos.push(await uploaded(at, 'li', png([], 40 + n)));
    const tried = async (media: string[]) => (await report(at, 'li', { media })).body.reason;
    expect(await tried([sixty, films[0] ?? '', ...photos.slice(0, 9)])).toBeUndefined();
    expect(await tried([long])).toBe('voiceTooLong');
    expect(await tried([untold])).toBe('voiceTooLong');
    for (const many of [photos, films, [sixty, long], [sixty, sixty]]) expect(await tried(many)).toBe('tooManyFiles');
  });
});

test('guests send and ask more rarely than others', async () => {
  const { routes } = await import('../../functions/hosts/routes');
  const { serve } = await import('../../functions/hosts/serve');
  const strict = serve(at.house, { routes, deps: at.house });
  const statuses: number[] = [];
  const asked = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code: 'ABCDABCDABCD' }) };
  for (let n = 0; n < 14; n += 1) statuses.push((await strict.request('/api/clue-tracks', asked)).status);
  expect([statuses.slice(0, 12).every((status) => status === 404), statuses.slice(12)]).toEqual([true, [429, 429]]);
});
