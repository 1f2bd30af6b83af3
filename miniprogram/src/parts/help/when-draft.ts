import { type DayPart, instantOf, type When } from '@shared/help/when';
import { localDay } from '@shared/time';
import { clockWords } from '@/words/words';

/** A time being chosen: what was filled in for each way of saying it, so that going back and forth loses nothing. */
export type WhenDraft = {
  readonly kind?: When['kind'] | undefined;
  readonly day: string;
  readonly clock: string;
  readonly from: string;
  readonly to: string;
  readonly part: DayPart;
  readonly times: number;
};
export const noWhen: WhenDraft = { day: '', clock: '', from: '', to: '', part: 'anyTime', times: 4 };

/** What is sent; parts not filled in are left out, so that the check names them. */
export function whenFrom({ kind, day, clock, from, to, part, times }: WhenDraft): unknown {
  switch (kind) {
    case 'atOnce':
      return { kind };
    case 'fixed':
      return { kind, ...(day && clock && { start: instantOf(day, clock) }) };
    case 'window':
      return { kind, ...(from && { from }), ...(to && { to }), part };
    case 'weekly':
      return { kind, ...(day && { from: day }), ...(clock && { at: clock }), times };
    default:
      return undefined;
  }
}

/** A time agreed before, to be changed. */
export function whenDraft(when: When | undefined): WhenDraft {
  switch (when?.kind) {
    case 'fixed':
      return { ...noWhen, kind: 'fixed', day: localDay(when.start), clock: clockWords(when.start) };
    case 'window':
      return { ...noWhen, kind: 'window', from: when.from, to: when.to, part: when.part };
    case 'weekly':
      return { ...noWhen, kind: 'weekly', day: when.from, clock: when.at, times: when.times };
    default:
      return { ...noWhen, ...(when && { kind: when.kind }) };
  }
}

/** Where each part of a time is asked: the schema's `/when/start` stands at the day, or at the clock once there is a day. */
export function whenField(field: string, draft: WhenDraft): string {
  if (field === '/when/start') return draft.day ? '/when/clock' : '/when/day';
  if (draft.kind === 'weekly') return field.replace('/when/from', '/when/day').replace('/when/at', '/when/clock');
  return field;
}

/** A time already past, told before it is sent. */
export function whenPast(draft: WhenDraft, now: Date): string | undefined {
  const today = localDay(now);
  if ((draft.kind === 'fixed' || draft.kind === 'weekly') && draft.day && draft.clock)
    return Date.parse(instantOf(draft.day, draft.clock)) <= now.getTime() ? '/when/day' : undefined;
  return draft.kind === 'window' && draft.to && draft.to < today ? '/when/to' : undefined;
}
