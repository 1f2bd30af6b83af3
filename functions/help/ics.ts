import { localDay } from '@shared/time';
import type { Entry } from './calendar.entries';

const stamp = (at: string) => at.replace(/[-:]/g, '').replace(/\.\d+/, '');
const date = (at: string) => localDay(at).replaceAll('-', '');
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

/** Lines of at most 75 bytes, folded between characters (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const parts: string[] = [];
  let part = '';
  let room = 75;
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > room) {
      parts.push(part);
      part = '';
      room = 74;
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
};

const eventOf = (entry: Entry, now: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.link.kind}-${entry.id}@lianxin`,
  `DTSTAMP:${stamp(now.toISOString())}`,
  ...(entry.allDay
    ? [`DTSTART;VALUE=DATE:${date(entry.start)}`, `DTEND;VALUE=DATE:${date(entry.end)}`]
    : [`DTSTART:${stamp(entry.start)}`, `DTEND:${stamp(entry.end)}`]),
  `SUMMARY:${escaped(entry.title)}`,
  `LOCATION:${escaped(entry.areaName)}`,
  'END:VEVENT',
];

/** Commitments as an iCalendar file (RFC 5545): titles and communities, never an address. */
export const icsOf = (entries: readonly Entry[], now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lianxin//Calendar//ZH',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => eventOf(entry, now)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
