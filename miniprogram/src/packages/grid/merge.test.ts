import { expect, test } from '@jest/globals';
import { merge } from './merge';

const base = { name: '驿站', phone: '1', days: [1, 2], note: '' };

test('what only one of us changed is as they left it', () => {
  expect(merge({ ...base, phone: '2' }, base, { ...base, days: [3] })).toEqual({ form: { ...base, phone: '2', days: [3] }, both: [] });
});

test('what both changed is mine and is named, unless we wrote the same', () => {
  const mine = { ...base, phone: '2', note: '门口', days: [1] };
  expect(merge(mine, base, { ...base, phone: '3', note: '门口' })).toEqual({ form: mine, both: ['phone'] });
});

test('what I left alone and they took away is gone', () => {
  type Placed = { name: string; point?: { lat: number } };
  const placed: Placed = { name: 'a', point: { lat: 1 } };
  expect(merge<Placed>({ ...placed, name: 'b' }, placed, { name: 'a' })).toEqual({ form: { name: 'b' }, both: [] });
});
