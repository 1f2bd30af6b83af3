import { expect, test } from '@jest/globals';
import type { Household } from '@shared/households/household';
import { localDay } from '@shared/time';
import { daysAfter } from '@shared/visits/rhythm';
import type { Visit } from '@shared/visits/visit';
import type { VisitEvent } from '@shared/visits/visit.events';
import * as fc from 'fast-check';
import { fillDrive, strikeOff } from './drive.decisions';
import { askForVisit, decideRhythm } from './planning.decisions';
import { aDrive, aHousehold, aSheet, daysLater, morning } from './visit.builder';
import { nextDue } from './visit.keys';
import type { Decision, Step } from './visit.step';
import { visitIdOf } from './visit.step';
import { eventsOf } from './visit.writes';
import { assignVisit, decideOverdue, dropVisit, nobodyMet, postponeVisit, recordVisit } from './visiting.decisions';

const who = [
  { personId: 'grid', label: '赵**' },
  { personId: 'wang', label: '王**' },
];
const acts = [
  'record',
  'nobody',
  'assign',
  'postpone',
  'drop',
  'ask',
  'drive',
  'endDrive',
  'level',
  'watch',
  'close',
  'rhythm',
  'clock',
] as const;
const life = fc.array(
  fc.record({ act: fc.constantFrom(...acts, 'record', 'rhythm', 'rhythm', 'clock', 'nobody'), pick: fc.nat(50), days: fc.nat(20) }),
  { minLength: 5, maxLength: 60 },
);

/** Lives one household's visits as they may come, and keeps what every step must keep. */
const live = (steps: readonly { act: (typeof acts)[number]; pick: number; days: number }[]) => {
  let household: Household = aHousehold();
  const visits = new Map<string, Visit>();
  const events: VisitEvent[] = [];
  let now = morning;
  const take = (step: Step) => {
    if (!step) return;
    const before = visits.get(step.visit.id);
    expect(step.visit.version).toBe((before?.version ?? 0) + step.happenings.length);
    // What has ended stays as it is.
    if (before) expect(before.status).toBe('planned');
    visits.set(step.visit.id, step.visit);
    events.push(...eventsOf(step, { as: 'clock' }));
  };
  const decided = (decision: Decision) => decision.ok && take(decision.value);
  const rhythm = () => {
    const { plan, drop } = decideRhythm(household, [...visits.values()], localDay(now), now);
    take(plan);
    for (const { step } of drop) take(step);
    // Asked again at once it asks for nothing.
    expect(decideRhythm(household, [...visits.values()], localDay(now), now)).toEqual({ drop: [] });
  };
  for (const { act, pick, days } of steps) {
    now = daysLater(days, now);
    const open = [...visits.values()].filter(({ status }) => status === 'planned');
    const visit = (pick % 4 ? open : [...visits.values()])[pick % Math.max(1, pick % 4 ? open.length : visits.size)];
    if (act === 'ask') {
      const dueOn = daysAfter(localDay(now), pick);
      decided(askForVisit(household, visits.get(visitIdOf(household.id, dueOn)), { dueOn, words: '' }, now));
    } else if (act === 'drive') {
      const filled = fillDrive(aDrive({ until: daysAfter(localDay(now), pick) }), [household], visits, undefined, now);
      expect(filled.visits.length).toBeLessThanOrEqual(1);
      for (const { step } of filled.visits) take(step);
    } else if (act === 'endDrive')
      for (const { step } of strikeOff(aDrive({ state: 'ending' }), [...visits.values()], undefined, now).visits) take(step);
    else if (act === 'level' && household.status === 'active')
      household = { ...household, nextVisitBy: daysAfter(localDay(now), 1 + pick) };
    else if (act === 'watch' && household.status === 'active') household = { ...household, watched: !household.watched };
    else if (act === 'close' && pick === 0) household = { ...aHousehold(), status: 'closed', reason: '', closedAt: now.toISOString() };
    else if (act === 'rhythm') rhythm();
    else if (act === 'clock') for (const one of open) take(decideOverdue(one, now));
    else if (visit && act === 'record') {
      const decision = recordVisit(visit, aSheet({ visitedAt: now.toISOString() }), who[pick % 2] ?? { personId: '', label: '' }, now);
      if (decision.ok && household.status === 'active')
        household = { ...household, lastVisitAt: now.toISOString(), nextVisitBy: daysAfter(localDay(now), 30) };
      decided(decision);
    } else if (visit && act === 'nobody') decided(nobodyMet(visit, '', now));
    else if (visit && act === 'assign') decided(assignVisit(visit, who[pick % 2] ?? { personId: '', label: '' }, now));
    else if (visit && act === 'postpone') decided(postponeVisit(visit, daysAfter(visit.dueOn, (pick % 30) - 3), '住院了', now));
    else if (visit && act === 'drop') decided(dropVisit(visit, '刚去过', now));
  }
  rhythm();
  return { household, visits: [...visits.values()], events, now };
};

test('random lives: one visit a household and day, done once at most, tries as often as told, and one that the rhythm wants', () => {
  fc.assert(
    fc.property(life, (steps) => {
      const { household, visits, events } = live(steps);
      for (const visit of visits) {
        const mine = events.filter(({ visitId }) => visitId === visit.id);
        const count = (type: VisitEvent['type']) => mine.filter((event) => event.type === type).length;
        expect(mine.map(({ version }) => version)).toEqual(mine.map((_, at) => at + 1));
        expect(count('VisitDone') + count('VisitDropped')).toBe(visit.status === 'planned' ? 0 : 1);
        if (visit.status === 'planned') expect(visit.tries).toBe(count('NobodyMet'));
        // Overdue is said once for each day it was due by.
        expect(count('VisitOverdue')).toBeLessThanOrEqual(1 + count('VisitPostponed'));
        expect(nextDue(visit) === undefined).toBe(visit.status !== 'planned' || visit.overdueSince !== undefined);
      }
      const open = visits.filter(({ status, reason }) => status === 'planned' && reason === 'rhythm');
      expect(open.length).toBeLessThanOrEqual(household.status === 'active' ? 1 : 0);
    }),
    { numRuns: 400, seed: 20261122 },
  );
});
