import { expect, test } from '@jest/globals';
import { type HelpAction, type HelpRequest, helpActionNames, helpActions, isOpened } from '@shared/help/help';
import { overlap } from '@shared/help/when';
import type { Caller } from '@shared/people/caller';
import { localDay } from '@shared/time';
import type { Volunteer } from '@shared/volunteers/volunteer';
import * as fc from 'fast-check';
import { may } from '../access/access-table';
import { cancelHelp, resubmitHelp } from './asking.decisions';
import { book, type CalendarDay, calendarChanges, heldBy } from './calendar.decisions';
import { arriveAtHelp, logHelp, openHelpContact } from './doing.decisions';
import { confirmHelp, disputeHelp, reopenHelp, settleHelp, thankHelpers } from './ending.decisions';
import { minutesLater, morning, newHelp, officer, rules, said, sorted, submitted, taker } from './help.builder';
import { decideDue } from './help.due';
import { actionsFor, type Viewer } from './help.relations';
import { crewOf, type Decision } from './help.step';
import { declineHelp, offerHelpTo } from './looking.decisions';
import { closeSafety, reportSafety } from './safety.decisions';
import { acceptHelp, giveBackHelp, reportNoShow } from './taking.decisions';
import { startFits } from './times.step';
import { convertHelp, refuseHelp, returnHelp, triageHelp } from './triage.decisions';

const names = ['li', 'wang', 'chen', 'gao'];
const reason = '说明一下';
const soonAs = (now: Date) => ({ kind: 'fixed' as const, start: minutesLater(120, now).toISOString() });
/** Some hour that suits, when who comes has to say one. */
const startFor = (help: HelpRequest, now: Date): string | undefined => {
  if (!isOpened(help) || help.slot) return undefined;
  const hours = Array.from({ length: 72 }, (_, hour) => minutesLater(30 + 60 * hour, now).toISOString());
  return hours.find((start) => startFits(help.when, start, now));
};
type Act = (help: HelpRequest, who: string, now: Date, choice: number) => Decision;

const doing: Record<HelpAction, Act> = {
  resubmit: (help, _, now) => resubmitHelp(help, newHelp({ id: help.id, when: soonAs(now) }), rules, now),
  cancel: (help, _, now) => cancelHelp(help, 'asker', reason, now),
  triage: (help, _, now, choice) => triageHelp(help, sorted({ when: soonAs(now), people: 1 + (choice % 3) }), officer, rules, now),
  return: (help, _, now) => returnHelp(help, reason, now),
  refuse: (help, _, now) => refuseHelp(help, reason, now),
  convert: (help, _, now) => convertHelp(help, { channel: 'clue', reason }, now),
  accept: (help, who, now) => acceptHelp(help, [taker(who)], startFor(help, now), now),
  acceptForGroup: (help, who, now) =>
    acceptHelp(
      help,
      [...new Set([who, 'wang'])].map((one) => taker(one, { group: { groupId: 'g1', label: '邻里队' } })),
      startFor(help, now),
      now,
    ),
  decline: (help, who, now) => declineHelp(help, who, now),
  offerTo: (help, who, now) => offerHelpTo(help, [{ volunteerId: who, label: who }], rules, now),
  giveBack: (help, who, now) => giveBackHelp(help, who, reason, now),
  arrive: (help, who, now) => arriveAtHelp(help, who, rules, now),
  log: (help, who, now, choice) =>
    logHelp(help, who, said(0, { from: minutesLater(-20 * (1 + choice), now).toISOString(), to: now.toISOString() }), rules, now),
  reportNoShow: (help, _, now, choice) =>
    reportNoShow(help, crewOf(help)[choice % 3]?.placeId ?? 'none', choice > 1 ? soonAs(now).start : undefined, rules, now),
  confirm: (help, _, now, choice) =>
    confirmHelp(help, 'asker', choice > 2 ? { id: 'rest', words: '还差一半', when: soonAs(now) } : undefined, rules, now),
  dispute: (help, _, now) => disputeHelp(help, reason, rules, now),
  settle: (help, _, now, choice) =>
    settleHelp(
      help,
      {
        outcome: (['uphold', 'correct', 'reopen'] as const)[choice % 3] ?? 'uphold',
        reason,
        minutes: crewOf(help).flatMap(({ placeId, log }) => (log ? [{ placeId, minutes: 5 * choice }] : [])),
      },
      rules,
      now,
    ),
  reopen: (help, _, now) => reopenHelp(help, soonAs(now), now),
  thank: (help, _, now) => thankHelpers(help, { stars: 5 }, now),
  openContact: (help, who, now, choice) => openHelpContact(help, choice > 1 ? 'officer' : who, now),
  reportSafety: (help, who, now) => reportSafety(help, crewOf(help).some((one) => one.volunteerId === who) ? [who] : [], undefined, now),
  closeSafety: (help, _, now) => closeSafety(help, true, now),
};

const tries = fc.array(
  fc.record({
    pick: fc.noBias(fc.nat(1000)),
    blind: fc.boolean(),
    who: fc.constantFrom(...names),
    minutes: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 400 })),
    choice: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 20, maxLength: 60 },
);
type Try = { pick: number; blind: boolean; who: string; minutes: number; choice: number };

const caller = (personId: string, grants: Caller['grants']): Caller => ({
  personId,
  countyId: 'huangliu',
  homeArea: 'huangliu/hewan/liuyin',
  name: personId,
  language: 'zh',
  grants,
  sessionId: 's',
});
const asVolunteer = (personId: string): Viewer => ({
  caller: caller(personId, [{ role: 'volunteer', areaPath: 'huangliu' }]),
  volunteer: {
    personId,
    state: 'active',
    countyId: 'huangliu',
    label: personId,
    birthYear: 1985,
    skills: [{ skill: 'errands' }],
    apartFrom: [],
    groupIds: ['g1'],
  } as unknown as Volunteer,
  leads: [{ groupId: 'g1', members: [] } as never],
});
const asAsker: Viewer = { caller: caller('zhou', []), leads: [] };
const asOffice: Viewer = { caller: caller('officer', [{ role: 'communityOfficer', areaPath: 'huangliu/hewan/liuyin' }]), leads: [] };

/** Lives a request through the tries, the clock acting in between; all calendars are kept beside. */
const live = (
  all: Try[],
  seen: (before: HelpRequest, next: HelpRequest, what: HelpAction | 'clock', days: readonly CalendarDay[]) => void,
) => {
  let now = morning;
  let help = submitted({ when: soonAs(now) });
  let days: readonly CalendarDay[] = [];
  const take = (next: HelpRequest, what: HelpAction | 'clock'): boolean => {
    const booked = book(days, calendarChanges(help, next), rules.longestDayMinutes);
    if (!booked.ok) return false;
    days = [...days.filter((day) => !booked.value.some((one) => one.personId === day.personId && one.day === day.day)), ...booked.value];
    seen(help, next, what, days);
    help = next;
    return true;
  };
  for (const { pick, blind, who, minutes, choice } of all) {
    now = minutesLater(minutes, now);
    for (let turn = 0; turn < 4; turn += 1) {
      const ranked = names.map((one) => ({ volunteerId: one, label: one }));
      const due = decideDue(help, rules, now, ranked);
      if (due) take(due.help, 'clock');
    }
    const likely = (helpActions[help.status] as readonly HelpAction[]).filter(
      (one) => !['cancel', 'refuse', 'convert'].includes(one) && (choice > 2 || !one.endsWith('Safety')),
    );
    const actions = blind || likely.length === 0 ? helpActionNames : likely;
    const action = actions[pick % actions.length] as HelpAction;
    const decision = doing[action](help, who, now, choice);
    if (decision.ok && decision.value) take(decision.value.help, action);
  }
  return help;
};

test('whatever is tried, only what the status→actions table names changes a request, and each named action can', () => {
  const changed = new Set<string>();
  fc.assert(
    fc.property(tries, (all) => {
      live(all, (before, _, what) => {
        if (what === 'clock') return;
        changed.add(`${before.status} ${what}`);
        expect(helpActions[before.status] as readonly string[]).toContain(what);
      });
    }),
    { numRuns: 1000, seed: 20261122 },
  );
  const missing = Object.entries(helpActions).flatMap(([status, actions]) =>
    actions.map((action) => `${status} ${action}`).filter((one) => !changed.has(one)),
  );
  expect(missing).toEqual([]);
});

test('never more come than places, nobody twice; versions rise by what happened; ended requests hold nobody’s time; no two slots of a person overlap', () => {
  fc.assert(
    fc.property(tries, (all) => {
      live(all, (before, next, what, days) => {
        const crew = crewOf(next);
        expect(crew.length).toBeLessThanOrEqual(next.people);
        expect(new Set(crew.map((one) => one.volunteerId)).size).toBe(crew.length);
        expect(new Set(crew.map((one) => one.placeId)).size).toBe(crew.length);
        expect(next.version).toBeGreaterThan(before.version);
        if (what !== 'closeSafety') expect(['refused', 'converted']).not.toContain(before.status);
        if (['cancelled', 'refused', 'converted', 'unmet'].includes(next.status)) expect(heldBy(next)).toEqual([]);
        if (next.status === 'matched') expect(crew.length).toBe(next.people);
        for (const day of days)
          for (const [at, slot] of day.slots.entries()) {
            expect([localDay(slot.start), slot.start < slot.end]).toEqual([day.day, true]);
            for (const other of day.slots.slice(at + 1)) expect(overlap(slot, other)).toBe(false);
          }
        const held = days.flatMap((day) => day.slots.map(({ placeId, state }) => `${day.personId} ${placeId} ${state}`));
        expect(held.sort()).toEqual(
          heldBy(next)
            .map(({ personId, placeId, state }) => `${personId} ${placeId} ${state}`)
            .sort(),
        );
      });
    }),
    { numRuns: 400, seed: 20261122 },
  );
});

test('what is offered as a button is done when it is pressed', () => {
  const pressed = new Set<string>();
  fc.assert(
    fc.property(tries, (all) => {
      let now = morning;
      live(all, (_before, next) => {
        now = new Date(next.changedAt);
        for (const [viewer, who] of [
          [asAsker, 'zhou'],
          [asOffice, 'officer'],
          ...names.map((one) => [asVolunteer(one), one] as const),
        ] as const) {
          for (const action of actionsFor({ may }, next, viewer, rules, now)) {
            if (['log', 'offerTo', 'resubmit', 'acceptForGroup', 'settle'].includes(action)) continue;
            const placeId = crewOf(next).findIndex((one) => !one.log);
            const decision = doing[action](
              next,
              who,
              now,
              action === 'reportNoShow' ? placeId : action === 'openContact' && who === 'officer' ? 2 : 0,
            );
            pressed.add(action);
            expect([next.status, who, action, decision.ok ? 'done' : decision.refusal.reason]).toEqual([next.status, who, action, 'done']);
          }
        }
      });
    }),
    { numRuns: 100, seed: 20261122 },
  );
  expect(pressed.size).toBeGreaterThan(14);
});
