import { defaultHelpRules, type HelpRules } from '@shared/help/help.rules';
import type { Caller, Grant } from '@shared/people/caller';
import type { Volunteer } from '@shared/volunteers/volunteer';
import { areaItem } from '../../functions/areas/areas.repository';
import { fieldCrypto } from '../../functions/core/field-crypto';
import { jsonLog } from '../../functions/core/log';
import type { Patience } from '../../functions/core/retry';
import type { Item, Store } from '../../functions/core/store';
import { helpClock } from '../../functions/help/help.clock';
import { routes } from '../../functions/hosts/routes';
import { wire } from '../../functions/hosts/wiring';
import { memoryMediaStore } from '../../functions/media/media-store';
import { personItems } from '../../functions/people/person.items';
import { aGroup, aVolunteer } from '../../functions/volunteers/volunteer.builder';
import { groupItem, volunteerItem } from '../../functions/volunteers/volunteer.repository';
import { wishClock } from '../../functions/wishes/wish.clock';
import { testEnv } from '../support/house';
import { appOf, community, county, officer, person, rosterOf } from './town';

const volunteerGrant: Grant = { role: 'volunteer', areaPath: county };
export const askers = ['r1', 'r2', 'r3'];
/** All of the group but the last two; the fourth is too young to come alone, the fifth lives with r1 and takes one thing at a time. */
export const volunteers = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'];
export const leader = 'v1';
export const groupId = 'g1';
export const groupMembers = volunteers.slice(0, 4);
export const countyOfficer = 'd1';
export const atATimeOf = (personId: string): number => (personId === 'v5' ? 1 : 2);

export const helpCallers: ReadonlyMap<string, Caller> = new Map(
  [
    ...askers.map((id, at) => person(id, [], `h${at + 1}`)),
    ...volunteers.map((id) => person(id, [volunteerGrant], id === 'v5' ? 'h1' : undefined)),
    person(officer, [{ role: 'communityOfficer', areaPath: community }]),
    person(countyOfficer, [{ role: 'countyOfficer', areaPath: county }]),
  ].map((caller) => [caller.personId, caller]),
);
export const helpRoster = rosterOf(helpCallers);

/** Small waves and short terms, so that all of it is met often. */
export const helpRules: HelpRules = {
  ...defaultHelpRules,
  offersPerWave: 2,
  wavesPerReach: 1,
  answerMinutes: { urgent: 15, soon: 40, normal: 90 },
  confirmDays: 1,
  settleDays: 1,
  closeDays: 2,
};

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '06:00', to: '22:00' }));
export const someVolunteer = (personId: string, changes: Partial<Volunteer> = {}): Volunteer =>
  aVolunteer({
    personId,
    label: `${personId}*`,
    reachMetres: 100_000,
    free: everyDay,
    atATime: atATimeOf(personId),
    groupIds: groupMembers.includes(personId) ? [groupId] : [],
    ...(personId === 'v4' && { birthYear: 2011, guardianConsent: true }),
    ...changes,
  });
export const firstVolunteers: readonly Volunteer[] = volunteers.map((id) => someVolunteer(id));

/** The community with everybody in it. */
export const plantedHelp = (all: readonly Volunteer[] = firstVolunteers, callers = [...helpCallers.values()]): readonly Item[] => {
  const places = [
    [county, '黄柳县'],
    [community.split('/').slice(0, 2).join('/'), '河湾镇'],
    [community, '柳荫社区'],
  ] as const;
  const crypto = fieldCrypto({ keys: testEnv.fieldKeys, hashKey: testEnv.hashKey });
  const service = { kind: 'service' as const, given: true };
  return [
    { pk: `RULES#${county}`, sk: 'HELP', version: 1, rules: helpRules },
    ...places.map(([path, name]) => areaItem(path, name)),
    ...callers.flatMap(({ personId, countyId, homeArea, name, language, grants, householdId }) =>
      personItems(
        { personId, countyId, homeArea, name, language, grants, consents: [service], ...(householdId && { householdId }) },
        crypto,
      ),
    ),
    ...all.map(volunteerItem),
    groupItem(
      aGroup({
        groupId,
        leaderIds: [leader],
        members: groupMembers.map((personId) => ({ personId, label: `${personId}*`, joinedAt: '2026-11-01T01:00:00.000Z' })),
      }),
    ),
  ];
};

/** One process of the whole house with all its routes, and what its clock sees to. */
export const helpServer = ({
  store,
  clock,
  who = (id) => helpCallers.get(id),
  ...more
}: {
  readonly store: Store;
  readonly clock: () => Date;
  readonly who?: (id: string) => Caller | undefined;
  readonly patience?: Partial<Patience>;
  readonly sink?: (line: string) => void;
}) => {
  const log = jsonLog({ sink: more.sink ?? (() => {}), clock });
  const house = wire({ store, env: testEnv, clock, log, countyId: county, mediaStore: memoryMediaStore() });
  return {
    app: appOf({ routes, deps: house, store, clock, crypto: house.crypto, who, ...more }),
    // A clue that a request becomes is lived through in a simulation of its own.
    features: { HELP: helpClock(house), WISH: wishClock(house), CLUE: { step: async () => undefined } },
  };
};
