import type { WorkKind } from '@shared/chain/aid-chain';
import type { ClueOutcome } from '@shared/clues/clue';
import type { VisitDeed } from '@shared/visits/visit';
import type { ChainEvent } from './chain-events';

const ofDeed = {
  served: 'served',
  aidedOnInitiative: 'aidedOnInitiative',
  policyExplained: 'policyExplained',
  disputeSettled: 'disputesSettled',
  solved: 'solved',
} as const satisfies Record<VisitDeed, WorkKind>;

const ofOutcome = {
  nothingFound: [],
  policyExplained: ['policyExplained'],
  disputeSettled: ['disputesSettled', 'solved'],
  helpedOnSpot: ['served', 'solved'],
  wishOpened: ['aidedOnInitiative'],
  helpOpened: ['aidedOnInitiative'],
  applicationOpened: ['aidedOnInitiative'],
  watched: [],
  handedToPolice: [],
  handedToMedical: [],
} as const satisfies Record<ClueOutcome, readonly WorkKind[]>;

/**
 * What an event counts as in the work log (工作日志), each kind at most once:
 * - `VisitDone`: a visit (走访), and each deed on its sheet as what it says;
 * - `ClueVerified`: by its outcome. Policy explained; a dispute settled, which is solved too; helped on the spot, which is served and solved;
 *   a wish, request or application opened from it is aid on one's own initiative, for the family had not asked. Nothing found, watching and
 *   handing over to police or doctors count as nothing yet. That what was opened came to its end is not counted here but as what it is, next;
 * - `WishConfirmed`, `HelpConfirmed`: served and solved. Confirmed once more after a dispute, it was done once more.
 * Everything else is on the way to one of these and counts as nothing. The month is that of the county's clock when it happened,
 * the place where it lay then; later corrections change neither.
 */
export const workOf = (event: ChainEvent): readonly WorkKind[] => {
  switch (event.type) {
    case 'VisitDone':
      return [...new Set<WorkKind>(['visits', ...event.deeds.map((deed) => ofDeed[deed])])];
    case 'ClueVerified':
      return ofOutcome[event.outcome];
    case 'WishConfirmed':
    case 'HelpConfirmed':
      return ['served', 'solved'];
    default:
      return [];
  }
};
