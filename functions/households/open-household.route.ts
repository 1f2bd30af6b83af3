import { OpenHousehold } from '@shared/households/households.contracts';
import { localDay } from '@shared/time';
import { refuse } from '../core/chain-command';
import { derivedId } from '../core/ids';
import { change, defineRoute, forbidden } from '../core/route';
import { unfitDays } from './file.decisions';
import type { HouseholdDeps } from './household.deps';
import { birthdayDiffers, inOtherFile, placeOf, withAccounts, wordsRefusal, writtenBy } from './household.form';
import { planStep } from './household.plan';
import { actorAt } from './household.relations';
import { recordOf } from './household.view';
import { eventsOf } from './household.writes';
import { idNumberHashOf, newHousehold } from './new-household';

/** Nobody who stands in another living file is written into a new one; the refusal says where they stand. */
export const openHouseholdRoute = defineRoute<typeof OpenHousehold, HouseholdDeps>(
  OpenHousehold,
  async ({ body, caller, callId }, deps) => {
    if (!caller) return forbidden();
    const area = await deps.areas.living(body.areaPath);
    if (!area) return refuse({ reason: 'areaUnknown', field: '/areaPath' });
    if (!deps.may(caller, 'household', 'open', { areaPath: body.areaPath, relations: [] }))
      return refuse({ reason: 'areaNotYours', field: '/areaPath' });
    const now = deps.clock();
    const from = writtenBy(body.from, caller, now);
    const days = unfitDays(from, body.categories, now);
    if (!days.ok) return refuse(days.refusal);
    const unfit = wordsRefusal({ '/values/skills': body.values.skills, '/values/livingWords': body.values.livingWords });
    if (unfit) return refuse(unfit);
    if (body.members.filter(({ relation }) => relation === 'head').length !== 1)
      return refuse({ reason: 'headMissing', field: '/members' });
    const hashes = body.members.map(({ idNumber }) => idNumber && idNumberHashOf(deps.crypto, idNumber));
    for (const [at, member] of body.members.entries()) {
      const field = `/members/${at}`;
      if (member.birthday > localDay(now)) return refuse({ reason: 'birthdayInFuture', field: `${field}/birthday` });
      if (birthdayDiffers(member)) return refuse({ reason: 'birthdayDiffers', field: `${field}/birthday` });
      if (hashes[at] && hashes.indexOf(hashes[at]) !== at) return refuse({ reason: 'memberAlreadyHere', field: `${field}/idNumber` });
    }
    const places = await Promise.all(body.members.map(({ idNumber }) => placeOf(deps, idNumber)));
    const elsewhere = places.findIndex((place) => place !== undefined);
    const place = places[elsewhere];
    if (place)
      return refuse(
        await inOtherFile({ reason: 'memberInOtherFile', field: `/members/${elsewhere}/idNumber` }, place.householdId, caller, deps),
      );
    const members = await withAccounts(body.members, caller, deps);
    const { areaPath, values, categories, consent, address, point } = body;
    const file = {
      id: `hh${derivedId(callId, 'household').slice(0, 20)}`,
      countyId: areaPath.split('/')[0] ?? '',
      areaPath,
      members,
      values,
      categories,
      consent,
      address,
      point,
      from,
    };
    const rules = await deps.householdRules(file.countyId);
    const opened = newHousehold(file, from.by, now, deps.crypto, rules);
    const { writes } = await planStep(deps, { changes: [opened] }, caller, areaPath);
    const events = [...eventsOf(opened, actorAt(caller, areaPath))].reverse();
    const record = await recordOf(opened.after, events, caller, deps, now);
    return change(writes, record, { version: record.version, created: true });
  },
);
