import type { HelpRequest } from '@shared/help/help';
import type { HelpEvent } from '@shared/help/help.events';
import { dayMs, hourMs } from '@shared/time';
import type { Volunteer } from '@shared/volunteers/volunteer';
import { looksForPeople } from '../../functions/help/help.clock';
import { helpViolationsIn } from './help-invariants';
import { aboutVolunteer, askingHelp, correction, nextOnHelp, rush } from './help-requests';
import type { Committed } from './help-told';
import { askers, atATimeOf, countyOfficer, firstVolunteers, helpRoster, helpServer, plantedHelp, volunteers } from './help-town';
import { type Life, runTown, type SeedRun } from './run-town';
import type { Chance } from './scheduler';
import { officer } from './town';
import type { Mutation } from './weather';

const helpCount = 5;
const underHand = ['matched', 'underWay', 'logged', 'disputed', 'confirmed'];
const ended = ['refused', 'converted', 'cancelled', 'closed'];

/** Help: asked for, sorted, offered in waves, taken by several at once, given back, done, disputed, settled; hours, reports, breaks. */
const helpLife = (seed: number): Life => {
  const states = new Map<string, HelpRequest>();
  const reports = new Map<string, string[]>();
  const records: { volunteerId: string; recordId: string }[] = [];
  const chronicle: Committed[] = [];
  const planted = plantedHelp();

  const some = (chance: Chance): HelpRequest => {
    const all = [...states.values()];
    const going = all.filter(({ status }) => underHand.includes(status));
    if (going.length > 0 && chance.happens(0.55)) return chance.pick(going);
    const living = all.filter(({ status }) => !ended.includes(status));
    return chance.pick(living.length > 0 && chance.happens(0.9) ? living : all);
  };
  return {
    start: Date.UTC(2026, 10, 20, 1),
    turns: 14,
    planted,
    server: helpServer,
    roster: helpRoster,
    readers: [...askers, ...volunteers, officer, countyOfficer],
    committed: (writes, now) => {
      const puts = writes.flatMap((write) => ('put' in write ? [write.put] : []));
      const involved = puts.find(({ sk, version }) => sk.startsWith('SAFETY#') && version === 1)?.report as
        | { involved: string[] }
        | undefined;
      for (const { pk, sk, ...item } of puts) {
        if (sk === 'STATE' && pk.startsWith('HELP#')) states.set(pk, item.help as HelpRequest);
        if (sk === 'STATE' && pk.startsWith('VOLUNTEER#')) chronicle.push({ volunteer: item.volunteer as Volunteer });
        if (sk.startsWith('SAFETY#')) reports.set(pk, [...(reports.get(pk) ?? []), sk.slice('SAFETY#'.length)]);
        if (pk.startsWith('SERVICE#') && !(item.record as { correction?: object }).correction)
          records.push({ volunteerId: pk.slice('SERVICE#'.length), recordId: sk });
      }
      for (const { pk, sk, event } of puts)
        if (pk.startsWith('HELP#') && sk.startsWith('EVENT#'))
          chronicle.push({ event: event as HelpEvent, help: states.get(pk) as HelpRequest, now, ...involved });
    },
    found: async (send, chance, now) => {
      for (let n = 0; n < helpCount; n++) {
        const made = await send(askingHelp(askers[n % askers.length] as string, `key-${seed}-submit-${n}`, chance, now));
        const help = made && states.get(`HELP#${String(made.body.id)}`);
        if (help && chance.happens(0.8)) await send({ ...nextOnHelp(help, `key-${seed}-triage-${n}`, chance, now, { reports: [] }) });
      }
      return states.size > 0;
    },
    next: (key, chance, now) => {
      const kind = chance.below(100);
      const open = [...states.values()].filter(({ status }) => status === 'open');
      if (kind < 3) return [askingHelp(chance.pick(askers), key, chance, now)];
      if (kind < 9) return [aboutVolunteer(key, chance, now)];
      if (kind < 13 && records.length > 0) {
        const { volunteerId, recordId } = chance.pick(records);
        return [correction(volunteerId, recordId, key, chance), correction(volunteerId, recordId, `${key}-too`, chance)];
      }
      if (kind < 19 && open.length > 0) return rush([chance.pick(open)], volunteers, key, chance, now);
      if (kind < 25 && open.length > 0) return rush(open.slice(0, 4), [chance.pick(volunteers)], key, chance, now);
      const help = some(chance);
      const hanging = { reports: reports.get(`HELP#${help.id}`) ?? [] };
      const act = (at: string) => nextOnHelp(help, at, chance, now, hanging);
      return kind < 33 ? [act(key), act(`${key}-too`)] : [act(key)];
    },
    leap: (chance, now) => {
      const slots = [...states.values()].flatMap((help) =>
        (help.status === 'matched' || help.status === 'underWay') && Date.parse(help.slot.end) > now ? [help.slot] : [],
      );
      if (slots.length > 0 && chance.happens(0.6)) {
        const { start, end } = chance.pick(slots);
        const to = chance.pick([
          Date.parse(start) - 10 * 60_000,
          Date.parse(start) + 20 * 60_000,
          Date.parse(end),
          Date.parse(end) + hourMs,
        ]);
        return Math.max(10 * 60_000, to - now);
      }
      return chance.pick([10 * 60_000, 20 * 60_000, hourMs, hourMs, 3 * hourMs, 10 * hourMs, dayMs]);
    },
    urgent: (event) => ('helpId' in event && looksForPeople.has(event.type) ? { kind: 'HELP', id: event.helpId } : undefined),
    violations: (seen) =>
      helpViolationsIn(seen, chronicle, { volunteers: firstVolunteers, atATimeOf, officers: [officer], county: [countyOfficer] }),
  };
};

export const runHelpSeed = (seed: number, mutation?: Mutation): Promise<SeedRun> => runTown(seed, helpLife, mutation);
