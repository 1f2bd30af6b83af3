import { isOpened } from '@shared/help/help';
import type { CalendarEntry } from '@shared/help/help.contracts';
import { instantOf } from '@shared/help/when';
import type { Caller } from '@shared/people/caller';
import { refused } from '@shared/result';
import { localDay } from '@shared/time';
import dayjs from 'dayjs';
import type * as z from 'zod/mini';
import type { HelpDeps } from './help.deps';
import { dayAfter } from './times.step';

export type Entry = z.output<typeof CalendarEntry>;
type Span = { readonly from: string; readonly to: string };
const longestSpan = 100;
const newest = 100;

export const spanFault = ({ from, to }: Span) => {
  if (to < from) return refused('endsBeforeStart', { field: '/to' });
  return dayjs(to).diff(from, 'day') > longestSpan ? refused('spanTooLong', { field: '/to', details: { most: longestSpan } }) : undefined;
};

/** What somebody promised, asked for, or holds of wishes, within some days, in order of time. */
export async function entriesOf(deps: HelpDeps, caller: Caller, span: Span): Promise<readonly Entry[]> {
  const [days, { requests }, promises] = await Promise.all([
    deps.help.calendar(caller.personId, span),
    deps.help.mine(caller.personId, { limit: newest }),
    deps.wishes.held(caller.personId, 'keeping', 50, undefined),
  ]);
  const slots = days.flatMap((day) => day.slots);
  const known = await deps.help.many(slots.map(({ helpId }) => helpId));
  const within = (at: string) => localDay(at) >= span.from && localDay(at) <= span.to;
  const mine = slots.flatMap((slot): Omit<Entry, 'areaName'>[] => {
    const help = known.get(slot.helpId);
    if (!help) return [];
    const { start, end, placeId, helpId } = slot;
    return [{ id: placeId, link: { kind: 'help', id: helpId }, title: help.title, start, end, allDay: false, as: 'crew' }];
  });
  const asked = requests.flatMap((help): Omit<Entry, 'areaName'>[] => {
    const slot = isOpened(help) && help.status !== 'unmet' ? help.slot : undefined;
    if (!slot || !within(slot.start)) return [];
    return [
      { id: help.id, link: { kind: 'help', id: help.id }, title: help.title, start: slot.start, end: slot.end, allDay: false, as: 'asker' },
    ];
  });
  const held = promises.flatMap(({ value: wish }): Omit<Entry, 'areaName'>[] => {
    if (wish.status !== 'claimed' || !within(wish.claim.dueAt)) return [];
    const day = localDay(wish.claim.dueAt);
    const [start, end] = [instantOf(day, '00:00'), instantOf(dayAfter(day), '00:00')];
    return [{ id: wish.id, link: { kind: 'wish', id: wish.id }, title: wish.title, start, end, allDay: true, as: 'holder' }];
  });
  const areas = new Map([...known.values(), ...requests, ...promises.map(({ value }) => value)].map(({ id, areaPath }) => [id, areaPath]));
  const named = await Promise.all(
    [...mine, ...asked, ...held].map(async (entry) => ({ ...entry, areaName: await deps.areas.nameOf(areas.get(entry.link.id) ?? '') })),
  );
  return named.sort((a, b) => (a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start < b.start ? -1 : 1));
}
