import { type Result, refused } from '@shared/result';
import type { Certificate, ServiceRecord } from '@shared/service/service.contracts';
import dayjs from 'dayjs';

/** Original and corrections of one piece of help, as one reads them together: the minutes that count. */
const minutesOf = (records: readonly ServiceRecord[]): number => records.reduce((sum, { minutes }) => sum + minutes, 0);

/** A new record that brings the minutes of `recordId` to `minutes`; what was recorded stays. `records`: the original with its corrections. */
export function correctService(
  records: readonly ServiceRecord[],
  recordId: string,
  asked: { readonly minutes: number; readonly reason: string },
  by: string,
  now: Date,
): Result<ServiceRecord, 'recordUnknown' | 'nothingToCorrect'> {
  const original = records.find(({ id, correction }) => id === recordId && !correction);
  if (!original) return refused('recordUnknown', { field: '/recordId' });
  const corrections = records.filter(({ correction }) => correction?.of === recordId);
  const difference = asked.minutes - minutesOf([original, ...corrections]);
  if (difference === 0) return refused('nothingToCorrect', { details: { minutes: asked.minutes } });
  return {
    ok: true,
    value: {
      ...original,
      id: `${recordId}#c${corrections.length + 1}`,
      minutes: difference,
      correction: { of: recordId, reason: asked.reason, at: now.toISOString(), by },
    },
  };
}

const longestYears = 5;

/** A period that one certificate may cover: at most five years, both days included. */
export function certifiable(from: string, to: string): Result<undefined, 'endsBeforeStart' | 'spanTooLong'> {
  if (to < from) return refused('endsBeforeStart', { field: '/to' });
  if (!dayjs(to).isBefore(dayjs(from).add(longestYears, 'year')))
    return refused('spanTooLong', { field: '/to', details: { years: longestYears } });
  return { ok: true, value: undefined };
}

/** What a certificate says of a period's records: corrected minutes, and how often, by kind of help, the most first. */
export function certified(
  records: readonly ServiceRecord[],
): Result<Pick<Certificate, 'minutes' | 'times' | 'contents'>, 'nothingToCertify'> {
  const pieces = new Map<string, ServiceRecord[]>();
  for (const record of records) {
    const of = record.correction?.of ?? record.id;
    pieces.set(of, [...(pieces.get(of) ?? []), record]);
  }
  const counted = [...pieces.values()].flatMap((parts) => {
    const minutes = minutesOf(parts);
    return parts[0] && minutes > 0 ? [{ kind: parts[0].kind, minutes }] : [];
  });
  if (counted.length === 0) return refused('nothingToCertify');
  const kinds = [...new Set(counted.map(({ kind }) => kind))];
  const contents = kinds
    .map((kind) => {
      const ofKind = counted.filter((one) => one.kind === kind);
      return { kind, times: ofKind.length, minutes: ofKind.reduce((sum, { minutes }) => sum + minutes, 0) };
    })
    .sort((a, b) => b.minutes - a.minutes || (a.kind < b.kind ? -1 : 1));
  return {
    ok: true,
    value: { minutes: contents.reduce((sum, { minutes }) => sum + minutes, 0), times: counted.length, contents },
  };
}
