import { describe, expect, test } from '@jest/globals';
import { barOf, brokenness, inOrder } from './chain.bar';
import { aTask, without } from './chain.builder';

const now = new Date('2026-11-20T01:00:00.000Z');
const states = (...args: Parameters<typeof barOf>) => barOf(...args).stages.map(({ state }) => state);

describe('where a chain stands', () => {
  test('is the stage of the open link on top: nobody’s first, then what is due first', () => {
    const late = aTask({ id: 'late', stage: 'feedback', dueAt: '2026-12-02T00:00:00.000Z' });
    const soon = aTask({ id: 'soon', stage: 'aid', dueAt: '2026-12-01T00:00:00.000Z' });
    const nobodys = without(aTask({ id: 'nobodys', stage: 'dispatch' }), 'owner');
    expect(barOf([late, soon], now)).toMatchObject({ state: 'open', now: 'aid' });
    expect(states([late, soon], now)).toEqual(['done', 'done', 'done', 'now', 'later']);
    expect(barOf([late, soon, nobodys], now).now).toBe('dispatch');
    const undated = without(aTask({ id: 'undated' }), 'dueAt');
    expect([undated, late, soon, nobodys].sort(inOrder).map(({ id }) => id)).toEqual(['nobodys', 'soon', 'late', 'undated']);
  });

  test('is over when all has ended, and nowhere when nothing was', () => {
    const ended = aTask({ open: false });
    expect(barOf([ended], now)).toMatchObject({ state: 'ended' });
    expect(states([ended], now)).toEqual(Array(5).fill('done'));
    expect(barOf([], now)).toMatchObject({ state: 'none' });
    expect(states([], now)).toEqual(Array(5).fill('later'));
  });

  test('counts what is open at each stage, and says where it is broken', () => {
    const overdue = aTask({ stage: 'verification', dueAt: '2026-11-19T00:00:00.000Z' });
    const bar = barOf([overdue, aTask({ id: 'v2' })], now);
    expect(bar.stages[1]).toEqual({ stage: 'verification', state: 'now', open: 2, broken: true });
    expect(brokenness(overdue, now)).toBe('overdue');
    expect(brokenness(without(overdue, 'owner'), now)).toBe('nobody');
    expect(brokenness({ ...overdue, open: false }, now)).toBeUndefined();
    expect(brokenness(without(overdue, 'dueAt'), now)).toBeUndefined();
  });
});
