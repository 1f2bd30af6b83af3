import type { When } from '@shared/help/when';
import { partHours, type Slot } from '@shared/help/when';
import { hourMs } from '@shared/time';
import type { FreeSpan } from '@shared/volunteers/volunteer';

/** A week of half hours by the county's clock: for each weekday, Monday first, 24 bits before noon and 24 after. */
export const weekWords = 14;
const halfHours = 48;
const countyOffsetMs = 8 * hourMs;
const halfHourMs = hourMs / 2;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const mark = (words: Uint32Array, from: number, to: number): void => {
  for (let at = from; at < to; at += 1) {
    const half = at % (7 * halfHours);
    const word = Math.floor(half / 24);
    words[word] = (words[word] ?? 0) | (1 << (half % 24));
  }
};

/** Half hours that lie wholly inside somebody's free spans; a span to 23:59 ends with the day. */
export const freeMask = (spans: readonly FreeSpan[]): Uint32Array => {
  const words = new Uint32Array(weekWords);
  for (const { weekday, from, to } of spans) {
    const day = (weekday - 1) * halfHours;
    mark(words, day + Math.ceil(minutesOf(from) / 30), day + (to === '23:59' ? halfHours : Math.floor(minutesOf(to) / 30)));
  }
  return words;
};

/** What a request asks of somebody's week: certain half hours, or on one of some weekdays a run of so many. */
export type TimeWish =
  | {
      readonly kind: 'slot';
      readonly words: readonly number[];
      readonly masks: readonly number[];
      readonly total: number;
      readonly weekday: number;
    }
  | { readonly kind: 'run'; readonly weekdays: readonly number[]; readonly early: number; readonly late: number; readonly length: number };

/** Half hours since Monday, 29 December 1969, of the county's clock. */
const halfHourOf = (ms: number): number => (ms + countyOffsetMs) / halfHourMs + 3 * halfHours;

const slotWish = ({ start, end }: Slot): TimeWish => {
  const from = Math.floor(halfHourOf(Date.parse(start)));
  const to = Math.max(from + 1, Math.ceil(halfHourOf(Date.parse(end))));
  const mask = new Uint32Array(weekWords);
  mark(mask, from, to);
  const words = [...mask.keys()].filter((word) => mask[word] !== 0);
  const masks = words.map((word) => mask[word] ?? 0);
  const total = masks.reduce((sum, bits) => sum + bitsIn(bits), 0);
  return { kind: 'slot', words, masks, total, weekday: (Math.floor(from / halfHours) % 7) + 1 };
};

const dayMs = 24 * hourMs;
const weekdaysBetween = (from: string, to: string): number[] => {
  const first = Date.parse(from) / dayMs;
  const days = Math.min(7, Math.max(1, Date.parse(to) / dayMs - first + 1));
  return Array.from({ length: days }, (_, at) => (((first + at + 3) % 7) + 7) % 7);
};

const bitsBetween = (from: number, to: number): number => {
  let bits = 0;
  for (let at = Math.max(0, from); at < Math.min(24, to); at += 1) bits |= 1 << at;
  return bits;
};

export const timeWishOf = (when: When, slot: Slot | undefined, minutes: number): TimeWish | undefined => {
  if (slot) return slotWish(slot);
  if (when.kind !== 'window') return undefined;
  const [from, to] = partHours[when.part];
  return {
    kind: 'run',
    weekdays: weekdaysBetween(when.from, when.to),
    early: bitsBetween(from * 2, to * 2),
    late: bitsBetween(from * 2 - 24, to * 2 - 24),
    length: Math.max(1, Math.min(Math.ceil(minutes / 30), (to - from) * 2)),
  };
};

const bitsIn = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The longest run of set bits in 24 + 24 bits, looked for only up to `enough`. */
const longestRun = (early: number, late: number, enough: number): number => {
  let [low, high, length] = [early, late, 0];
  while ((low | high) !== 0 && length < enough) {
    low &= (low >>> 1) | ((high & 1) << 23);
    high &= high >>> 1;
    length += 1;
  }
  return length;
};

/** How much of what is asked somebody has free, in thousandths; `free` holds their 14 words from `at` on. */
export const freeValue = (wish: TimeWish | undefined, free: Uint32Array, at: number): number => {
  if (!wish) return 0;
  if (wish.kind === 'slot') {
    let covered = 0;
    for (let one = 0; one < wish.words.length; one += 1)
      covered += bitsIn((free[at + (wish.words[one] as number)] as number) & (wish.masks[one] as number));
    return Math.floor((1000 * covered) / wish.total);
  }
  let best = 0;
  for (const day of wish.weekdays) {
    const run = longestRun((free[at + 2 * day] as number) & wish.early, (free[at + 2 * day + 1] as number) & wish.late, wish.length);
    if (run > best) best = run;
    if (best === wish.length) break;
  }
  return Math.floor((1000 * best) / wish.length);
};

/** The weekday (1 Monday … 7 Sunday) that `freeValue` counted. */
export const weekdayOf = (wish: TimeWish, free: Uint32Array, at: number): number => {
  if (wish.kind === 'slot') return wish.weekday;
  const value = freeValue(wish, free, at);
  return (wish.weekdays.find((day) => freeValue({ ...wish, weekdays: [day] }, free, at) === value) ?? 0) + 1;
};
