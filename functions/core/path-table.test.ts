import { describe, expect, it } from '@jest/globals';
import { pathTable } from './path-table';

const table = pathTable<string>();
table.add('GET', '/api/things/{thingId}', 'one');
table.add('GET', '/api/things/mine', 'mine');
table.add('POST', '/api/things/{thingId}/parts/{partId}', 'part');

describe('paths', () => {
  it.each([
    ['GET', '/api/things/a1', { value: 'one', params: { thingId: 'a1' } }],
    ['GET', '/api/things/mine', { value: 'mine', params: {} }],
    ['POST', '/api/things/a1/parts/%E8%BD%AE', { value: 'part', params: { thingId: 'a1', partId: '轮' } }],
    ['GET', '/api/things/%E8%', { value: 'one', params: { thingId: '%E8%' } }],
  ])('%s %s is found', (method, path, found) => {
    expect(table.find(method, path)).toEqual(found);
  });

  it.each([
    ['GET', '/api/things/'],
    ['GET', '/api/things'],
    ['GET', '/api/things/a1/'],
    ['POST', '/api/things/a1'],
    ['GET', '/api/Things/a1'],
    ['GET', '//api/things/a1'],
  ])('%s %s is not', (method, path) => {
    expect(table.find(method, path)).toBeUndefined();
  });

  it('tell which methods they have', () => {
    expect(table.methodsAt('/api/things/mine')).toEqual(['GET']);
    expect(table.methodsAt('/api/things/a1/parts/b')).toEqual(['POST']);
    expect(table.methodsAt('/api/none')).toEqual([]);
  });
});
