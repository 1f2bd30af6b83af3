import { describe, expect, it } from '@jest/globals';
import { eventIn } from './stored-event';

describe('an event in a stored item', () => {
  it('comes out as it went in', () => {
    const event = {
      M: {
        id: { S: 'w1.3' },
        version: { N: '3' },
        holder: { M: { label: { S: '王**' }, remindedAt: { L: [{ S: '2026-11-01T00:00:00.000Z' }] } } },
        flags: { L: [{ BOOL: true }, { NULL: true }] },
      },
    };
    expect(eventIn({ pk: { S: 'WISH#w1' }, sk: { S: 'EVENT#000003' }, event })).toEqual({
      id: 'w1.3',
      version: 3,
      holder: { label: '王**', remindedAt: ['2026-11-01T00:00:00.000Z'] },
      flags: [true, null],
    });
  });

  it('of a request for help is one too', () => {
    const event = { M: { helpId: { S: 'h1' } } };
    expect(eventIn({ pk: { S: 'HELP#h1' }, sk: { S: 'EVENT#000001' }, event })).toEqual({ helpId: 'h1' });
  });

  it('of somebody’s volunteering is one too', () => {
    const event = { M: { volunteerId: { S: 'p1' } } };
    expect(eventIn({ pk: { S: 'VOLUNTEER#p1' }, sk: { S: 'CHANGE#000002' }, event })).toEqual({ volunteerId: 'p1' });
    expect(eventIn({ pk: { S: 'STATION#s1' }, sk: { S: 'CHANGE#000002' }, event })).toBeUndefined();
  });

  it.each([
    ['a state', { pk: { S: 'WISH#w1' }, sk: { S: 'STATE' }, event: { M: {} } }],
    ['a removed item', undefined],
    ['what happened to something nobody is told of', { pk: { S: 'VOLUNTEER#p1' }, sk: { S: 'EVENT#000001' }, event: { M: {} } }],
    ['an item without one', { pk: { S: 'WISH#w1' }, sk: { S: 'EVENT#000001' } }],
  ])('is not found in %s', (_what, image) => {
    expect(eventIn(image)).toBeUndefined();
  });

  it('does not guess at kinds that we never store', () => {
    expect(() => eventIn({ pk: { S: 'WISH#w1' }, sk: { S: 'EVENT#1' }, event: { M: { tags: { SS: ['a'] } } } })).toThrow('SS');
  });
});
