import type { ChainTask } from '@shared/chain/aid-chain';
import { endOfDay } from '@shared/visits/rhythm';
import type { Visit } from '@shared/visits/visit';
import { titleOf } from './visit.step';

const helped: ReadonlySet<string> = new Set(['served', 'aidedOnInitiative', 'disputeSettled', 'solved']);

/** The visit as a link of the household's chain. Nobody named: whoever looks after the cell; `label` is then empty, for the area's name. */
export const chainTaskOf = (visit: Visit): ChainTask => ({
  kind: 'visit',
  id: visit.id,
  version: visit.version,
  countyId: visit.countyId,
  areaPath: visit.areaPath,
  householdId: visit.householdId,
  title: titleOf(visit),
  status: visit.status,
  stage: visit.status === 'done' && visit.sheet.deeds.some((deed) => helped.has(deed)) ? 'aid' : 'verification',
  open: visit.status === 'planned',
  ...(visit.status === 'planned' && {
    owner:
      visit.visitorId && visit.visitorLabel
        ? { label: visit.visitorLabel, personId: visit.visitorId, areaPath: visit.areaPath }
        : { label: '', areaPath: visit.areaPath },
    dueAt: endOfDay(visit.dueOn),
  }),
  ...(visit.status !== 'planned' && { outcome: visit.status }),
  changedAt: visit.changedAt,
});
