import type { Clue, ClueOwner } from '@shared/clues/clue';
import { type ClueRules, defaultClueRules } from '@shared/clues/clue.rules';
import type { Caller } from '@shared/people/caller';
import { dayMs, hourMs } from '@shared/time';
import { areaItem } from '../../functions/areas/areas.repository';
import { clueClock } from '../../functions/clues/clue.clock';
import { clueBehind, settleWrites } from '../../functions/clues/clue.react';
import { fieldCrypto } from '../../functions/core/field-crypto';
import { jsonLog } from '../../functions/core/log';
import type { Item } from '../../functions/core/store';
import { helpClock } from '../../functions/help/help.clock';
import { routes } from '../../functions/hosts/routes';
import { wire } from '../../functions/hosts/wiring';
import { memoryMediaStore } from '../../functions/media/media-store';
import { type AnyEvent, isClue } from '../../functions/notifications/notices';
import type { Audience } from '../../functions/notifications/telling';
import { personItems } from '../../functions/people/person.items';
import { wishClock } from '../../functions/wishes/wish.clock';
import { testEnv } from '../support/house';
import { clueViolationsIn } from './clue-invariants';
import {
  cellPath,
  cellWorker,
  communityOfficer,
  countyOfficer,
  ending,
  handler,
  nextOnClue,
  reporters,
  reporting,
  townOfficer,
} from './clue-requests';
import { type Life, runTown, type SeedRun } from './run-town';
import type { Chance } from './scheduler';
import { appOf, community, county, person, rosterOf } from './town';
import type { Mutation } from './weather';

const town = community.split('/').slice(0, 2).join('/');
const callers: ReadonlyMap<string, Caller> = new Map(
  [
    person('r1', []),
    person('r2', []),
    person(communityOfficer, [{ role: 'communityOfficer', areaPath: community }]),
    person(townOfficer, [{ role: 'townOfficer', areaPath: town }]),
    person(countyOfficer, [{ role: 'countyOfficer', areaPath: county }]),
    person(cellWorker, [{ role: 'gridWorker', areaPath: cellPath }]),
    person(handler, [{ role: 'departmentHandler', areaPath: county, orgId: 'civil', orgName: '县民政局' }]),
  ].map((caller) => [caller.personId, caller]),
);
/** Short times, so that all of it is met often. */
const clueRules: ClueRules = {
  ...defaultClueRules,
  triageHours: 6,
  verifyHours: { urgent: 4, soon: 8, normal: 16 },
  escalateHours: 4,
  remindBeforeHours: 2,
  feedbackHours: 6,
};
const planted = (): readonly Item[] => {
  const crypto = fieldCrypto({ keys: testEnv.fieldKeys, hashKey: testEnv.hashKey });
  const places = [
    [county, '黄柳县'],
    [town, '河湾镇'],
    [community, '柳荫社区'],
    [cellPath, '第一网格'],
  ] as const;
  return [
    { pk: `RULES#${county}`, sk: 'CLUE', version: 1, rules: clueRules },
    ...places.map(([path, name]) => areaItem(path, name)),
    ...[...callers.values()].flatMap(({ personId, countyId, homeArea, name, language, grants }) =>
      personItems({ personId, countyId, homeArea, name, language, grants, consents: [] }, crypto),
    ),
  ];
};

/** Whose desk it is, by the owner. */
const atDesk = ({ level, personId }: ClueOwner): readonly string[] =>
  personId
    ? [personId]
    : [{ cell: cellWorker, community: communityOfficer, town: townOfficer, county: countyOfficer, department: handler }[level]];
const audience = (event: AnyEvent): Audience => ({
  // What has waited too long is also told to the town.
  officers: /Overdue$|^FlaggedUnclaimed$|^HelpFlagged$/.test(event.type) ? [communityOfficer, townOfficer] : [communityOfficer],
  units: [],
  county: [countyOfficer],
  area: '',
  desk: isClue(event) && 'owner' in event && event.owner ? atDesk(event.owner) : [],
});

const server: Life['server'] = ({ store, clock, patience, sink }) => {
  const log = jsonLog({ sink, clock });
  const house = wire({ store, env: testEnv, clock, log, countyId: county, mediaStore: memoryMediaStore() });
  return {
    app: appOf({ routes, deps: house, store, clock, crypto: house.crypto, who: (id) => callers.get(id), patience, sink }),
    features: {
      CLUE: clueClock(house),
      HELP: helpClock(house),
      WISH: wishClock(house),
      ENDED: { step: (id) => settleWrites(id, house) },
    },
  };
};

/** Clues: reported by name, anonymously and by guests, sorted, handed on, overdue and up, verified, opened from, settled, told, looked at again. */
const clueLife = (): Life => {
  const states = new Map<string, Clue>();
  const some = (chance: Chance): Clue => {
    const living = [...states.values()].filter(({ status }) => !['withdrawn', 'duplicate'].includes(status));
    return chance.pick(living.length > 0 ? living : [...states.values()]);
  };
  return {
    start: Date.UTC(2026, 10, 20, 1),
    turns: 14,
    planted: planted(),
    server,
    roster: rosterOf(callers),
    readers: [...callers.keys()],
    committed: (writes) => {
      for (const write of writes)
        if ('put' in write && write.put.sk === 'STATE' && write.put.pk.startsWith('CLUE#'))
          states.set(write.put.pk, write.put.clue as Clue);
    },
    found: async (send, chance) => {
      for (const [at, who] of [...reporters, 'r1'].entries()) await send(reporting(who, `key-first-${at}`, chance));
      return states.size > 0;
    },
    next: (key, chance, now) => {
      if (chance.happens(0.06)) return [reporting(chance.pick(reporters), key, chance)];
      const clue = some(chance);
      const act = (as: string) => nextOnClue(clue, [...states.values()], as, chance, now);
      if (clue.status === 'inHand' && clue.opened.kind !== 'application' && chance.happens(0.5))
        return [ending(clue.opened, key), act(`${key}-too`)];
      return chance.happens(0.2) ? [act(key), act(`${key}-too`)] : [act(key)];
    },
    leap: (chance) => chance.pick([10 * 60_000, hourMs, hourMs, 3 * hourMs, 6 * hourMs, dayMs]),
    urgent: (event) => {
      const id = 'wishId' in event ? event.wishId : 'helpId' in event ? event.helpId : undefined;
      return id !== undefined && clueBehind(id) !== undefined ? { kind: 'ENDED', id } : undefined;
    },
    violations: (seen) => clueViolationsIn(seen, audience),
  };
};

export const runClueSeed = (seed: number, mutation?: Mutation): Promise<SeedRun> => runTown(seed, clueLife, mutation);
