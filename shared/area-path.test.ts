import { expect, test } from '@jest/globals';
import { communityOf, isCell, isWithin, upTo, upwards, widest } from './area-path';

test('paths are cut and compared by whole steps', () => {
  expect([upTo('a/b/c/d', 2), communityOf('a/b/c/d'), communityOf('a/b')]).toEqual(['a/b', 'a/b/c', 'a/b']);
  expect([isCell('a/b/c/d'), isCell('a/b/c'), isCell('a')]).toEqual([true, false, false]);
  expect(upwards('a/b/c')).toEqual(['a/b/c', 'a/b', 'a']);
  expect([isWithin('a/b', 'a/b'), isWithin('a/b/c', 'a/b'), isWithin('a/bc', 'a/b'), isWithin('a', 'a/b')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(widest(['a/b/c', 'a/b', 'a/bc', 'a/b'])).toEqual(['a/b', 'a/bc']);
});
