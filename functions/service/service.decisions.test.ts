import { describe, expect, test } from '@jest/globals';
import { aService } from './service.builder';
import { certifiable, certified, correctService } from './service.decisions';

const now = new Date('2026-11-20T01:00:00.000Z');
const { record } = aService();
const reason = '出发晚了半小时';
const correct = (records: Parameters<typeof correctService>[0], minutes: number, of = record.id) =>
  correctService(records, of, { minutes, reason }, '孙**', now);

describe('a correction', () => {
  test('is a record of its own with the difference, and the next one starts from what holds then', () => {
    const first = correct([record], 30);
    if (!first.ok) throw new Error(first.refusal.reason);
    expect(first.value).toEqual({
      ...record,
      id: `${record.id}#c1`,
      minutes: -30,
      correction: { of: record.id, reason, at: now.toISOString(), by: '孙**' },
    });
    const second = correct([record, first.value], 45);
    expect(second.ok && [second.value.id, second.value.minutes]).toEqual([`${record.id}#c2`, 15]);
    expect(correct([record, first.value], 0)).toMatchObject({ ok: true, value: { minutes: -30 } });
  });

  test('corrects only what is recorded, and only to something else', () => {
    expect(correct([], 30)).toMatchObject({ refusal: { reason: 'recordUnknown', field: '/recordId' } });
    expect(correct([record], 60)).toMatchObject({ refusal: { reason: 'nothingToCorrect', details: { minutes: 60 } } });
    const first = correct([record], 30);
    if (!first.ok) throw new Error(first.refusal.reason);
    expect(correct([record, first.value], 40, first.value.id)).toMatchObject({ refusal: { reason: 'recordUnknown' } });
    const neighbour = { ...record, id: `${record.id}0`, minutes: 500 };
    expect(correct([record, neighbour], 60)).toMatchObject({ refusal: { reason: 'nothingToCorrect' } });
  });
});

describe('a certificate', () => {
  test('counts corrected minutes by kind, and what was corrected to nothing not at all', () => {
    const other = { ...record, id: 'b', kind: 'hospitalCompany' as const, minutes: 200 };
    const third = { ...record, id: 'c', minutes: 90 };
    const minus = (of: string, minutes: number) => ({ ...record, id: `${of}#c1`, minutes, correction: { of, reason, at: '', by: '' } });
    expect(certified([record, other, third, minus(record.id, -60), minus('c', -15)])).toEqual({
      ok: true,
      value: {
        minutes: 275,
        times: 2,
        contents: [
          { kind: 'hospitalCompany', times: 1, minutes: 200 },
          { kind: 'errands', times: 1, minutes: 75 },
        ],
      },
    });
    expect(certified([])).toMatchObject({ refusal: { reason: 'nothingToCertify' } });
    expect(certified([record, minus(record.id, -60)])).toMatchObject({ refusal: { reason: 'nothingToCertify' } });
  });

  test('covers a day at least and five years at most', () => {
    expect(certifiable('2026-11-20', '2026-11-20').ok).toBe(true);
    expect(certifiable('2021-11-20', '2026-11-19').ok).toBe(true);
    expect(certifiable('2021-11-20', '2026-11-20')).toMatchObject({ refusal: { reason: 'spanTooLong', field: '/to' } });
    expect(certifiable('2026-11-20', '2026-11-19')).toMatchObject({ refusal: { reason: 'endsBeforeStart', field: '/to' } });
  });
});
