import { describe, expect, it } from '@jest/globals';
import { Id } from '@shared/fields';
import * as z from 'zod/mini';
import { derivedId, digest, idMaker } from './ids';

describe('ids', () => {
  it('sort by time and fit the shared form', () => {
    let now = Date.parse('2026-10-01T08:00:00Z');
    const newId = idMaker(() => new Date(now));
    const ids = Array.from({ length: 50 }, () => {
      now += 1;
      return newId();
    });
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids) expect(z.parse(Id, id)).toHaveLength(26);
  });

  it('differ within one millisecond, and repeat when chance does', () => {
    const clock = () => new Date(0);
    expect(new Set(Array.from({ length: 500 }, idMaker(clock))).size).toBe(500);
    expect(idMaker(clock, () => new Uint8Array(10))()).toBe('0'.repeat(26));
  });

  it('made from a call are the same for the same call and label', () => {
    expect(derivedId('call', 'wish')).toBe(derivedId('call', 'wish'));
    expect(
      new Set([derivedId('call', 'wish'), derivedId('call', 'claim'), derivedId('other', 'wish'), digest('a', 'bc'), digest('ab', 'c')])
        .size,
    ).toBe(5);
    expect(z.parse(Id, derivedId('call', 'wish'))).toHaveLength(22);
  });
});
