import { expect, test } from '@jest/globals';
import { TrackingCode, writtenTrackingCode } from '@shared/tracking';
import { fieldCrypto } from './field-crypto';
import { memoryStore } from './memory-store';
import { trackedBy, trackingCodeFor, trackingItem } from './tracking-code';

const cryptoWith = (hash: number) =>
  fieldCrypto({ keys: [{ id: 'k1', key: new Uint8Array(32).fill(1) }], hashKey: new Uint8Array(32).fill(hash) });
const crypto = cryptoWith(2);

test('one call has one code, other calls, things and keys have others', () => {
  const code = trackingCodeFor(crypto, 'call-1', 'CLUE');
  expect(trackingCodeFor(crypto, 'call-1', 'CLUE')).toBe(code);
  const others = [
    trackingCodeFor(crypto, 'call-2', 'CLUE'),
    trackingCodeFor(crypto, 'call-1', 'SUGGESTION'),
    trackingCodeFor(cryptoWith(3), 'call-1', 'CLUE'),
  ];
  expect(new Set([code, ...others]).size).toBe(4);
});

test('it is found as people type it, for its own kind alone, and is not stored', async () => {
  const store = memoryStore();
  const code = trackingCodeFor(crypto, 'call-1', 'CLUE');
  await store.commit([{ put: trackingItem(crypto, code, { kind: 'CLUE', id: 'c1' }), when: 'absent' }]);
  const typed = ` ${writtenTrackingCode(code).toLowerCase().replaceAll('-', ' ')}`;
  expect(await trackedBy(store, crypto, TrackingCode.parse(typed), 'CLUE')).toBe('c1');
  expect(await trackedBy(store, crypto, code, 'SUGGESTION')).toBeUndefined();
  expect(await trackedBy(store, crypto, trackingCodeFor(crypto, 'call-2', 'CLUE'), 'CLUE')).toBeUndefined();
  expect(JSON.stringify(store.all())).not.toContain(code);
});

test.each(['', 'ABC', '0000-0000-0000', 'ABCDEFGH-2345-6', '<script>', 'A'.repeat(41)])('%j is no code', (typed) => {
  expect(TrackingCode.safeParse(typed).success).toBe(false);
});
