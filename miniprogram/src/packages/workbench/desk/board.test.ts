import { expect, test } from '@jest/globals';
import type { AreaView, Hat } from '@shared/people/people.contracts';
import { type Column, type DeskRow, sortRows } from './board';
import { placesOf } from './places';
import { mayEnter } from './rooms';

type Row = DeskRow & { readonly whose: string };
const row = (id: string, title: string, dueAt?: string): Row => ({
  id,
  title,
  whose: '周**',
  changedAt: '2026-11-22T00:00:00.000Z',
  ...(dueAt && { dueAt }),
});
const rows = [row('1', '轮椅', '2026-11-24T10:00:00.000Z'), row('2', '被子'), row('3', '台灯', '2026-11-23T10:00:00.000Z')];
const columns: readonly Column<Row>[] = [
  { id: 'whose', name: '谁', text: ({ id, whose }) => (id === '2' ? '' : `${whose}${9 - Number(id)}`) },
];
const ids = (sorted: readonly Row[]) => sorted.map(({ id }) => id).join('');

test('rows stay as they came until a column is chosen', () => {
  expect(ids(sortRows(rows, undefined, columns, 'zh'))).toBe('123');
});

test('by due date both ways, those without one last', () => {
  expect(ids(sortRows(rows, { by: 'due', down: false }, columns, 'zh'))).toBe('312');
  expect(ids(sortRows(rows, { by: 'due', down: true }, columns, 'zh'))).toBe('132');
});

test('by words in the order of the language, those without any last', () => {
  expect(ids(sortRows(rows, { by: 'title', down: false }, columns, 'zh'))).toBe('213');
  expect(ids(sortRows(rows, { by: 'whose', down: false }, columns, 'zh'))).toBe('312');
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

test('each room is for those who work there', () => {
  expect(mayEnter('wishes', [hat('resident', 'h'), hat('communityOfficer', 'h/east/a')])).toBe(true);
  expect(mayEnter('wishes', [hat('gridWorker', 'h')])).toBe(false);
  expect(mayEnter('calls', [hat('gridWorker', 'h')])).toBe(true);
  expect(mayEnter('help', [hat('supervisor', 'h')])).toBe(true);
  expect(mayEnter('proofs', [hat('supervisor', 'h')])).toBe(false);
  expect(mayEnter('letters', [hat('countyOfficer', 'h')])).toBe(false);
});
