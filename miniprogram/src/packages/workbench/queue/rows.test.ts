import { expect, test } from '@jest/globals';
import type { AreaView, Hat } from '@shared/people/people.contracts';
import type { WishSummary } from '@shared/wishes/wish.views';
import { placesOf, readDesk, worksAtDesk } from './desks';
import { sortRows } from './rows';

const wish = (id: string, title: string, dueAt?: string): WishSummary => ({
  id,
  title,
  status: 'submitted',
  story: '',
  campaign: 'goodwill',
  category: 'goods',
  urgency: 'normal',
  estimatedYuan: 0,
  areaPath: 'huangliu/hexi/liuyin',
  areaName: '柳荫社区',
  wisherLabel: '周**',
  forWhom: 'adult',
  waiting: 0,
  changedAt: '2026-11-22T00:00:00.000Z',
  overdue: false,
  ...(dueAt && { dueAt }),
});
const rows = [wish('1', '轮椅', '2026-11-24T10:00:00.000Z'), wish('2', '被子'), wish('3', '台灯', '2026-11-23T10:00:00.000Z')];
const ids = (sorted: readonly WishSummary[]) => sorted.map(({ id }) => id).join('');
const hands = () => '社区';

test('rows stay as they came until a column is chosen', () => {
  expect(ids(sortRows(rows, undefined, hands, 'zh'))).toBe('123');
});

test('by due date both ways, those without one last', () => {
  expect(ids(sortRows(rows, { by: 'due', down: false }, hands, 'zh'))).toBe('312');
  expect(ids(sortRows(rows, { by: 'due', down: true }, hands, 'zh'))).toBe('132');
});

test('by words in the order of the language', () => {
  expect(ids(sortRows(rows, { by: 'wish', down: false }, hands, 'zh'))).toBe('213');
});

const area = (path: string, level: AreaView['level']): AreaView => ({ path, name: path, level });
const areas = [
  area('h', 'county'),
  area('h/east', 'town'),
  area('h/east/a', 'community'),
  area('h/eastern', 'town'),
  area('h/eastern/b', 'community'),
];
const hat = (role: Hat['role'], areaPath: string): Hat => ({ role, areaPath, areaName: areaPath });

test('an office chooses among the places it covers, whole path steps only', () => {
  expect(placesOf(areas, [hat('townOfficer', 'h/east')]).map(({ path }) => path)).toEqual(['h/east', 'h/east/a']);
  expect(placesOf(areas, [hat('supervisor', 'h')])).toHaveLength(4);
  expect(placesOf(areas, [hat('volunteer', 'h')])).toEqual([]);
});

test('desks are for the office', () => {
  expect(worksAtDesk([hat('resident', 'h'), hat('communityOfficer', 'h/east/a')])).toBe(true);
  expect(worksAtDesk([hat('gridWorker', 'h')])).toBe(false);
  expect(readDesk('settle')).toBe('settle');
  expect(readDesk('elsewhere')).toBe('verify');
});
