import { clueActionNames } from '../clues/clue';
import { helpActionNames } from '../help/help';
import { suggestionActionNames } from '../suggestions/suggestion';
import { wishActionNames } from '../wishes/wish';

/** What can be acted on, and how. The table that answers `may` lives on the server (functions/access); these are its words. */
export const actionsByResource = {
  wish: ['submit', 'read', 'readPrivate', ...wishActionNames],
  wishQueue: ['list'],
  help: ['submit', 'browse', 'read', 'readPrivate', ...helpActionNames],
  helpQueue: ['list'],
  helpTasks: ['list'],
  volunteer: ['read', 'join'],
  skillProof: ['list', 'decide'],
  volunteerGroup: ['list', 'create', 'join', 'lead'],
  service: ['list', 'correct'],
  certificate: ['issue', 'check'],
  matchRules: ['read', 'update', 'try'],
  helpRules: ['read', 'update'],
  clue: ['report', 'track', 'read', 'readPrivate', ...clueActionNames],
  clueQueue: ['list'],
  clueRules: ['read', 'update'],
  household: [
    'list',
    'read',
    'readPrivate',
    'open',
    'change',
    'propose',
    'confirmFindings',
    'decideLevel',
    'watch',
    'note',
    'addDocument',
    'openMinor',
    'openNumber',
    'setAddress',
    'openAddress',
    'merge',
    'split',
    'close',
    'export',
  ],
  householdRules: ['read', 'update'],
  visit: ['list', 'read', 'plan', 'assign', 'record', 'postpone', 'drop', 'openAddress'],
  drive: ['list', 'open', 'end'],
  aidChain: ['read', 'print'],
  brokenChain: ['list'],
  workLog: ['read'],
  gridPost: ['read', 'change', 'nameMyself'],
  station: ['read', 'change'],
  import: ['read', 'run'],
  suggestion: ['submit', 'track', 'read', 'list', ...suggestionActionNames],
  suggestionRules: ['read', 'update'],
  callList: ['list', 'call'],
  deadLetters: ['list', 'retry'],
  ownRecords: ['list'],
  promises: ['list'],
  inbox: ['list', 'markRead'],
  media: ['upload', 'read'],
  profile: ['read', 'update'],
  area: ['read', 'change'],
  wishRules: ['read', 'update'],
  session: ['open', 'renew', 'end'],
} as const;

export type Resource = keyof typeof actionsByResource;
export type Action = (typeof actionsByResource)[Resource][number];
export const resources = Object.keys(actionsByResource) as Resource[];

/** How the caller stands to the thing: several may hold at once. `inScope`: the area or organisation of one of the caller's grants covers it. */
export const relations = [
  'own',
  'holder',
  'offeree',
  'waiter',
  'inScope',
  'published',
  'crew',
  'offered',
  'findable',
  'leader',
  /** The thing was handed to them: their person, their organisation. */
  'owner',
  'none',
] as const;
export type Relation = (typeof relations)[number];
