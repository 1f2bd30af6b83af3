import { expect, test } from '@jest/globals';
import { addressOf, clean, isNarrowed, readFilters, type WallFilters } from './filters';

test('an address brings the same wall back', () => {
  const filters: WallFilters = { show: 'promised', campaign: 'schooling', urgency: 'urgent', area: 'huangliu/hexi', q: '台灯' };
  expect(readFilters(addressOf(filters, 'w1'))).toEqual(filters);
  expect(addressOf(filters, 'w1').id).toBe('w1');
  expect(addressOf({ show: 'open' }, undefined)).toEqual({});
});

test('what an address says wrongly is ignored', () => {
  expect(readFilters({ show: 'everything', campaign: 'x', urgency: '', area: '../etc', q: '   ' })).toEqual({ show: 'open' });
});

test('a search is trimmed to what the wall accepts', () => {
  expect(clean('  轮椅  ')).toBe('轮椅');
  expect([...clean('心'.repeat(30))]).toHaveLength(20);
  expect(clean(undefined)).toBe('');
});

test('the shelf alone does not narrow the wall', () => {
  expect(isNarrowed({ show: 'fulfilled' })).toBe(false);
  expect(isNarrowed({ show: 'open', q: '灯' })).toBe(true);
});
