import type { ChainOwner, ChainStage, ChainTask } from '@shared/chain/aid-chain';
import type { HelpRequest, HelpStatus } from '@shared/help/help';
import { deskOf } from './help.keys';

const stages = {
  submitted: 'verification',
  returned: 'verification',
  refused: 'verification',
  converted: 'dispatch',
  cancelled: 'feedback',
  open: 'dispatch',
  matched: 'aid',
  underWay: 'aid',
  logged: 'feedback',
  disputed: 'feedback',
  confirmed: 'feedback',
  closed: 'feedback',
  unmet: 'dispatch',
} as const satisfies Record<HelpStatus, ChainStage>;
const ended: ReadonlySet<HelpStatus> = new Set<HelpStatus>(['refused', 'converted', 'cancelled', 'confirmed', 'closed', 'unmet']);

/** Who must act next: whoever comes, who asked, or the community; nobody when people were looked for in vain. An empty label stands for the area's name. */
const ownerOf = (help: HelpRequest): ChainOwner | undefined => {
  const community: ChainOwner = { label: '', areaPath: help.areaPath };
  switch (help.status) {
    case 'returned':
    case 'logged':
      return { label: help.askerLabel, personId: help.subjectId ?? help.authorId, areaPath: help.areaPath };
    case 'submitted':
    case 'disputed':
      return community;
    case 'open':
      return help.flaggedAt ? undefined : community;
    case 'matched':
    case 'underWay': {
      const [first] = help.crew;
      const label = [...new Set(help.crew.map((one) => one.groupLabel ?? one.label))].join('、');
      return first ? { label, personId: first.volunteerId } : undefined;
    }
    default:
      return undefined;
  }
};

/** A request for help as a link of the aid chain, from its state alone. `outcome` is a term of the help glossary. */
export const chainTaskOf = (help: HelpRequest): ChainTask => {
  const open = !ended.has(help.status);
  const owner = ownerOf(help);
  const { at } = deskOf(help);
  const dueAt = help.status === 'returned' || (help.status === 'open' && help.flaggedAt) ? undefined : at;
  const subjectId = help.subjectId ?? (help.authorIs === 'gridWorker' ? undefined : help.authorId);
  return {
    kind: 'help',
    id: help.id,
    version: help.version,
    countyId: help.countyId,
    areaPath: help.areaPath,
    title: help.title,
    status: help.status,
    stage: stages[help.status],
    open,
    changedAt: help.changedAt,
    ...(help.householdId && { householdId: help.householdId }),
    ...(help.visitId && { visitId: help.visitId }),
    ...(subjectId && { subjectId }),
    ...(open && owner && { owner }),
    ...(open && dueAt && { dueAt }),
    ...(!open && { outcome: `helpStatus.${help.status}` }),
    ...(help.forWhom === 'child' && { minor: true }),
  };
};
