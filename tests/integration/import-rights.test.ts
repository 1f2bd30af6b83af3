import { beforeEach, expect, test } from '@jest/globals';
import type { ExportView } from '@shared/imports/exports.contracts';
import type { ImportRow, ImportView } from '@shared/imports/imports.contracts';
import { type AHouse, aHouse, county, liuyin, shiqiao } from '../support/house';
import { madeIdNumber } from '../support/imported-county';

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const heads = '户编号,所在区域,成员姓名,与户主关系,身份证号,手机号,家庭年收入（元）,住址';
const [head, other] = [madeIdNumber('1970-01-02', 1), madeIdNumber('1971-03-04', 2)];

const imported = async (who: string, areaPath: string, table: string, between = async () => {}) => {
  const bytes = Buffer.from(table);
  const form = { kind: 'households', fileName: 'a.csv', bytes: bytes.length, areaPath };
  const { body } = await at.ask<ImportView>(who, 'POST', '/api/imports', form);
  const headers = { ...(await at.as(who)), 'Idempotency-Key': `file-${body.id}` };
  await at.app.request(`/api/imports/${body.id}/parts/0`, { method: 'PUT', headers, body: new Uint8Array(bytes) });
  await at.house.jobs.finish('IMPORT', body.id);
  await between();
  await at.ask(who, 'POST', `/api/imports/${body.id}/run`);
  await at.house.jobs.finish('IMPORT', body.id);
  const job = (await at.ask<ImportView>(who, 'GET', `/api/imports/${body.id}`)).body;
  const { items } = (await at.ask<{ items: ImportRow[] }>(who, 'GET', `/api/imports/${body.id}/rows`)).body;
  return { job, issues: items.flatMap(({ issues }) => issues.map(({ column, reason }) => [column, reason])) };
};

test('an administrator of a town takes no household of another town, neither by its number nor by who lives there', async () => {
  await imported('admin', county, `${heads}\nH1,huangliu/dongshan/shiqiao,周大山,户主,${head},,1200,石桥一号\n`);
  const opened = await at.ask<{ id: string }>('elsewhere', 'POST', '/api/households', {
    areaPath: shiqiao,
    members: [{ name: '何建国', relation: 'head', birthday: '1971-03-04', idNumber: other, values: {} }],
    values: {},
    categories: [],
    consent: true,
    from: { source: 'office' },
  });
  expect(opened.status).toBe(201);
  const kept = async () => Promise.all([head, other].map(async (number) => (await at.house.households.findByIdNumber(number))?.household));
  const before = await kept();
  for (const row of [`H1,liuyin,周大山,户主,${head},,9,柳荫一号`, `H2,liuyin,何建国,户主,${other},,9,柳荫二号`]) {
    const { job, issues } = await imported('townAdmin', 'huangliu/hewan', `${heads}\n${row}\n`);
    expect([job.counts, issues]).toEqual([{ new: 0, changed: 0, unchanged: 0, wrong: 1 }, [['area', 'areaOutside']]]);
  }
  expect(await kept()).toEqual(before);
  expect((await imported('admin', county, `${heads}\nH1,liuyin,周大山,户主,${head},,9,柳荫一号\n`)).job.written).toMatchObject({
    changed: 1,
  });
});

test('nor one that moved there after the table was checked', async () => {
  await imported('admin', county, `${heads}\nH1,liuyin,周大山,户主,${head},,1200,柳荫一号\n`);
  await at.regrant('town', [{ role: 'countyOfficer', areaPath: county }]);
  const found = async () => (await at.house.households.findByIdNumber(head))?.household;
  const moves = async () => {
    const body = { from: { source: 'office' }, values: {}, areaPath: shiqiao };
    expect((await at.ask('town', 'PUT', `/api/households/${(await found())?.id}/values`, body)).status).toBe(200);
  };
  const { job, issues } = await imported('townAdmin', 'huangliu/hewan', `${heads}\nH1,liuyin,周大山,户主,${head},,9,柳荫一号\n`, moves);
  expect([job.counts.changed, job.written.wrong, issues]).toEqual([1, 1, [['area', 'areaOutside']]]);
  expect(await found()).toMatchObject({ areaPath: shiqiao, values: { incomeYuan: { value: 1200 } } });
});

test('who may not take a table out any more is given no link to the one they made', async () => {
  const begun = await at.ask<ExportView>('officer', 'POST', '/api/exports', {
    kind: 'households',
    format: 'csv',
    areaPath: liuyin,
    numbers: true,
    purpose: '每月报送',
  });
  await at.house.jobs.finish('EXPORT', begun.body.id);
  const listed = async () =>
    (await at.ask<{ items: ExportView[] }>('officer', 'GET', '/api/exports')).body.items.map(({ url }) => Boolean(url));
  expect(await listed()).toEqual([true]);
  await at.regrant('officer', [{ role: 'communityOfficer', areaPath: shiqiao }]);
  expect((await at.ask('officer', 'GET', `/api/exports/${begun.body.id}`)).status).toBe(404);
  expect(await listed()).toEqual([]);
});
