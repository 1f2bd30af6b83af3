import { offices, on, type RightsOf } from './rights';

/** 网格员: sees and proposes in the cells given to them, decides nothing about a household. */
const working = [
  'list',
  'read',
  'readPrivate',
  'propose',
  'note',
  'addDocument',
  'openMinor',
  'openNumber',
  'setAddress',
  'openAddress',
] as const;
const going = ['read', 'record', 'postpone', 'openAddress'] as const;
/** Party members and others who help go where they are asked to. */
const asked = [on('visit', { owner: going })];

const standing = [on('brokenChain', { inScope: ['list'] }), on('workLog', { inScope: ['read'] })];
const chains = [on('aidChain', { inScope: ['read', 'print'] }), ...standing];
const drives = on('drive', { inScope: ['list'] });

/** Files, visits, drives, chains and the work log. */
export const householdRights: RightsOf = {
  everybody: [on('householdRules', { none: ['read'] })],
  signedIn: [on('household', { own: ['read'] }), on('aidChain', { own: ['read', 'print'] })],
  helper: asked,
  volunteer: asked,
  ...offices(
    on('household', {
      inScope: [...working, 'open', 'change', 'confirmFindings', 'decideLevel', 'watch', 'merge', 'split', 'close', 'export'],
    }),
    on('visit', { inScope: [...going, 'list', 'plan', 'assign', 'drop'], owner: going }),
    on('drive', { inScope: ['list', 'open', 'end'] }),
    ...chains,
  ),
  gridWorker: [
    on('household', { inScope: working }),
    on('visit', { inScope: [...going, 'list', 'plan'], owner: going }),
    drives,
    ...chains,
  ],
  leader: [on('household', { inScope: ['list', 'read'] }), on('aidChain', { inScope: ['read'] }), ...standing],
  supervisor: [
    on('household', { inScope: ['list', 'read', 'readPrivate'] }),
    on('visit', { inScope: ['list', 'read'] }),
    drives,
    ...chains,
  ],
  administrator: [on('householdRules', { inScope: ['update'] }), on('household', { inScope: ['export'] })],
};
