import { partHours } from '@shared/help/when';
import type { FreeSpan } from '@shared/volunteers/volunteer';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const dayThirds = ['morning', 'afternoon', 'evening'] as const;
export type DayThird = (typeof dayThirds)[number];
/** A third of a weekday: `1.morning`. */
export type Cell = `${number}.${DayThird}`;

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const from = (third: DayThird) => clock(partHours[third][0]);
const to = (third: DayThird) => clock(partHours[third][1]);
export const cellOf = (weekday: number, third: DayThird): Cell => `${weekday}.${third}`;

/** Spans as one taps them: whole thirds of days, and what is more exact than that. */
export function cellsFrom(spans: readonly FreeSpan[]): { cells: Cell[]; exact: FreeSpan[] } {
  const cells: Cell[] = [];
  const exact: FreeSpan[] = [];
  for (const span of spans) {
    const inside = dayThirds.filter((third) => span.from <= from(third) && to(third) <= span.to);
    const [first, last] = [inside[0], inside[inside.length - 1]];
    if (first && last && span.from === from(first) && span.to === to(last))
      cells.push(...inside.map((third) => cellOf(span.weekday, third)));
    else exact.push(span);
  }
  return { cells, exact };
}

/** The spans to send: thirds that follow each other become one, so that nobody is thought busy at noon. */
export const spansFrom = (cells: readonly Cell[], exact: readonly FreeSpan[]): FreeSpan[] => [
  ...weekdays.flatMap((weekday) => {
    const spans: FreeSpan[] = [];
    for (const third of dayThirds) {
      if (!cells.includes(cellOf(weekday, third))) continue;
      const last = spans[spans.length - 1];
      if (last?.to === from(third)) spans[spans.length - 1] = { ...last, to: to(third) };
      else spans.push({ weekday, from: from(third), to: to(third) });
    }
    return spans;
  }),
  ...exact,
];

/** Turns some cells on together, or off once all of them are on. */
export const toggled = (cells: readonly Cell[], some: readonly Cell[]): Cell[] =>
  some.every((cell) => cells.includes(cell))
    ? cells.filter((cell) => !some.includes(cell))
    : [...cells, ...some.filter((cell) => !cells.includes(cell))];
