import { describe, expect, jest, test } from '@jest/globals';
import type { Outcome } from '@/api/client';
import { isUndecided, sendOnce } from './send-once';

const done = (id: string): Outcome<string> => ({ ok: true, answer: id });
const refused = (status: number, reason: string): Outcome<string> => ({ ok: false, refusal: { status, reason, details: {} } });

describe('one draft makes one wish', () => {
  test('what was sent and answered is all there is', async () => {
    const send = jest.fn(async (_form: string) => done('w1'));
    expect(await sendOnce('a', [], send)).toEqual({ outcome: done('w1'), earlier: false });
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('a key that is taken leads back to the form that arrived, the newest first', async () => {
    const send = jest.fn(async (form: string) => (form === 'a' ? done('w1') : refused(422, 'idempotencyKeyReused')));
    expect(await sendOnce('c', ['a', 'b'], send)).toEqual({ outcome: done('w1'), earlier: true });
    expect(send.mock.calls.map(([form]) => form)).toEqual(['c', 'b', 'a']);
  });

  test('a tunnel while asking again leaves it undecided, not lost', async () => {
    const send = async (form: string) => (form === 'a' ? refused(0, 'network') : refused(422, 'idempotencyKeyReused'));
    const { outcome } = await sendOnce('b', ['a'], send);
    expect(isUndecided(outcome)).toBe(true);
  });

  test('a refusal is decided', () => {
    expect(isUndecided(refused(422, 'overCap'))).toBe(false);
    expect(isUndecided(refused(503, 'busyTryAgain'))).toBe(true);
    expect(isUndecided(done('w1'))).toBe(false);
  });
});
