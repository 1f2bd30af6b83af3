import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { sha256 } from './sha256';

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31 + 7) % 251);

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_000])('%i bytes have the digest that the server will find', (length) => {
  const bytes = bytesOf(length);
  const digest = sha256();
  digest.add(bytes);
  expect(digest.hex()).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('piece by piece it is the same', () => {
  const bytes = bytesOf(1000);
  const digest = sha256();
  for (let from = 0; from < 1000; from += 128) digest.add(bytes.slice(from, from + 128));
  expect(digest.hex()).toBe(createHash('sha256').update(bytes).digest('hex'));
});
