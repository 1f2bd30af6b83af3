import { describe, expect, it } from '@jest/globals';
import { jsonLog } from './log';

const logged = (fields: object) => {
  const lines: string[] = [];
  jsonLog({ sink: (line) => lines.push(line), clock: () => new Date(0) }).info('event', fields);
  return lines.join();
};

describe('log', () => {
  it('writes one JSON line with time, level and event', () => {
    expect(JSON.parse(logged({ wishId: 'w1', count: 3 }))).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      level: 'info',
      event: 'event',
      wishId: 'w1',
      count: 3,
    });
  });

  it.each([
    ['a phone in a text', { note: 'call 13912345678 now' }, '13912345678'],
    ['a phone with blanks', { note: 'call 139 1234 5678' }, '1234'],
    ['a phone with +86', { note: '+8613912345678' }, '13912345678'],
    ['a phone as a number', { list: [13912345678] }, '13912345678'],
    ['a phone in full-width digits', { note: '１３９１２３４５６７８' }, '１３９'],
    ['a phone as a key', { map: { '13912345678': 1 } }, '13912345678'],
    ['an ID number', { note: 'id 11010119900307123x' }, '1990'],
    ['a bank card', { note: '6222 0200 0000 0000 123' }, '6222'],
    ['a name by its key', { person: { name: '周小满' } }, '周小满'],
    ['what hides deep', { a: [{ b: { c: [{ homeAddress: '柳荫路 5 号', contactPhone: 'x1' }] } }] }, '柳荫路'],
    ['tokens by key', { headers: { Authorization: 'Bearer abc', sessionToken: 'abc' } }, 'abc'],
    ['tokens in text', { note: 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwMSJ9.sig' }, 'eyJzdWI'],
    ['an error with its cause', { fault: new Error('for 13912345678', { cause: { idNumber: '11010119900307123X' } }) }, '13912345678'],
    ['maps and sets', { map: new Map([['phone', '5']]), set: new Set(['13912345678']) }, '13912345678'],
  ])('never shows %s', (_, fields, secret) => {
    const line = logged(fields);
    expect(line).not.toContain(secret);
    expect(JSON.parse(line).event).toBe('event');
  });

  it('keeps ids, dates and counts readable', () => {
    const fields = { id: '01hq3k5x7m9v2n4p6r8t0w1y3z', at: '2026-10-01T08:00:00.000Z', ms: 1759305600000, yuan: 500 };
    expect(JSON.parse(logged(fields))).toMatchObject(fields);
  });

  it('survives circles and bytes', () => {
    const circle: Record<string, unknown> = { bytes: new Uint8Array(5) };
    circle.self = circle;
    expect(JSON.parse(logged({ circle }))).toMatchObject({ circle: { bytes: '[5 bytes]', self: '[deep]' } });
  });
});
