import { offices, on, type RightsOf } from './rights';

/** Of whom it was handed to. */
const handling = ['read', 'readPrivate', 'handOn', 'verify', 'settle', 'giveFeedback', 'openContact'] as const;
/** Of whoever looks after the place. */
const looking = ['read', 'readPrivate', 'addMore', 'linkHousehold', 'verify', 'openContact'] as const;
const queue = on('clueQueue', { inScope: ['list'] });

export const clueRights: RightsOf = {
  everybody: [on('clue', { none: ['report', 'track'] }), on('clueRules', { none: ['read'] })],
  signedIn: [on('clue', { own: ['read', 'addMore', 'withdraw'] })],
  ...offices(
    on('clue', {
      inScope: [...looking, 'return', 'dispatch', 'handOn', 'markDuplicate', 'settle', 'giveFeedback', 'reopen'],
      owner: handling,
    }),
    queue,
  ),
  gridWorker: [on('clue', { inScope: looking, owner: handling }), queue],
  /** 部门经办人: what is handed to their department, and no file beyond it. */
  departmentHandler: [on('clue', { owner: handling }), on('clueQueue', { owner: ['list'] })],
  supervisor: [on('clue', { inScope: ['read', 'readPrivate'] }), queue],
  administrator: [on('clueRules', { inScope: ['update'] })],
};
