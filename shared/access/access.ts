import { wishActionNames } from '../wishes/wish';

/** What can be acted on, and how. The table that answers `may` lives on the server (functions/access); these are its words. */
export const actionsByResource = {
  wish: ['submit', 'read', 'readPrivate', ...wishActionNames],
  wishQueue: ['list'],
  ownRecords: ['list'],
  promises: ['list'],
  inbox: ['list', 'markRead'],
  media: ['upload', 'read'],
  profile: ['read', 'update'],
  area: ['read'],
  wishRules: ['read', 'update'],
  session: ['open', 'renew', 'end'],
} as const;

export type Resource = keyof typeof actionsByResource;
export type Action = (typeof actionsByResource)[Resource][number];
export const resources = Object.keys(actionsByResource) as Resource[];

/** How the caller stands to the thing: several may hold at once. `inScope`: the area or organisation of one of the caller's grants covers it. */
export const relations = ['own', 'holder', 'offeree', 'waiter', 'inScope', 'published', 'none'] as const;
export type Relation = (typeof relations)[number];
