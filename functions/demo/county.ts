import { areaItem } from '../areas/areas.repository';
import type { FieldCrypto } from '../core/field-crypto';
import type { Item } from '../core/store';
import { orgItem, personaItem, personItems } from '../people/person.items';
import { cast } from './cast';
import { householdItem, householdsOf } from './households';
import { crowdOf } from './people';
import { everyArea, nameOfArea } from './places';
import { chanceFrom } from './random';
import { settled } from './replay';
import { wishesOf } from './wishes';

/** `seed` and `now` decide everything but the nonces of sealed fields; `scale` multiplies households, residents, helpers and wishes. */
export type CountyOptions = { readonly seed: number; readonly scale: number; readonly now: Date };

/** All items of the invented county, a few at a time; the same options give the same county. */
export function* countyItems(crypto: FieldCrypto, { seed, scale, now }: CountyOptions): Generator<readonly Item[]> {
  const chance = chanceFrom(seed);
  const households = householdsOf(chance, scale);
  const crowd = crowdOf(chance, scale, households);
  yield everyArea.map(({ path, name }) => areaItem(path, name));
  for (const household of households) yield [householdItem(household)];
  for (const org of crowd.orgs) yield [orgItem(org)];
  for (const person of [...crowd.officers, ...crowd.gridWorkers, ...crowd.helpers, ...crowd.residents]) yield personItems(person, crypto);

  // How many claims a helper holds is one number over all wishes; it comes last.
  const counts = new Map<string, Item>();
  for (const writes of wishesOf({ chance, crowd, households, crypto, now, scale })) {
    yield settled(writes.filter((write) => !('add' in write)));
    for (const write of writes) {
      if (!('add' in write)) continue;
      const before = counts.get(write.add.pk);
      const [counted] = settled([...(before ? [{ put: before }] : []), write]);
      if (counted) counts.set(write.add.pk, counted);
    }
  }
  yield [...counts.values()];

  const everybody = new Map(
    [...crowd.officers, ...crowd.gridWorkers, ...crowd.helpers, ...crowd.residents].map((one) => [one.personId, one]),
  );
  yield cast.map(({ id, name, role, helperKind, areaPath, story }, order) => {
    const orgName = everybody.get(id)?.grants[0]?.orgName;
    const areaName = nameOfArea(areaPath);
    return personaItem(order, {
      personId: id,
      name,
      role,
      areaName,
      story,
      ...(helperKind && { helperKind }),
      ...(orgName && { orgName }),
    });
  });
}
