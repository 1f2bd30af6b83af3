import type { ChainOwner, ChainStage, ChainTask } from '@shared/chain/aid-chain';
import type { Holder, Wish, WishStatus } from '@shared/wishes/wish';
import { dueBy } from './wish.keys';

const stages = {
  submitted: 'verification',
  returned: 'verification',
  refused: 'verification',
  withdrawn: 'feedback',
  verified: 'dispatch',
  open: 'dispatch',
  offered: 'dispatch',
  claimed: 'aid',
  delivered: 'feedback',
  disputed: 'feedback',
  confirmed: 'feedback',
  closed: 'feedback',
} as const satisfies Record<WishStatus, ChainStage>;
const ended: ReadonlySet<WishStatus> = new Set<WishStatus>(['refused', 'withdrawn', 'confirmed', 'closed']);

const holder = (of: Holder): ChainOwner => ({ label: of.label, personId: of.helperId, ...(of.orgId && { orgId: of.orgId }) });

/** Who must act next. A wish on the wall is its community's until it was flagged: then it is nobody's. An empty label stands for the area's name. */
const ownerOf = (wish: Wish): ChainOwner | undefined => {
  const community: ChainOwner = { label: '', areaPath: wish.areaPath };
  switch (wish.status) {
    case 'returned':
    case 'verified':
    case 'delivered':
      return { label: wish.wisherLabel, personId: wish.subjectId ?? wish.authorId, areaPath: wish.areaPath };
    case 'submitted':
    case 'disputed':
      return community;
    case 'open':
      return wish.flaggedAt ? undefined : community;
    case 'offered':
      return holder(wish.offer);
    case 'claimed':
      return holder(wish.claim);
    default:
      return undefined;
  }
};

/** A wish as a link of the aid chain, from its state alone. `outcome` is a term of the wishes' glossary. */
export const chainTaskOf = (wish: Wish): ChainTask => {
  const open = !ended.has(wish.status);
  const owner = ownerOf(wish);
  const dueAt = dueBy(wish);
  const subjectId = wish.subjectId ?? (wish.authorIs === 'gridWorker' ? undefined : wish.authorId);
  return {
    kind: 'wish',
    id: wish.id,
    version: wish.version,
    countyId: wish.countyId,
    areaPath: wish.areaPath,
    title: wish.title,
    status: wish.status,
    stage: stages[wish.status],
    open,
    changedAt: wish.changedAt,
    ...(wish.householdId && { householdId: wish.householdId }),
    ...(wish.visitId && { visitId: wish.visitId }),
    ...(subjectId && { subjectId }),
    ...(open && owner && { owner }),
    ...(open && dueAt && { dueAt }),
    ...(!open && { outcome: `status.${wish.status}` }),
    ...(wish.forWhom === 'child' && { minor: true }),
  };
};
