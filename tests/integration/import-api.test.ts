import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ExportView } from '@shared/imports/exports.contracts';
import type { ImportRow, ImportView } from '@shared/imports/imports.contracts';
import { readTable } from '../../functions/imports/read-table';
import type { TableRow } from '../../functions/imports/table-row';
import { type AHouse, aHouse, county, liuyin } from '../support/house';
import { madeIdNumber } from '../support/imported-county';

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});

const bytesOf = async (path: string, who = 'admin') => {
  const answered = await at.app.request(path, { headers: await at.as(who) });
  return { status: answered.status, bytes: Buffer.from(await answered.arrayBuffer()), type: answered.headers.get('content-type') };
};
const imported = async (kind: string, table: string | Buffer, { run = true, areaPath = county, name = 'a.csv', who = 'admin' } = {}) => {
  const bytes = Buffer.from(table);
  const { body, status } = await at.ask<ImportView>(who, 'POST', '/api/imports', { kind, fileName: name, bytes: bytes.length, areaPath });
  expect(status).toBe(201);
  const headers = { ...(await at.as(who)), 'Idempotency-Key': `file-${body.id}` };
  expect((await at.app.request(`/api/imports/${body.id}/parts/0`, { method: 'PUT', headers, body: new Uint8Array(bytes) })).status).toBe(
    200,
  );
  await at.house.jobs.finish('IMPORT', body.id);
  if (run) {
    await at.ask(who, 'POST', `/api/imports/${body.id}/run`);
    await at.house.jobs.finish('IMPORT', body.id);
  }
  return (await at.ask<ImportView>(who, 'GET', `/api/imports/${body.id}`)).body;
};
const wrongRows = async (id: string) => (await at.ask<{ items: ImportRow[] }>('admin', 'GET', `/api/imports/${id}/rows`)).body.items;
const exported = async (body: object, who = 'admin') => {
  const begun = await at.ask<ExportView>(who, 'POST', '/api/exports', {
    format: 'csv',
    areaPath: county,
    numbers: false,
    purpose: '每月报送',
    ...body,
  });
  expect(begun.status).toBe(201);
  await at.house.jobs.finish('EXPORT', begun.body.id);
  return (await at.ask<ExportView>(who, 'GET', `/api/exports/${begun.body.id}`)).body;
};
const rowsIn = async (kind: 'areas' | 'roster' | 'households', bytes: Buffer, format: 'csv' | 'xlsx' = 'csv') => {
  const rows: TableRow[] = [];
  for await (const row of readTable(kind, format, bytes)) rows.push(row);
  return rows;
};
const heads = '户编号,所在区域,成员姓名,与户主关系,身份证号,手机号,家庭年收入（元）,住址';
const [head, child] = [madeIdNumber('1970-01-02', 1), madeIdNumber('2016-03-04', 2)];
const third = madeIdNumber('2012-05-06', 3);
const family = `${heads}\nH1,liuyin,周大山,户主,${head},19912340001,1200,=柳荫三排 3 号\nH1,,周小山,子女,${third},,,\nH1,liuyin,周小河,子女,${child},,,\n`;
const whole = family.replace('H1,,', 'H1,liuyin,');

describe('households', () => {
  test('come in with sealed numbers, go out masked, and in full only with a purpose; minors never', async () => {
    const job = await imported('households', family);
    expect(job).toMatchObject({ status: 'done', written: { new: 2, wrong: 1 }, actions: ['report'] });
    expect(await wrongRows(job.id)).toEqual([{ row: 3, fate: 'wrong', label: 'H1 周**', issues: [{ column: 'area', reason: 'missing' }] }]);
    const stored = JSON.stringify((at.store as unknown as { all(): unknown[] }).all()) + at.log.join();
    for (const secret of [head, child, '19912340001', '柳荫三排']) expect(stored).not.toContain(secret);

    const file = await at.house.households.findByIdNumber(head);
    const where = await at.ask<{ address: string }>('officer', 'POST', `/api/households/${file?.household.id}/address/open`, {
      purpose: '核对信息',
    });
    expect(where.body).toEqual({ address: '=柳荫三排 3 号' });

    const masked = await exported({ kind: 'households' });
    const plain = await bytesOf(masked.url ?? '', 'nobody');
    expect(plain).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' });
    expect(plain.bytes.toString()).toContain('户主');
    for (const secret of [head, child, '19912340001', '大山', '小河', '柳荫三排']) expect(plain.bytes.toString()).not.toContain(secret);

    const full = (await bytesOf((await exported({ kind: 'households', numbers: true, format: 'xlsx' })).url ?? '')).bytes;
    const rows = await rowsIn('households', full, 'xlsx');
    expect(rows[0]?.values.address).toBe('=柳荫三排 3 号');
    expect(rows.map(({ values }) => [values.householdNo, values.idNumber, values.phone, values.memberName])).toEqual([
      ['H1', head, '19912340001', '周大山'],
      ['H1', undefined, undefined, '周**'],
    ]);
  });

  test('are the same however often they come, and only what is new is written', async () => {
    await imported('households', whole);
    const before = JSON.stringify(
      (at.store as unknown as { all(): { pk: string }[] }).all().filter(({ pk }) => pk.startsWith('HOUSEHOLD')),
    );
    const again = await imported('households', whole);
    expect(again).toMatchObject({ status: 'checked', counts: { new: 0, changed: 0, unchanged: 3, wrong: 0 } });
    expect(JSON.stringify((at.store as unknown as { all(): { pk: string }[] }).all().filter(({ pk }) => pk.startsWith('HOUSEHOLD')))).toBe(
      before,
    );
    const richer = await imported('households', whole.replace(',1200,', ',2400,'));
    expect(richer.written).toEqual({ new: 0, changed: 3, unchanged: 0, wrong: 0 });
    const file = await at.house.households.findByIdNumber(head);
    expect(file?.household.values.incomeYuan).toMatchObject({ value: 2400, source: 'import', record: richer.id });
  });

  test('are taken into a file that was opened by hand, found by the number of who lives there', async () => {
    const members = [{ name: '周大山', relation: 'head', birthday: '1970-01-02', idNumber: head, values: {} }];
    const opened = await at.ask<{ id: string }>('officer', 'POST', '/api/households', {
      areaPath: liuyin,
      members,
      values: {},
      categories: [],
      consent: true,
      from: { source: 'office' },
    });
    expect(opened.status).toBe(201);
    const job = await imported('households', family);
    expect(job.written).toMatchObject({ new: 1, changed: 1 });
    expect(await at.house.households.findByIdNumber(child)).toMatchObject({ household: { id: opened.body.id, members: 2 } });
    const other = await imported('households', `${heads}\nH2,liuyin,周小河,户主,${child},,,\n`);
    expect(await wrongRows(other.id)).toMatchObject([
      { row: 2, issues: [{ column: 'idNumber', reason: 'idInOtherHousehold', value: expect.stringMatching(/\*{4}/) }] },
    ]);
  });

  test('of twenty members who all changed are written in lots, and end the same', async () => {
    const columns = `${heads},健康状况,残疾等级,劳动能力,就学情况,就业情况,重点关注`;
    const lines = (name: string, values: string) =>
      Array.from(
        { length: 20 },
        (_, n) =>
          `B1,liuyin,${name}${n},${n === 0 ? '户主' : '其他'},${madeIdNumber('1980-02-03', 500 + n)},1990000${1000 + n},,,${values}`,
      );
    const first = await imported('households', `${columns}\n${lines('周', '健康,无残疾,能劳动,不在学,务农,独居老人').join('\n')}\n`);
    expect(first.written).toMatchObject({ new: 20 });
    const second = `${columns}\n${lines('王', '大病,二级,不能劳动,高中,待业,失独').join('\n')}\n`;
    expect((await imported('households', second)).written).toEqual({ new: 0, changed: 20, unchanged: 0, wrong: 0 });
    expect((await imported('households', second)).counts).toMatchObject({ unchanged: 20 });
    const place = await at.house.households.findByIdNumber(madeIdNumber('1980-02-03', 519));
    const file = await at.house.households.findFile(place?.household.id ?? '');
    expect(file?.members.map(({ name, values }) => [name[0], values.health?.value, values.flags?.value])).toEqual(
      Array(20).fill(['王', 'serious', ['lostOnlyChild']]),
    );
  });

  test('are mended from the report that names what is wrong, and uploaded as it is', async () => {
    const job = await imported('households', family);
    const { bytes } = await bytesOf(`/api/imports/${job.id}/report`);
    const [row] = await rowsIn('households', bytes, 'xlsx');
    expect(row).toMatchObject({
      values: { householdNo: 'H1', memberName: '周小山', idNumber: third },
      issues: [{ column: 'area', reason: 'missing' }],
    });
    expect(await imported('households', bytes, { name: 'mended.xlsx', run: false })).toMatchObject({ counts: { wrong: 1 } });
  });
});

test('areas come in with those above them, are renamed, and go out again', async () => {
  const table =
    '区域编码,区域名称,级别,上级编码\nc1,第一网格,网格,huangliu/xicun/laohe\nlaohe,老河社区,社区,xicun\nxicun,西村镇,乡镇,huangliu\nc2,谁的网格,网格,nowhere\nhuangliu/hewan,新河湾镇,乡镇,\n';
  const job = await imported('areas', table);
  expect(job).toMatchObject({ status: 'done', written: { new: 3, changed: 1, wrong: 1 } });
  expect(await wrongRows(job.id)).toMatchObject([{ row: 5, issues: [{ column: 'parent', reason: 'unknownParent' }] }]);
  expect(await at.house.areas.fresh('huangliu/xicun/laohe/c1')).toMatchObject({ name: '第一网格', level: 'cell' });
  expect(await at.house.areas.fresh('huangliu/hewan')).toMatchObject({ name: '新河湾镇' });
  const rows = await rowsIn('areas', (await bytesOf((await exported({ kind: 'areas' })).url ?? '')).bytes);
  expect(rows.map(({ values }) => values.code)).toContain('huangliu/xicun/laohe/c1');
  expect((await imported('areas', table, { run: false })).counts).toEqual({ new: 0, changed: 0, unchanged: 4, wrong: 1 });
});

test('the roster gives roles by phone, at once, and takes them away; what it does not name stays', async () => {
  const table =
    '姓名,手机号,角色,所在区域,单位,帮扶人类别,停用\n孙静,199 0000 0006,网格员,liuyin,,,\n新来的,19900009999,部门经办,huangliu,县民政局,,\n李明,19900000004,网格员,nowhere,,,\n赵大,19900000006,网格员,liuyin,,,\n';
  const job = await imported('roster', table);
  expect(job).toMatchObject({ status: 'done', written: { new: 1, changed: 1, wrong: 2 } });
  expect(
    (await wrongRows(job.id)).flatMap(({ row, issues }) => issues.map(({ column, reason }) => `${row} ${column} ${reason}`)).sort(),
  ).toEqual(['4 area unknownArea', '5 phone grantTwice']);
  expect((await at.house.people.find('officer'))?.grants.map(({ role }) => role)).toEqual(['communityOfficer', 'gridWorker']);
  const fresh = await at.house.people.findByPhone('19900009999');
  expect(fresh?.grants).toMatchObject([{ role: 'departmentHandler', orgName: '县民政局' }]);
  expect(await at.house.people.orgMembers(fresh?.grants[0]?.orgId ?? '')).toEqual([fresh?.personId]);
  expect((await imported('roster', table, { run: false })).counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  const ended = await imported('roster', '姓名,手机号,角色,所在区域,停用\n孙静,19900000006,网格员,liuyin,是\n');
  expect(ended.written).toMatchObject({ changed: 1 });
  expect((await at.house.people.find('officer'))?.grants.map(({ role }) => role)).toEqual(['communityOfficer']);
  const out = await rowsIn('roster', (await bytesOf((await exported({ kind: 'roster', numbers: true })).url ?? '')).bytes);
  expect(out.find(({ values }) => values.phone === '19900009999')?.values).toMatchObject({
    role: 'departmentHandler',
    area: 'huangliu',
    org: '县民政局',
  });
});

test('an administrator of a town brings nothing into another one', async () => {
  const table = `${heads}\nH9,huangliu/dongshan/shiqiao,周大山,户主,${head},,,\nH8,liuyin,周小河,户主,${child},,,\n`;
  const job = await imported('households', table, { who: 'townAdmin', areaPath: 'huangliu/hewan' });
  expect(job.written).toEqual({ new: 1, changed: 0, unchanged: 0, wrong: 1 });
  expect(job.issues).toEqual([{ reason: 'areaOutside', rows: 1 }]);
  expect((await at.ask('townAdmin', 'POST', '/api/imports', { kind: 'areas', fileName: 'a.csv', bytes: 9, areaPath: county })).status).toBe(
    403,
  );
});

test('what was stopped goes on where it stood; what was given up is forgotten; old rows are forgotten by the clock', async () => {
  const rows = Array.from({ length: 30 }, (_, n) => `S${n},liuyin,周${n},户主,${madeIdNumber('1960-01-01', 100 + n)},,,`).join('\n');
  const job = await imported('households', `${heads}\n${rows}\n`, { run: false });
  await at.ask('admin', 'POST', `/api/imports/${job.id}/run`);
  await at.ask('admin', 'POST', `/api/imports/${job.id}/stop`);
  await at.house.jobs.finish('IMPORT', job.id);
  expect((await at.ask<ImportView>('admin', 'GET', `/api/imports/${job.id}`)).body).toMatchObject({
    status: 'stopped',
    written: { new: 0 },
    actions: ['run', 'drop'],
  });
  await at.ask('admin', 'POST', `/api/imports/${job.id}/run`);
  expect(await at.house.jobs.runDue(at.time.now)).toMatchObject({ failed: 0 });
  expect((await at.ask<ImportView>('admin', 'GET', `/api/imports/${job.id}`)).body).toMatchObject({ status: 'done', written: { new: 30 } });

  const other = await imported('households', family, { run: false });
  await at.ask('admin', 'POST', `/api/imports/${other.id}/drop`);
  await at.house.jobs.finish('IMPORT', other.id);
  expect((await at.ask<{ reason: string }>('admin', 'GET', `/api/imports/${other.id}/rows`)).body.reason).toBe('importForgotten');
  at.later(31);
  await at.house.jobs.runDue(at.time.now);
  expect((await at.ask<{ reason: string }>('admin', 'GET', `/api/imports/${job.id}/rows`)).body.reason).toBe('importForgotten');
});

test('links to an export end, and cannot be made up', async () => {
  const job = await exported({ kind: 'areas' });
  const url = job.url ?? '';
  expect((await bytesOf(url)).status).toBe(200);
  expect((await at.ask<{ reason: string }>('nobody', 'GET', url.replace(/by=./, 'by=A'))).body.reason).toBe('linkForged');
  at.later(1);
  expect((await at.ask<{ reason: string }>('nobody', 'GET', url)).body.reason).toBe('linkExpired');
  at.later(2);
  await at.house.jobs.runDue(at.time.now);
  expect((await at.ask<ExportView>('admin', 'GET', `/api/exports/${job.id}`)).body.url).toBeUndefined();
  expect(
    (
      await at.ask('officer', 'POST', '/api/exports', {
        kind: 'roster',
        format: 'csv',
        areaPath: liuyin,
        numbers: false,
        purpose: '每月报送',
      })
    ).status,
  ).toBe(403);
  expect((await exported({ kind: 'households', areaPath: liuyin }, 'officer')).status).toBe('done');
});
