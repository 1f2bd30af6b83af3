import type { HelpRequest } from '@shared/help/help';
import { overlap } from '@shared/help/when';
import type { ServiceRecord } from '@shared/service/service.contracts';
import type { Volunteer } from '@shared/volunteers/volunteer';
import type { Item } from '../../functions/core/store';
import type { AnyEvent } from '../../functions/notifications/notices';
import { retellHelp } from './help-model';
import type { Committed, ToldHelp } from './help-told';
import { everythingHolds, type Report, tableHolds, type Witnessed } from './invariants';

type Slot = { helpId: string; placeId: string; start: string; end: string; state: string };
export type Before = {
  readonly volunteers: readonly Volunteer[];
  readonly atATimeOf: (personId: string) => number;
  readonly officers: readonly string[];
  readonly county: readonly string[];
};

/** Everything that must hold of help, whatever happened; one line for each thing that does not. */
export const helpViolationsIn = (seen: Witnessed, chronicle: readonly Committed[], before: Before): string[] => {
  const found: string[] = [];
  const report: Report = (wrong) => void found.push(wrong);
  const told = retellHelp(chronicle, before.volunteers, before.atATimeOf, report);
  helpTableHolds(seen.items, told, report);
  acknowledgedHolds(seen, report);
  tableHolds(seen.items, report);
  const officers = [...before.officers, ...before.county];
  const mayOpen = (who: string) => officers.includes(who) || before.volunteers.some(({ personId }) => personId === who);
  everythingHolds(seen, { mayOpen, audience: { officers: before.officers, units: [], county: before.county, area: '' } }, report);
  return found;
};

const helpsIn = (items: readonly Item[]): readonly HelpRequest[] =>
  items.flatMap((item) => (item.pk.startsWith('HELP#') && item.sk === 'STATE' ? [item.help as HelpRequest] : []));
const crewOf = (help: HelpRequest) => ('crew' in help ? help.crew : []);

/** States, chains, calendars, what is in hand, and the hours that count all say the same. */
export const helpTableHolds = (items: readonly Item[], told: ReadonlyMap<string, ToldHelp>, report: Report): void => {
  const helps = helpsIn(items);
  for (const help of helps) chainHolds(help, items, told.get(help.id), report);
  calendarsHold(helps, items, report);
  handsHold(helps, items, report);
  serviceHolds(helps, items, report);
};

/** An event for every version and no other, adding up to the state that is stored. */
const chainHolds = (help: HelpRequest, items: readonly Item[], told: ToldHelp | undefined, report: Report): void => {
  const events = items.flatMap((item) => (item.pk === `HELP#${help.id}` && item.sk.startsWith('EVENT#') ? [item.event as AnyEvent] : []));
  const versions = events.map(({ version }) => version).join();
  const expected = Array.from({ length: help.version }, (_, at) => at + 1).join();
  if (versions !== expected) report(`${help.id}: events ${versions}, but versions ${expected}`);
  const crew = crewOf(help);
  const sorted = (ids: Iterable<string>) => [...ids].sort().join();
  const stored = {
    status: help.status,
    crew: sorted(crew.map(({ volunteerId }) => volunteerId)),
    passedOver: sorted(help.passedOver),
    reports: help.safetyReports,
    nextId: help.series?.nextId,
  };
  const sum = told && {
    status: told.status,
    crew: sorted(told.crew.keys()),
    passedOver: sorted(told.passedOver),
    reports: told.reports,
    nextId: told.nextId,
  };
  if (JSON.stringify(stored) !== JSON.stringify(sum))
    report(`${help.id}: stored ${JSON.stringify(stored)}, its chain says ${JSON.stringify(sum)}`);
  if (new Set(crew.map(({ volunteerId }) => volunteerId)).size !== crew.length) report(`${help.id}: somebody comes twice`);
  if (crew.length > help.people) report(`${help.id}: ${crew.length} come to ${help.people} places`);
  if ((told?.confirmations ?? 0) > 1) report(`${help.id}: confirmed ${told?.confirmations} times`);
  if (help.status === 'matched' && crew.length !== help.people) report(`${help.id}: ${crew.length} come to ${help.people} places`);
};

/** Calendars hold what crews promise and did, and nobody is in two places at once. */
const calendarsHold = (helps: readonly HelpRequest[], items: readonly Item[], report: Report): void => {
  const line = (personId: string, { helpId, placeId, start, end, state }: Slot) =>
    `${personId} ${helpId} ${placeId} ${start} ${end} ${state}`;
  const due = helps.flatMap((help) =>
    crewOf(help).flatMap(({ placeId, volunteerId, log }): string[] => {
      const over = help.status === 'confirmed' || help.status === 'closed';
      const place = { helpId: help.id, placeId };
      if (log) return [line(volunteerId, { ...place, start: log.from, end: log.to, state: over ? 'confirmed' : 'logged' })];
      const slot = 'slot' in help && !over ? help.slot : undefined;
      return slot ? [line(volunteerId, { ...place, ...slot, state: 'accepted' })] : [];
    }),
  );
  const days = items
    .filter(({ pk }) => pk.startsWith('CALENDAR#'))
    .map(({ pk, slots }) => ({ personId: pk.slice('CALENDAR#'.length), slots: slots as readonly Slot[] }));
  const booked = days.flatMap(({ personId, slots }) => slots.map((slot) => line(personId, slot)));
  const [missing, surplus] = [due.filter((one) => !booked.includes(one)), booked.filter((one) => !due.includes(one))];
  if (missing.length + surplus.length > 0 || booked.length !== due.length)
    report(`calendars: missing ${missing.join(' | ') || 'nothing'}, too much ${surplus.join(' | ') || 'nothing'}`);
  for (const { personId, slots } of days)
    for (const [at, one] of slots.entries())
      for (const other of slots.slice(at + 1))
        if ((one.state === 'accepted') === (other.state === 'accepted') && overlap(one, other))
          report(`${personId} is in two places at once: ${one.placeId} and ${other.placeId}`);
};

const handsHold = (helps: readonly HelpRequest[], items: readonly Item[], report: Report): void => {
  const open = new Map<string, number>();
  for (const help of helps)
    if (['open', 'matched', 'underWay'].includes(help.status))
      for (const { volunteerId, log } of crewOf(help)) if (!log) open.set(volunteerId, (open.get(volunteerId) ?? 0) + 1);
  const counted = new Map(
    items.flatMap(({ pk, sk, open: count }) =>
      pk.startsWith('HOLDER#') && sk === 'HELP' ? [[pk.slice('HOLDER#'.length), Number(count)] as const] : [],
    ),
  );
  for (const personId of new Set([...open.keys(), ...counted.keys()]))
    if ((open.get(personId) ?? 0) !== (counted.get(personId) ?? 0))
      report(`${personId} has ${open.get(personId) ?? 0} in hand, counted ${counted.get(personId) ?? 0}`);
};

/** Hours are those of confirmed crews, each once; sums are those of the records with their corrections. */
const serviceHolds = (helps: readonly HelpRequest[], items: readonly Item[], report: Report): void => {
  const minutesOf = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  const due = helps
    .filter(({ status }) => status === 'confirmed' || status === 'closed')
    .flatMap((help) =>
      crewOf(help).flatMap(({ volunteerId, placeId, log }) =>
        log
          ? [
              {
                volunteerId,
                asker: help.subjectId ?? help.authorId,
                line: `${log.from}#${placeId} ${help.id} ${minutesOf(log.from, log.to)}`,
              },
            ]
          : [],
      ),
    );
  const services = items.filter(({ pk }) => pk.startsWith('SERVICE#'));
  const met = new Map(
    items.flatMap(({ pk, sk, times }) => (pk.startsWith('MET#') ? [[`${pk.slice('MET#'.length)} ${sk}`, Number(times)]] : [])),
  );
  for (const pair of new Set([...due.map(({ asker, volunteerId }) => `${asker} ${volunteerId}`), ...met.keys()])) {
    const times = due.filter(({ asker, volunteerId }) => `${asker} ${volunteerId}` === pair).length;
    if (met.get(pair) !== times) report(`${pair} met ${times} times over help, counted ${met.get(pair)}`);
  }
  const people = new Set([...due.map(({ volunteerId }) => volunteerId), ...services.map(({ pk }) => pk.slice('SERVICE#'.length))]);
  for (const personId of people) {
    const mine = services.filter(({ pk }) => pk === `SERVICE#${personId}`);
    const records = mine.flatMap(({ record }) => (record ? [record as ServiceRecord] : []));
    const originals = records.filter(({ correction }) => !correction);
    const [lines, owed] = [
      originals.map(({ id, helpId, minutes }) => `${id} ${helpId} ${minutes}`).sort(),
      due
        .filter(({ volunteerId }) => volunteerId === personId)
        .map(({ line }) => line)
        .sort(),
    ];
    if (lines.join() !== owed.join()) report(`${personId} has hours ${lines.join()}, confirmed were ${owed.join()}`);
    const sum = records.reduce((all, { minutes }) => all + minutes, 0);
    const total = Number(mine.find(({ sk }) => sk === 'TOTAL')?.minutes ?? 0);
    const times = Number(mine.find(({ sk }) => sk === 'TIMES')?.times ?? 0);
    if (total !== sum) report(`${personId} is told ${total} minutes of hours, the records say ${sum}`);
    if (times !== originals.length) report(`${personId} is told ${times} pieces of hours, there are ${originals.length}`);
    for (const { id } of originals) {
      const counts = records.reduce((all, one) => all + (one.id === id || one.correction?.of === id ? one.minutes : 0), 0);
      if (counts < 0) report(`${personId} has less than no hours of ${id}`);
    }
  }
};

/** What was acknowledged beside requests: corrections are stored, and volunteering is at least as far as was said. */
const acknowledgedHolds = ({ items, answers }: Witnessed, report: Report): void => {
  const volunteers = new Map(
    items.flatMap(({ pk, sk, version }) => (pk.startsWith('VOLUNTEER#') && sk === 'STATE' ? [[pk, Number(version)]] : [])),
  );
  for (const { asked, status, body } of answers) {
    if (status >= 300) continue;
    if ((asked.what === 'pause' || asked.what === 'rejoin') && (volunteers.get(`VOLUNTEER#${asked.who}`) ?? 0) < Number(body.version))
      report(`${asked.what} by ${asked.who} was acknowledged as version ${String(body.version)}, which is not stored`);
    if (asked.what === 'correct' && !items.some(({ sk, record }) => sk === body.id && (record as ServiceRecord)?.minutes === body.minutes))
      report(`the correction ${String(body.id)} was acknowledged and is not stored`);
  }
};
