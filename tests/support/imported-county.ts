import { PassThrough } from 'node:stream';
import { stream as exceljs } from 'exceljs';
import { inventedName, inventedPhone } from '../../functions/demo/identity';
import { chanceFrom } from '../../functions/demo/random';
import type { ImportIssue } from '../../shared/imports/import';

/** One cell that is wrong on purpose. */
export type Planted = { readonly row: number; readonly column: string; readonly reason: ImportIssue };
export type MadeTable = {
  readonly bytes: Buffer;
  readonly planted: readonly Planted[];
  readonly people: number;
  readonly households: number;
};

const heads = [
  '户编号',
  '所在区域',
  '住址',
  '成员姓名',
  '与户主关系',
  '身份证号',
  '出生日期',
  '手机号',
  '健康状况',
  '残疾等级',
  '劳动能力',
  '就学情况',
  '就业情况',
  '低收入类别',
  '有效期至',
  '家庭年收入（元）',
  '医疗支出（元）',
  '致困原因',
  '需求',
] as const;
const at = Object.fromEntries(heads.map((head, index) => [head, index])) as Record<(typeof heads)[number], number>;
type Cell = string | number | { formula: string; result: number };

/** A right number of the region 999…, which no authority has given out: unlike the demo's, one for each of a million turns. */
export const madeIdNumber = (birthday: string, turn: number): string => {
  const first17 = `99${String(9000 + Math.floor(turn / 1000)).slice(-4)}${birthday.replaceAll('-', '')}${String(turn % 1000).padStart(3, '0')}`;
  const sum = [...first17].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
};
const wrongCheck = (idNumber: string): string => idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');

/** Ten kinds of mistakes, each made in one cell of a row that is right otherwise. */
const mistakes: readonly {
  readonly column: (typeof heads)[number];
  readonly name: string;
  readonly reason: ImportIssue;
  readonly make: (row: Cell[], more: { earlier: string; elsewhere: string }) => Cell;
}[] = [
  { column: '身份证号', name: 'idNumber', reason: 'badIdNumber', make: (row) => wrongCheck(String(row[at.身份证号])) },
  { column: '身份证号', name: 'idNumber', reason: 'idTwiceInFile', make: (_, { earlier }) => earlier },
  { column: '身份证号', name: 'idNumber', reason: 'idInOtherHousehold', make: (_, { elsewhere }) => elsewhere },
  { column: '所在区域', name: 'area', reason: 'unknownArea', make: () => 'nowhere99' },
  { column: '成员姓名', name: 'memberName', reason: 'missing', make: () => '' },
  { column: '与户主关系', name: 'relation', reason: 'unknownChoice', make: () => '拜把兄弟' },
  { column: '出生日期', name: 'birthday', reason: 'birthdayDiffers', make: () => '1951-02-03' },
  { column: '家庭年收入（元）', name: 'incomeYuan', reason: 'negative', make: () => -1200 },
  { column: '手机号', name: 'phone', reason: 'badPhone', make: () => '12345' },
  { column: '医疗支出（元）', name: 'medicalYuan', reason: 'formula', make: () => ({ formula: '1000+200', result: 1200 }) },
];

/**
 * A county's table: households of one to five in the given areas, invented throughout, the same for the same seed, with `errors` mistakes of ten kinds spread over it.
 * `elsewhere`: ID numbers of people who stand in other households' files.
 */
export const madeTable = async (given: {
  readonly seed: number;
  readonly people: number;
  readonly households: number;
  readonly errors: number;
  readonly areas: readonly string[];
  readonly elsewhere: readonly string[];
}): Promise<MadeTable> => {
  const chance = chanceFrom(given.seed);
  const stream = new PassThrough();
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  const book = new exceljs.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet('家庭和成员');
  sheet.addRow([...heads]).commit();
  const planted: Planted[] = [];
  const earlier: string[] = [];
  const every = Math.floor(given.people / given.errors);
  let people = 0;
  for (let household = 0; household < given.households; household++) {
    const left = given.people - people;
    const households = given.households - household;
    const size = households === 1 ? left : Math.max(1, Math.min(5, chance.whole(0, 1) + Math.round(left / households)));
    const area = chance.pick(given.areas);
    for (let place = 0; place < size; place++) {
      const head = place === 0;
      const year = head ? chance.whole(1945, 1985) : chance.whole(1940, 2018);
      const birthday = `${year}-${String(chance.whole(1, 12)).padStart(2, '0')}-${String(chance.whole(1, 28)).padStart(2, '0')}`;
      const row: Cell[] = heads.map(() => '');
      row[at.户编号] = `HL${String(household + 1).padStart(6, '0')}`;
      row[at.所在区域] = area;
      row[at.成员姓名] = inventedName(chance);
      row[at.与户主关系] = head ? '户主' : chance.pick(['配偶', '子女', '父母', '孙辈']);
      row[at.身份证号] = madeIdNumber(birthday, people);
      if (chance.whole(0, 2) === 0) row[at.出生日期] = birthday;
      if (year < 2008) row[at.手机号] = inventedPhone(people % 90_000_000);
      row[at.健康状况] = chance.pick(['健康', '慢性病', '大病', '残疾']);
      row[at.残疾等级] = chance.pick(['无残疾', '', '二级', '四级']);
      row[at.劳动能力] = chance.pick(['能劳动', '部分能劳动', '不能劳动']);
      row[at.就学情况] = year > 2006 ? '义务教育' : '不在学';
      row[at.就业情况] = year > 2006 ? '学生' : chance.pick(['务农', '打零工', '待业', '退休']);
      if (head) {
        if (chance.whole(0, 1) === 0) {
          row[at.低收入类别] = chance.pick(['低保对象', '特困人员', '防返贫监测对象', '刚性支出困难家庭']);
          row[at.有效期至] = '2027-06-30';
        }
        row[at['家庭年收入（元）']] = chance.whole(30, 400) * 100;
        row[at['医疗支出（元）']] = chance.whole(0, 300) * 100;
        row[at.致困原因] = chance.pick(['因病', '因病、因残', '因学', '缺劳力、年老']);
        row[at.需求] = chance.pick(['物质', '生活照料、精神慰藉', '']);
      }
      people += 1;
      if (people % every === 0 && planted.length < given.errors) {
        const kind = mistakes[planted.length % mistakes.length];
        if (kind) {
          row[at[kind.column]] = kind.make(row, {
            earlier: earlier[chance.whole(0, earlier.length - 1)] ?? '',
            elsewhere: given.elsewhere[Math.floor(planted.length / mistakes.length) % given.elsewhere.length] ?? '',
          });
          if (kind.reason === 'idTwiceInFile' || kind.reason === 'idInOtherHousehold') row[at.出生日期] = '';
          planted.push({ row: people + 1, column: kind.name, reason: kind.reason });
        }
      } else earlier.push(String(row[at.身份证号]));
      sheet.addRow(row).commit();
      if (people % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
  sheet.commit();
  await book.commit();
  return { bytes: Buffer.concat(pieces), planted, people, households: given.households };
};
