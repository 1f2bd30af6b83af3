import type { LinkKind } from '@shared/notifications/inbox.contracts';

/** The page of each kind of record. */
export const recordPages: Readonly<Record<LinkKind | 'clue', string>> = {
  wish: 'packages/wishes/record/index',
  help: 'packages/help/record/index',
  clue: 'packages/clues/record/index',
  household: 'packages/households/file/index',
  suggestion: 'packages/suggestions/record/index',
  visit: 'packages/visits/record/index',
  volunteer: 'packages/volunteer/join/index',
  proof: 'packages/workbench/proofs/index',
  group: 'packages/volunteer/group/index',
};
