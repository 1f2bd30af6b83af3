import type { Sourced } from '@shared/households/household';
import { maskName } from '@shared/people/mask';
import { localDay } from '@shared/time';
import { monthsAfter } from '@shared/visits/rhythm';
import { GetSheetStart } from '@shared/visits/visit.contracts';
import type { PresentValue } from '@shared/visits/visit.views';
import { answer, defineRoute, forbidden, notFound } from '../core/route';
import type { VisitDeps } from './visit.deps';
import { mayOn, mayReadFile } from './visit.relations';

/** Of members under age nothing is taken along: what the file says of them needs a purpose. */
export const getSheetStartRoute = defineRoute<typeof GetSheetStart, VisitDeps>(GetSheetStart, async ({ params, caller }, deps) => {
  const visit = caller && (await deps.visits.find(params.visitId));
  if (!visit || !mayOn(deps, visit, caller, 'read')) return notFound();
  if (!mayOn(deps, visit, caller, 'record')) return forbidden();
  const file = await deps.households.findFile(visit.householdId);
  // The visit may lie for a moment where they lived before.
  if (!file || !mayReadFile(deps, { areaPath: file.household.areaPath }, caller))
    return answer({ mayReadFile: false, values: [], members: [] });
  const adultSince = monthsAfter(localDay(deps.clock()), -18 * 12);
  const adults = file.members
    .filter(({ birthday, leftOn }) => !leftOn && birthday <= adultSince)
    .sort((a, b) => Number(b.relation === 'head') - Number(a.relation === 'head'));
  const values = [
    ...presentIn(file.household.values),
    ...adults.flatMap(({ memberId, values }) => presentIn(values).map((one) => ({ ...one, memberId }))),
  ];
  return answer({ mayReadFile: true, values, members: adults.map(({ memberId, name }) => ({ memberId, label: maskName(name) })) });
});

const presentIn = (values: object): PresentValue[] =>
  Object.entries(values as Readonly<Record<string, Sourced<unknown> | undefined>>).flatMap(([field, held]) =>
    held ? [{ field, value: held.value, source: held.source, on: held.on, by: held.by }] : [],
  );
