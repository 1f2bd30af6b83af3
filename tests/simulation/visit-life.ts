import type { Household } from '@shared/households/household';
import type { HouseholdEvent } from '@shared/households/household.events';
import { dayMs, hourMs, localDay } from '@shared/time';
import { daysAfter } from '@shared/visits/rhythm';
import type { Visit } from '@shared/visits/visit';
import type { VisitEvent } from '@shared/visits/visit.events';
import { areaItem } from '../../functions/areas/areas.repository';
import { fieldCrypto } from '../../functions/core/field-crypto';
import { jsonLog } from '../../functions/core/log';
import type { Item } from '../../functions/core/store';
import { routes } from '../../functions/hosts/routes';
import { wire } from '../../functions/hosts/wiring';
import { aMember, opened } from '../../functions/households/household.builder';
import { householdClock } from '../../functions/households/household.clock';
import { planChanges } from '../../functions/households/household.writes';
import { householdsRepository } from '../../functions/households/households.repository';
import { memoryMediaStore } from '../../functions/media/media-store';
import { personItems } from '../../functions/people/person.items';
import { decideRhythm } from '../../functions/visits/planning.decisions';
import { visitClock } from '../../functions/visits/visit.clock';
import { planByRhythm } from '../../functions/visits/visit.reactions';
import { visitRepository } from '../../functions/visits/visit.repository';
import { testEnv } from '../support/house';
import type { Asked } from './requests';
import { type Life, runTown, type SeedRun } from './run-town';
import type { Chance } from './scheduler';
import { appOf, community, county, officer, person, rosterOf } from './town';
import type { Mutation } from './weather';

const grid = 'g1';
const member = 'm1';
const people = new Map(
  [
    person(officer, [{ role: 'communityOfficer', areaPath: community }]),
    person(grid, [{ role: 'gridWorker', areaPath: community }]),
    person(member, [{ role: 'helper', areaPath: county, helperKind: 'partyMember' }]),
  ].map((caller) => [caller.personId, caller]),
);
const households = ['h1', 'h2', 'h3'];
const start = Date.UTC(2026, 10, 20, 1);

/** Three files with a level each, the day of the first visit set, and those who visit. */
const planted = (): readonly Item[] => {
  const crypto = fieldCrypto({ keys: testEnv.fieldKeys, hashKey: testEnv.hashKey });
  const by = { personId: officer, label: '孙**', as: 'officer' } as const;
  const files = households.flatMap((id, at) =>
    planChanges([opened({ id, areaPath: community, members: [aMember({ memberId: `${id}m` })] })], by).flatMap((write) => {
      if (!('put' in write)) return [];
      const household = write.put.household as Household | undefined;
      if (!household) return [write.put];
      const level = { level: 'red' as const, reasons: [], at: household.openedAt, byLabel: '孙**', reviewBy: '2027-01-20' };
      return [{ ...write.put, household: { ...household, level, nextVisitBy: daysAfter('2026-11-22', at) } }];
    }),
  );
  return [
    areaItem(county, '黄柳县'),
    areaItem(community.split('/').slice(0, 2).join('/'), '河湾镇'),
    areaItem(community, '柳荫社区'),
    ...files,
    ...[...people.values()].flatMap(({ personId, countyId, homeArea, name, language, grants }) =>
      personItems({ personId, countyId, homeArea, name, language, grants, consents: [{ kind: 'service' as const, given: true }] }, crypto),
    ),
  ];
};

type Parts = Parameters<Life['server']>[0];
const houseOver = ({ store, clock, sink }: Omit<Parts, 'patience' | 'sink'> & Partial<Parts>) =>
  wire({ store, env: testEnv, clock, log: jsonLog({ sink: sink ?? (() => {}), clock }), countyId: county, mediaStore: memoryMediaStore() });
const who = (id: string) => people.get(id);

const plan = (householdId: string, key: string, chance: Chance, now: number): Asked => ({
  key,
  who: chance.pick([grid, officer]),
  method: 'POST',
  path: '/api/visits',
  what: 'plan',
  body: { householdId, dueOn: daysAfter(localDay(new Date(now)), chance.below(6)), words: '', ...(chance.happens(0.4) && { mine: true }) },
});

const slugs = { record: 'record', nobody: 'nobody-met', assign: 'visitor', postpone: 'postponement', drop: 'drop' } as const;
/** Something that somebody might do about a visit, whether it makes sense by then or not. */
const act = (visit: Visit, what: keyof typeof slugs, key: string, chance: Chance, now: number): Asked => {
  const bodies = {
    record: {
      kind: 'gridWorker',
      sheet: 'regular',
      visitedAt: new Date(now - 30 * 60_000).toISOString(),
      living: '身体还好',
      needs: '',
      measures: '',
      deeds: ['served'],
      media: [],
      findings: chance.happens(0.4) ? [{ field: 'incomeYuan', value: 1000 * (1 + chance.below(9)) }] : [],
    },
    // What was said tells one try from another.
    nobody: { words: `没应声 ${key}` },
    assign: { visitorId: chance.pick([grid, member]) },
    postpone: { dueOn: daysAfter(visit.dueOn, chance.below(9) - 1), reason: '住院了' },
    drop: { reason: '刚去过' },
  };
  const doer = what === 'assign' || what === 'drop' ? officer : chance.pick([grid, grid, officer, member]);
  return { key, who: doer, method: 'POST', path: `/api/visits/${visit.id}/${slugs[what]}`, body: bodies[what], what };
};
const likely = ['record', 'record', 'record', 'nobody', 'nobody', 'nobody', 'postpone', 'assign', 'assign', 'drop'] as const;

const isVisit = (event: object): event is VisitEvent => 'visitId' in event && 'householdId' in event && !('proposalId' in event);

/** What must hold of visits, whatever happened; one line for each thing that does not. */
const violationsIn: Life['violations'] = ({ items, log }) => {
  const wrong: string[] = [];
  const visits = items.flatMap((item) => (item.pk.startsWith('VISIT#') && item.sk === 'STATE' ? [item.visit as Visit] : []));
  const files = items.flatMap((item) => (item.pk.startsWith('HOUSEHOLD#') && item.sk === 'STATE' ? [item.household as Household] : []));
  const told = (log as readonly (VisitEvent | HouseholdEvent)[]).filter(
    (event): event is VisitEvent => event.id.startsWith('v-') && isVisit(event),
  );
  for (const visit of visits) {
    const mine = told.filter(({ visitId }) => visitId === visit.id);
    const versions = mine.map(({ version }) => version).sort((a, b) => a - b);
    if (versions.join() !== Array.from({ length: visit.version }, (_, at) => at + 1).join())
      wrong.push(`${visit.id} has events ${versions.join()}`);
    const stored = items.filter(({ pk, sk }) => pk === `VISIT#${visit.id}` && sk.startsWith('EVENT#')).length;
    if (stored !== visit.version) wrong.push(`${visit.id} keeps ${stored} of ${visit.version} events`);
    const ends = mine.filter(({ type }) => type === 'VisitDone' || type === 'VisitDropped');
    if (ends.length !== (visit.status === 'planned' ? 0 : 1)) wrong.push(`${visit.id} ended ${ends.length} times`);
    const tries = mine.flatMap((event) => (event.type === 'NobodyMet' ? [event.words] : []));
    if (new Set(tries).size !== tries.length) wrong.push(`${visit.id} counts one try twice`);
    if (visit.status === 'planned' && visit.tries !== tries.length)
      wrong.push(`${visit.id} says ${visit.tries} tries, not ${tries.length}`);
    const late = mine.flatMap((event) => (event.type === 'VisitOverdue' ? [event.dueOn] : []));
    if (new Set(late).size !== late.length) wrong.push(`${visit.id} is overdue twice for one day`);
  }
  for (const file of files) {
    const mine = visits.filter(({ householdId }) => householdId === file.id);
    const done = mine
      .filter(({ status }) => status === 'done')
      .map(({ id }) => id)
      .sort();
    const echoes = (log as readonly HouseholdEvent[])
      .flatMap((event) => (event.type === 'HouseholdVisited' && event.householdId === file.id ? [event.visit] : []))
      .sort();
    if (done.join() !== echoes.join()) wrong.push(`${file.id} was visited ${done.join()} and says ${echoes.join()}`);
    const { plan: missing, drop } = decideRhythm(file, mine, '2026-11-20', new Date());
    if (missing) wrong.push(`${file.id} waits for ${missing.visit.id}, which nobody planned`);
    if (drop.length > 0) wrong.push(`${file.id} has ${drop.length} visits too many`);
  }
  return wrong;
};

/** Visits: planned by their rhythm, asked for, given to somebody, tried, moved, made by two at once, struck off, overdue. */
const visitLife = (seed: number): Life => {
  const states = new Map<string, Visit>();
  return {
    start,
    turns: 12,
    planted: planted(),
    server: (parts) => {
      const house = houseOver(parts);
      return {
        app: appOf({ routes, deps: house, crypto: house.crypto, who, ...parts }),
        features: { VISIT: visitClock(house), HOUSEHOLD: householdClock(house) },
      };
    },
    roster: rosterOf(people),
    readers: [...people.keys()],
    committed: (writes) => {
      for (const write of writes) if ('put' in write && write.put.visit) states.set(write.put.pk, write.put.visit as Visit);
    },
    found: async (send, chance, now) => {
      for (const [at, id] of households.entries()) await send(plan(id, `key-${seed}-plan-${at}`, chance, now));
      return states.size > 0;
    },
    next: (key, chance, now) => {
      if (chance.happens(0.12)) return [plan(chance.pick(households), key, chance, now)];
      const all = [...states.values()];
      const open = all.filter(({ status }) => status === 'planned');
      const visit = chance.pick(open.length > 0 && chance.happens(0.9) ? open : all);
      const one = (at: string) => act(visit, chance.pick(likely), at, chance, now);
      return chance.happens(0.4) ? [one(key), one(`${key}-too`)] : [one(key)];
    },
    leap: (chance) => chance.pick([hourMs, 5 * hourMs, dayMs, dayMs, 3 * dayMs, 12 * dayMs]),
    follows: (event, parts) =>
      'householdId' in event && event.householdId
        ? planByRhythm(
            { ...event, householdId: event.householdId },
            { visits: visitRepository(parts.store), households: householdsRepository(parts.store), ...parts },
          )
        : Promise.resolve(),
    violations: violationsIn,
  };
};
export const runVisitSeed = (seed: number, mutation?: Mutation): Promise<SeedRun> => runTown(seed, visitLife, mutation);
