import { retryLost } from '../claim-tracking/retry-lost';
import { catchUp, runDue as runDueThings } from '../claim-tracking/run-due';
import { clueClock } from '../clues/clue.clock';
import { settleOpened } from '../clues/clue.react';
import { helpClock, looksForPeople } from '../help/help.clock';
import { householdClock } from '../households/household.clock';
import { jobsOf } from '../imports/jobs';
import { type AnyEvent, isSuggestion, isVolunteer } from '../notifications/notices';
import { noPush } from '../notifications/push';
import { react as reactTo } from '../notifications/react';
import { type SendDeps, sendDue as sendDueMessages, sendNow } from '../notifications/send-due';
import { suggestionClock } from '../suggestions/suggestion.clock';
import { driveClock } from '../visits/drive.clock';
import { visitClock } from '../visits/visit.clock';
import { planByRhythm } from '../visits/visit.reactions';
import { wishClock } from '../wishes/wish.clock';
import { apiParts, type Surroundings } from './api-parts';
import { chainsOver } from './chains';
import { tableParts } from './table-parts';

export type House = ReturnType<typeof wire>;

/** Builds every part over a host's surroundings: what the routes need, and what reacts and runs by the clock. Nothing is read or written yet. */
export function wire(surroundings: Surroundings) {
  const parts = apiParts(surroundings);
  const { store, crypto, areas, people, households, householdRules, imports, jobFiles, notificationSettings, consents } = parts;
  const { clock, log, push = noPush, openidFor, livesOn = false } = surroundings;
  const settings = async (personId: string) => (await notificationSettings.find(personId)).settings;
  const sending: SendDeps = {
    store,
    push,
    consents,
    settings,
    recipient: async (personId) => {
      const person = await people.find(personId);
      const openid = person && (people.openidOf(person) ?? openidFor?.(personId));
      return person && { personId, name: person.name, language: person.language, homeArea: person.homeArea, ...(openid && { openid }) };
    },
    clock,
    random: Math.random,
    log,
  };
  const chained = chainsOver(parts);
  const tables = tableParts({ store, crypto, areas, people, households, householdRules });
  const jobs = jobsOf({ store, crypto, clock, log, imports, jobFiles, tables, livesOn });
  const deps = { ...parts, jobs, jobSoon: jobs.soon };
  const due = {
    store,
    features: {
      WISH: wishClock(deps),
      HELP: helpClock(deps),
      HOUSEHOLD: householdClock(deps),
      VISIT: visitClock(deps),
      DRIVE: driveClock(deps),
      CLUE: clueClock(deps),
      SUGGESTION: suggestionClock(deps),
    },
    log,
  };
  const tell = (event: AnyEvent) =>
    reactTo(event, {
      store,
      people,
      areaName: areas.nameOf,
      settings,
      push,
      sendNow: (outs) => sendNow(sending, outs),
      clock,
      log,
    });
  const react = async (event: AnyEvent) => {
    // Neither keeps the other from being written; what failed comes again with the event, and what was done is then done already.
    const [told, linked] = await Promise.allSettled([
      tell(event),
      isSuggestion(event) || isVolunteer(event) ? undefined : chained.react(event),
    ]);
    if (told.status === 'rejected') throw told.reason;
    if (linked.status === 'rejected') throw linked.reason;
    if ('helpId' in event && looksForPeople.has(event.type)) await catchUp(due, { kind: 'HELP', id: event.helpId }, clock());
    if ('householdId' in event && event.householdId) await planByRhythm({ ...event, householdId: event.householdId }, deps);
    if ('wishId' in event || 'helpId' in event) await settleOpened(event, deps);
    if (event.type === 'VisitPlanned' && event.driveId) await catchUp(due, { kind: 'DRIVE', id: event.driveId }, clock());
    return told.value;
  };
  const sendDue = () => sendDueMessages(sending);
  const runDue = async (now: Date) => ({ ...(await runDueThings(due, now)), lost: await retryLost({ store, react, log }, now) });
  return { ...deps, react, chained: chained.react, runDue, sendDue } as const;
}
