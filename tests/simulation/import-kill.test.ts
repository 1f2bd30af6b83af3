import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tablePartBytes } from '@shared/imports/import';
import type { ImportView } from '@shared/imports/imports.contracts';
import { areaItem } from '../../functions/areas/areas.repository';
import { startEngine } from '../../functions/core/engine/engine';
import type { Item } from '../../functions/core/store';
import { fileMediaStore } from '../../functions/media/file-media-store';
import { type AHouse, aHouse, county } from '../support/house';
import { type MadeTable, madeIdNumber, madeTable } from '../support/imported-county';
import { openTable } from './on-engine';
import { bundleProcess, type ProcessBundle } from './process-bundle';

const full = Boolean(process.env.FULL);
const size = full ? { people: 32_000, households: 12_000, errors: 500 } : { people: 300, households: 110, errors: 20 };
/** After how many transactions of its process the job is killed: while the file is checked, then again and again while it runs. */
const killAfter = full ? { check: [20], run: [100, 500, 900] } : { check: [2], run: [6] };
const areas = Array.from({ length: full ? 300 : 12 }, (_, at) => `${county}/t${at % 26}/v${at}`);

if (full) jest.setTimeout(30 * 60_000);

let folder: string;
let bundle: ProcessBundle;
let table: MadeTable;
let importId: string;
const now = '2026-11-20T01:00:00.000Z';
const places = (name: string) => ({ data: join(folder, name, 'data'), files: join(folder, name, 'files') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-kill-'));
  bundle = await bundleProcess('import');
});
afterAll(async () => {
  await bundle.remove();
  await rm(folder, { recursive: true, force: true });
});

/** A house over a folder for as long as `act` takes; the engine is closed behind it, so that a process of its own may open the folder. */
const inHouse = async <Value>(
  name: string,
  act: (house: AHouse, table: Awaited<ReturnType<typeof openTable>>) => Promise<Value>,
): Promise<Value> => {
  const { data, files } = places(name);
  await mkdir(data, { recursive: true });
  const engine = await startEngine({ path: data });
  const opened = await openTable(engine.endpoint);
  try {
    return await act(await aHouse(opened.store, fileMediaStore(files)), opened);
  } finally {
    opened.close();
    await engine.close();
  }
};

const uploaded = async (house: AHouse, bytes: Buffer, fileName: string): Promise<string> => {
  const { body } = await post(house, '/api/imports', { kind: 'households', fileName, bytes: bytes.length, areaPath: county });
  for (let part = 0; part * tablePartBytes < bytes.length; part++) {
    const piece = bytes.subarray(part * tablePartBytes, (part + 1) * tablePartBytes);
    const headers = {
      ...(await house.as('admin')),
      'Idempotency-Key': `part-${body.id.slice(0, 8)}-${part}`,
      'Content-Type': 'application/octet-stream',
    };
    const sent = await house.app.request(`/api/imports/${body.id}/parts/${part}`, { method: 'PUT', headers, body: new Uint8Array(piece) });
    expect(sent.status).toBe(200);
  }
  return body.id;
};
/** Every house counts its keys from one; these are for several houses over one store. */
const post = (house: AHouse, path: string, body?: unknown) =>
  house.ask<ImportView & { reason?: string }>('admin', 'POST', path, body, { 'Idempotency-Key': randomUUID() });
const view = async (house: AHouse, id: string) => (await house.ask<ImportView>('admin', 'GET', `/api/imports/${id}`)).body;

/** Works on the import in a process of its own; killed after so many transactions, if it gets that far. */
const work = (name: string, kills?: number): Promise<{ rests: boolean; seconds: number; mostMb: number }> =>
  new Promise((resolve, reject) => {
    const { data, files } = places(name);
    const child = spawn(process.execPath, ['--enable-source-maps', bundle.file, data, files, importId, now], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let steps = 0;
    let said: { rests: boolean; seconds: number; mostMb: number } = { rests: false, seconds: 0, mostMb: 0 };
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === '.') steps += 1;
      if (steps === kills) child.kill('SIGKILL');
      const [, seconds, most] = /^rests (\S+) (\S+)/.exec(line) ?? [];
      if (seconds) said = { rests: true, seconds: Number(seconds), mostMb: Number(most) };
    });
    child.once('error', reject).once('close', () => resolve(said));
  });

const unlike = new Set(['sealed', 'sealedIdNumber', 'sealedPhone', 'answer', 'ttl']);
/** What is stored, but for what is sealed afresh each time and how often a job was begun. */
const digestOf = (all: readonly Item[]): { digest: string; items: number; byKind: Record<string, number> } => {
  const items = all.filter(
    ({ pk, sk }) =>
      !pk.startsWith('IDEM#') && !pk.startsWith('PERSON#') && !(pk.startsWith('IMPORT#') && sk === 'PROGRESS') && pk !== 'HEALTH',
  );
  const hash = createHash('sha256');
  const byKind: Record<string, number> = {};
  for (const item of items) {
    hash.update(JSON.stringify(sorted(item)));
    const kind = `${item.pk.split('#')[0]} ${item.sk.split('#')[0]}`;
    byKind[kind] = (byKind[kind] ?? 0) + 1;
  }
  return { digest: hash.digest('hex'), items: items.length, byKind };
};
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !unlike.has(key));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
};
describe(`an import of ${size.people} people that is killed and goes on`, () => {
  it('checks and imports the same as one that nobody disturbed', async () => {
    await inHouse('killed', async (house, { store }) => {
      await store.commit(areas.slice(0, 90).map((path) => ({ put: areaItem(path, `村${path}`) })));
      for (let from = 90; from < areas.length; from += 90)
        await store.commit(areas.slice(from, from + 90).map((path) => ({ put: areaItem(path, `村${path}`) })));
      const elsewhere = Array.from({ length: size.errors / 10 }, (_, at) => madeIdNumber('1960-05-06', 900_000 + at));
      const lines = elsewhere.map((idNumber, at) => `别-${at},${areas[0]},田无名,户主,${idNumber}`);
      const first = await uploaded(
        house,
        Buffer.from(`户编号,所在区域,成员姓名,与户主关系,身份证号\n${lines.join('\n')}\n`),
        'elsewhere.csv',
      );
      await house.house.jobs.finish('IMPORT', first);
      expect((await post(house, `/api/imports/${first}/run`)).status).toBe(200);
      await house.house.jobs.finish('IMPORT', first);
      expect(await view(house, first)).toMatchObject({ status: 'done', written: { new: elsewhere.length } });
      table = await madeTable({ seed: 7, ...size, areas, elsewhere });
      expect(table).toMatchObject({ people: size.people, planted: { length: size.errors } });
      importId = await uploaded(house, table.bytes, 'county.xlsx');
    });
    await cp(join(folder, 'killed'), join(folder, 'whole'), { recursive: true });

    for (const kills of killAfter.check) expect((await work('killed', kills)).rests).toBe(false);
    const checking = await work('whole');
    await work('killed');
    const run = (name: string) =>
      inHouse(name, async (house) => {
        expect(await view(house, importId)).toMatchObject({ status: 'checked' });
        expect((await post(house, `/api/imports/${importId}/run`)).status).toBe(200);
      });
    await run('killed');
    await run('whole');
    for (const kills of killAfter.run) expect((await work('killed', kills)).rests).toBe(false);
    expect((await work('killed')).rests).toBe(true);
    const running = await work('whole');

    const stored = (name: string) => inHouse(name, async (_, { scan }) => digestOf(await scan()));
    const [killed, whole] = [await stored('killed'), await stored('whole')];
    expect(killed.byKind).toEqual(whole.byKind);
    expect(killed).toEqual(whole);
    console.log(
      `${size.people} people, ${size.households} households, ${table.bytes.length >> 10} KB: checked in ${checking.seconds} s with at most ${checking.mostMb} MB, imported in ${running.seconds} s with at most ${running.mostMb} MB (engine included)`,
    );
  });

  it('names every planted mistake by row and column, and nothing else', async () => {
    await inHouse('whole', async (house) => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await house.ask<{
          items: { row: number; fate: string; issues: { column: string; reason: string; value?: string }[] }[];
          next?: string;
        }>('admin', 'GET', `/api/imports/${importId}/rows?limit=50${cursor ? `&cursor=${cursor}` : ''}`);
        for (const { row, issues } of body.items) for (const { column, reason } of issues) found.push(`${row} ${column} ${reason}`);
        cursor = body.next;
      } while (cursor);
      expect(found.sort()).toEqual(table.planted.map(({ row, column, reason }) => `${row} ${column} ${reason}`).sort());
      expect(new Set(table.planted.map(({ reason }) => reason)).size).toBe(10);
      const job = await view(house, importId);
      expect(job.written).toEqual({ new: size.people - size.errors, changed: 0, unchanged: 0, wrong: size.errors });
      expect(job.status).toBe('done');
    });
  });

  it('changes nothing when it is imported once more', async () => {
    await inHouse('whole', async (house) => {
      importId = await uploaded(house, table.bytes, 'again.xlsx');
    });
    const again = await work('whole');
    await inHouse('whole', async (house) => {
      const job = await view(house, importId);
      expect(job).toMatchObject({
        status: 'checked',
        counts: { new: 0, changed: 0, unchanged: size.people - size.errors, wrong: size.errors },
        actions: ['report', 'drop'],
      });
      expect((await post(house, `/api/imports/${importId}/run`)).body.reason).toBe('nothingToImport');
    });
    console.log(`looked through again in ${again.seconds} s with at most ${again.mostMb} MB`);
  });
});
