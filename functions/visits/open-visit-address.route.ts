import { OpenVisitAddress } from '@shared/visits/visit-commands.contracts';
import { refuse } from '../core/chain-command';
import { change, defineRoute, forbidden, notFound } from '../core/route';
import type { VisitDeps } from './visit.deps';
import { stateKey } from './visit.keys';
import { actorFor, mayOn, mayOpenAddress } from './visit.relations';

/** Where to go is told for a visit that is to come, each time anew; that somebody looked is written in the household's file in the same breath. */
export const openVisitAddressRoute = defineRoute<typeof OpenVisitAddress, VisitDeps>(OpenVisitAddress, async ({ params, caller }, deps) => {
  const visit = caller && (await deps.visits.find(params.visitId));
  if (!visit) return notFound();
  if (!mayOn(deps, visit, caller, 'openAddress')) return mayOn(deps, visit, caller, 'read') ? forbidden() : notFound();
  if (visit.status !== 'planned') return refuse({ reason: 'visitNotPlanned' });
  if (!mayOpenAddress(deps, visit, caller)) return forbidden();
  const { householdId, id: visitId } = visit;
  const opened = await deps.households.openAddressFor({
    householdId,
    visitId,
    by: actorFor(caller, visit.areaPath),
    now: deps.clock(),
  });
  if (!opened) return refuse({ reason: 'addressUnknown' });
  const lives = { ...visit, householdId: opened.at.id, areaPath: opened.at.areaPath };
  if (!mayOpenAddress(deps, lives, caller)) return forbidden();
  const asSeen = { check: stateKey(visit.id), when: { version: visit.version } } as const;
  return change([...opened.writes, asSeen], { address: opened.address });
});
