import type { ChainTask } from '@shared/chain/aid-chain';
import type { Clue } from '@shared/clues/clue';
import { isOwned, isVerified } from './clue.step';

const stageOf = {
  reported: 'warning',
  returned: 'warning',
  dispatched: 'verification',
  inHand: 'aid',
  settled: 'feedback',
  closed: 'feedback',
  withdrawn: 'warning',
  duplicate: 'warning',
} as const satisfies Record<Clue['status'], ChainTask['stage']>;

/** The clue as its link on the aid chain stands now. What was returned waits for the reporter. */
export const chainTaskOf = (clue: Clue): ChainTask => {
  const owned = isOwned(clue);
  return {
    kind: 'clue',
    id: clue.id,
    version: clue.version,
    countyId: clue.countyId,
    areaPath: clue.areaPath,
    ...(clue.householdId && { householdId: clue.householdId }),
    ...(clue.visitId && { visitId: clue.visitId }),
    ...(clue.subjectId && { subjectId: clue.subjectId }),
    title: clue.title,
    status: clue.status,
    // An application has nobody yet who works on it here: it is passed on.
    stage: clue.status === 'inHand' && clue.opened.kind === 'application' ? 'dispatch' : stageOf[clue.status],
    open: owned,
    ...(owned && {
      owner: {
        label: clue.owner.label,
        areaPath: clue.owner.areaPath,
        ...(clue.owner.orgId && { orgId: clue.owner.orgId }),
        ...(clue.owner.personId && { personId: clue.owner.personId }),
      },
      dueAt: clue.dueAt,
    }),
    ...(isVerified(clue) && { outcome: clue.outcome }),
    changedAt: clue.changedAt,
  };
};
