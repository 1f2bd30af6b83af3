import type { LinkKind } from '@shared/notifications/inbox.contracts';

/** The page of each kind of record. */
export const recordPages: Readonly<Record<LinkKind, string>> = {
  wish: 'packages/wishes/record/index',
  help: 'packages/help/record/index',
  suggestion: 'packages/suggestions/record/index',
  visit: 'packages/visits/record/index',
};
