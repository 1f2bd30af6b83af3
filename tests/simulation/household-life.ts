import type { Caller } from '@shared/people/caller';
import { dayMs, hourMs } from '@shared/time';
import { areaItem } from '../../functions/areas/areas.repository';
import { fieldCrypto } from '../../functions/core/field-crypto';
import { jsonLog } from '../../functions/core/log';
import type { Item } from '../../functions/core/store';
import { routes } from '../../functions/hosts/routes';
import { wire } from '../../functions/hosts/wiring';
import { householdClock } from '../../functions/households/household.clock';
import { memoryMediaStore } from '../../functions/media/media-store';
import { personItems } from '../../functions/people/person.items';
import { testEnv } from '../support/house';
import { householdViolationsIn } from './household-invariants';
import { cells, cellWorker, communityOfficer, livingFiles, nextOnFile, opening, resident, townOfficer } from './household-requests';
import { householdWitness } from './household-witness';
import { plantedPhone } from './requests';
import { type Life, runTown, type SeedRun } from './run-town';
import { appOf, community, county, person, rosterOf } from './town';
import type { Mutation } from './weather';

const town = community.split('/').slice(0, 2).join('/');
const callers: ReadonlyMap<string, Caller> = new Map(
  [
    person(resident, []),
    person(communityOfficer, [{ role: 'communityOfficer', areaPath: community }]),
    person(townOfficer, [{ role: 'townOfficer', areaPath: town }]),
    person(cellWorker, [{ role: 'gridWorker', areaPath: cells[0] }]),
  ].map((caller) => [caller.personId, caller]),
);
const planted = (): readonly Item[] => {
  const crypto = fieldCrypto({ keys: testEnv.fieldKeys, hashKey: testEnv.hashKey });
  const places = [
    [county, '黄柳县'],
    [town, '河湾镇'],
    [community, '柳荫社区'],
    [cells[0], '第一网格'],
    [cells[1], '第二网格'],
  ] as const;
  return [
    ...places.map(([path, name]) => areaItem(path, name)),
    ...[...callers.values()].flatMap(({ personId, countyId, homeArea, name, language, grants }) =>
      personItems(
        { personId, countyId, homeArea, name, language, grants, consents: [], ...(personId === resident && { phone: plantedPhone }) },
        crypto,
      ),
    ),
  ];
};

const server: Life['server'] = ({ store, clock, patience, sink }) => {
  const house = wire({ store, env: testEnv, clock, log: jsonLog({ sink, clock }), countyId: county, mediaStore: memoryMediaStore() });
  return {
    app: appOf({ routes, deps: house, store, clock, crypto: house.crypto, who: (id) => callers.get(id), patience, sink }),
    features: { HOUSEHOLD: householdClock(house) },
  };
};

/** Household files: opened, joined, left, found out about, decided upon, merged, parted again, divided and closed, several hands in one at once. */
const householdLife = (): Life => {
  const witness = householdWitness();
  return {
    start: Date.UTC(2026, 10, 20, 1),
    turns: 14,
    planted: planted(),
    server,
    roster: rosterOf(callers),
    readers: [...callers.keys()],
    committed: witness.see,
    found: async (send, chance) => {
      for (let turn = 0; turn < 4; turn += 1) await send(opening(`key-first-${turn}`, chance));
      return witness.files.size > 0;
    },
    next: (key, chance, now) => {
      if (chance.happens(0.1)) return [opening(key, chance), ...(chance.happens(0.3) ? [opening(`${key}-too`, chance)] : [])];
      const all = [...witness.files.values()];
      const living = livingFiles(all);
      const file = chance.pick(living.length > 0 && chance.happens(0.95) ? living : all);
      const one = (as: string) => nextOnFile({ file, all, key: as, chance, now });
      return chance.happens(0.4) ? [one(key), one(`${key}-too`)] : [one(key)];
    },
    leap: (chance) => chance.pick([10 * 60_000, hourMs, hourMs, 5 * hourMs, dayMs, 12 * dayMs]),
    violations: (seen) => householdViolationsIn(witness, seen, [communityOfficer]),
  };
};

export const runHouseholdSeed = (seed: number, mutation?: Mutation): Promise<SeedRun> => runTown(seed, householdLife, mutation);
