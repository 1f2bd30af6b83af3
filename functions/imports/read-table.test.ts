import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { importColumns } from '@shared/imports/import-columns';
import { stream as exceljs } from 'exceljs';
import { inventedIdNumber } from '../demo/identity';
import { columnNotes } from './column-notes';
import { readTable } from './read-table';
import type { TableRow } from './table-row';
import { TableFault } from './unzip';
import { template, writeTable } from './write-table';

const all = async (rows: AsyncIterable<TableRow>) => {
  const found: TableRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
};
const failure = async (rows: AsyncIterable<TableRow>) => {
  try {
    await all(rows);
  } catch (fault) {
    if (fault instanceof TableFault) return [fault.reason, ...(fault.words ? [fault.words] : [])];
    throw fault;
  }
  return [];
};
const csv = (text: string) => Buffer.from(text);
const xlsx = async (rows: readonly (readonly unknown[])[]) => {
  const { PassThrough } = await import('node:stream');
  const stream = new PassThrough();
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  const book = new exceljs.xlsx.WorkbookWriter({ stream, useSharedStrings: true, useStyles: true });
  const sheet = book.addWorksheet('表');
  for (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
  await book.commit();
  return Buffer.concat(pieces);
};
const id = inventedIdNumber(1970, 7);
const heads = ['户编号', '所在区域', '成员姓名', '与户主关系', '身份证号'];
const row = ['H-1', 'liuyin', '周大山', '户主', id];

/** A zip of one entry whose directory may lie. */
const zipOf = (entries: readonly { name: string; data: Buffer; claimed?: number }[]) => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, claimed } of entries) {
    const packed = deflateRawSync(data);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed ?? data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
};
const workbook = Buffer.from('<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>');
const rels = Buffer.from('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>');
const bookOf = (sheet: Buffer, more: { name: string; data: Buffer }[] = []) =>
  zipOf([
    { name: 'xl/workbook.xml', data: workbook },
    { name: 'xl/_rels/workbook.xml.rels', data: rels },
    { name: 'xl/worksheets/sheet1.xml', data: sheet, claimed: 10 },
    ...more,
  ]);

describe('reading a table', () => {
  it('reads xlsx and CSV alike, headings in either language, starred or not', async () => {
    const values = { householdNo: 'H-1', area: 'liuyin', memberName: '周大山', relation: 'head', idNumber: id };
    const english = ['Household number', 'In area *', 'Member name', 'Relation to head', 'ID number'];
    const text = [english, row].map((line) => line.join(',')).join('\r\n');
    for (const read of [
      readTable('households', 'xlsx', await xlsx([heads.map((head) => `${head}*`), row])),
      readTable('households', 'csv', csv(`\ufeff${[heads, row].map((line) => line.join(',')).join('\n')}\n`)),
      readTable('households', 'csv', csv(text)),
    ])
      expect(await all(read)).toEqual([{ row: 2, values, issues: [] }]);
  });

  it('keeps every sign where pieces of a large sheet meet', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [`户-${at}`, '柳荫社区', '欧阳翠莲', '户主', id]);
    const read = await all(readTable('households', 'xlsx', await xlsx([heads, ...rows])));
    expect(read).toHaveLength(3000);
    expect(
      read.filter(
        ({ values, row: at }) => values.memberName !== '欧阳翠莲' || values.householdNo !== `户-${at - 2}` || values.area !== '柳荫社区',
      ),
    ).toEqual([]);
  });

  it('reads GB 18030 as Chinese Excel saves CSV, quotes, line breaks inside them, and semicolons', async () => {
    const gbk = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]); // 姓名
    expect(await failure(readTable('roster', 'csv', Buffer.concat([gbk, csv(',a\n1,2\n')])))).toEqual([
      'headersMissing',
      '手机号、角色、所在区域',
    ]);
    const quoted = '姓名;手机号;角色;所在区域\n"周""大""山";199 0000 0001;网格员;"liu\nyin"\n';
    expect((await all(readTable('roster', 'csv', csv(quoted))))[0]).toMatchObject({
      values: { name: '周"大"山', phone: '19900000001', role: 'gridWorker' },
      issues: [{ column: 'area', reason: 'badCode' }],
    });
  });

  it('takes no formula and trusts no result of one', async () => {
    const line = [{ formula: '1+1', result: 'H-1' }, 'liuyin', '=HYPERLINK("x")', '户主', id];
    const [read] = await all(
      readTable(
        'households',
        'xlsx',
        await xlsx([
          [...heads, '家庭年收入（元）', '生活情况'],
          [...line, '-5', '-1+1 @x'],
          ['+1', '@a', "'=x", '户主', id, { formula: 'A1', result: 3 }],
        ]),
      ),
    );
    expect(read?.issues).toEqual([
      { column: 'householdNo', reason: 'formula' },
      { column: 'memberName', reason: 'formula' },
      { column: 'incomeYuan', reason: 'negative' },
    ]);
    // What is words stays words, and goes out with a mark before it.
    expect(read?.values.livingWords).toBe('-1+1 @x');
    expect((await writeTable({ title: 't', headings: ['a'], rows: [[read?.values.livingWords ?? '']] }, 'csv')).toString()).toContain(
      "'-1+1 @x",
    );
  });

  it('says what keeps a file from being read', async () => {
    expect(await failure(readTable('households', 'xlsx', csv('not a zip')))).toEqual(['fileUnreadable']);
    expect(await failure(readTable('households', 'xlsx', zipOf([{ name: 'a.txt', data: csv('a') }])))).toEqual(['fileUnreadable']);
    expect(await failure(readTable('households', 'csv', Buffer.from([0xff, 0xff, 0x00, 0x41])))).toEqual(['badEncoding']);
    expect(await failure(readTable('households', 'csv', csv('')))).toEqual(['noRows']);
    expect(await failure(readTable('households', 'csv', csv(`${heads.join(',')}\n`)))).toEqual(['noRows']);
    expect(await failure(readTable('households', 'csv', csv('户编号,户编号\n1,2\n')))).toEqual(['headerTwice', '户编号']);
    expect(await failure(readTable('households', 'csv', csv(`${','.repeat(200)}\n`)))).toEqual(['tooManyColumns']);
    expect(await failure(readTable('households', 'csv', csv('"open')))).toEqual(['fileUnreadable']);
    expect(await failure(readTable('households', 'xlsx', bookOf(csv('<worksheet><sheetData><row r="1"><c></row>'))))).not.toEqual([]);
    expect(
      await failure(
        readTable(
          'households',
          'xlsx',
          bookOf(
            csv(
              '<!DOCTYPE a [<!ENTITY x "y">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>',
            ),
          ),
        ),
      ),
    ).not.toEqual([]);
  });

  it('counts what is really unpacked, whatever the file claims', async () => {
    const bomb = bookOf(Buffer.concat([csv('<worksheet>'), Buffer.alloc(300 * 1024 * 1024, 32)]));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await failure(readTable('households', 'xlsx', bomb))).toEqual(['fileTooLargeUnpacked']);
    const rows = `${heads.join(',')}\n${'1,2\n'.repeat(100_001)}`;
    expect(await failure(readTable('households', 'csv', csv(rows)))).toEqual(['tooManyRows']);
  });

  it('reads its own templates, which hold nothing to import yet', async () => {
    for (const kind of ['areas', 'roster', 'households'] as const)
      for (const format of ['xlsx', 'csv'] as const)
        expect(await failure(readTable(kind, format, await writeTable(template(kind, importColumns[kind], columnNotes), format)))).toEqual([
          'noRows',
        ]);
  });
});
