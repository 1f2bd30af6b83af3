import type { Household } from '@shared/households/household';
import { areaItem } from '../areas/areas.repository';
import type { FieldCrypto } from '../core/field-crypto';
import type { Item } from '../core/store';
import { orgItem, personaItem, personItems } from '../people/person.items';
import { cast } from './cast';
import { chainsAfter, isForChains } from './chains';
import { cluesOf } from './clues';
import { cellWorkersOf, demoCodes, gridItems } from './grid';
import { helpOf } from './help';
import { filesOf } from './household-files';
import { householdsOf } from './households';
import { crowdOf } from './people';
import { everyArea, nameOfArea } from './places';
import { chanceFrom } from './random';
import { settled } from './replay';
import { suggestionItems } from './suggestions';
import { inboxesAfter, isToldOf } from './told';
import { withVisits } from './visits';
import { withVolunteers } from './volunteers';
import { wishesOf } from './wishes';

/** `seed` and `now` decide everything but the nonces of sealed fields; `scale` multiplies households, residents, helpers, volunteers, wishes, requests for help and clues. */
export type CountyOptions = { readonly seed: number; readonly scale: number; readonly now: Date };

/** All items of the invented county, a few at a time; the same options give the same county. */
export async function* countyItems(crypto: FieldCrypto, options: CountyOptions): AsyncGenerator<readonly Item[]> {
  const toTell: Item[] = [];
  const onChains: Item[] = [];
  for await (const some of livedItems(crypto, options)) {
    toTell.push(...some.filter((item) => isToldOf(item) || item.sk === 'PROFILE' || item.pk.startsWith('ROLE#')));
    onChains.push(...some.filter(isForChains));
    yield some;
  }
  yield await inboxesAfter(toTell, options.now);
  yield chainsAfter(onChains, options.now);
}

async function* livedItems(crypto: FieldCrypto, { seed, scale, now }: CountyOptions): AsyncGenerator<readonly Item[]> {
  const chance = chanceFrom(seed);
  const households = householdsOf(chance, scale);
  // Help has a chance of its own: what is changed there leaves the wishes as they are.
  const chanceOfHelp = chanceFrom(seed ^ 0x5e1f);
  const { crowd, newcomers, rounds } = withVolunteers(chanceOfHelp, crowdOf(chance, scale, households), { scale, now });
  const everyone = [...crowd.officers, ...crowd.gridWorkers, ...crowd.helpers, ...crowd.residents, ...newcomers];
  const chanceOfGrid = chanceFrom(seed ^ 0x6e1d);
  const cellWorkers = cellWorkersOf(chanceOfGrid);
  yield everyArea.map(({ path, name }) => areaItem(path, name, { code: demoCodes.get(path) ?? '' }));
  yield gridItems(crypto, chanceOfGrid, crowd, cellWorkers, now);
  const { residents, officers, gridWorkers } = crowd;
  const files = filesOf({ chance: chanceFrom(seed ^ 0xf11e), households, residents, officers, gridWorkers, crypto, now });
  const living: Household[] = [];
  for (const some of withVisits(files, { chance: chanceFrom(seed ^ 0x715), gridWorkers, officers, helpers: crowd.helpers, now })) {
    living.push(
      ...some.flatMap(({ pk, sk, household }) => (sk === 'STATE' && pk.startsWith('HOUSEHOLD#') ? [household as Household] : [])),
    );
    yield some;
  }
  for (const org of crowd.orgs) yield [orgItem(org)];
  for (const person of [...everyone, ...cellWorkers]) yield personItems(person, crypto);

  const chanceOfClues = chanceFrom(seed ^ 0xc1e5);
  const clues = await cluesOf({ chance: chanceOfClues, crowd: { ...crowd, cellWorkers }, files: living, crypto, now, scale });
  yield clues.items;

  // How many claims a helper holds is one number over all wishes; it comes last.
  const counts = new Map<string, Item>();
  for (const writes of [...wishesOf({ chance, crowd, households, crypto, now, scale }), ...clues.wishes]) {
    yield settled(writes.filter((write) => !('add' in write)));
    for (const write of writes) {
      if (!('add' in write)) continue;
      const before = counts.get(write.add.pk);
      const [counted] = settled([...(before ? [{ put: before }] : []), write]);
      if (counted) counts.set(write.add.pk, counted);
    }
  }
  yield [...counts.values()];
  yield* helpOf({ chance: chanceOfHelp, crowd, households, rounds, crypto, now });

  yield await suggestionItems(crypto, everyone, now);
  const everybody = new Map(everyone.map((one) => [one.personId, one]));
  yield cast.map(({ id, name, role, helperKind, areaPath, story }, order) => {
    const orgName = everybody.get(id)?.grants[0]?.orgName;
    return personaItem(order, {
      personId: id,
      name,
      role,
      areaName: nameOfArea(areaPath),
      story,
      ...(helperKind && { helperKind }),
      ...(orgName && { orgName }),
    });
  });
}
