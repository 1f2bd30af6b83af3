import { expect, test } from '@jest/globals';
import { same } from './same';

test('plain data is compared by what it holds', () => {
  for (const [a, b] of [
    [1, 1],
    ['', ''],
    [null, null],
    [
      { a: 1, b: [1, { c: 2 }] },
      { b: [1, { c: 2 }], a: 1 },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
  ])
    expect([a, b, same(a, b)]).toEqual([a, b, true]);
  for (const [a, b] of [
    [1, '1'],
    [null, {}],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
  ])
    expect([a, b, same(a, b)]).toEqual([a, b, false]);
});
