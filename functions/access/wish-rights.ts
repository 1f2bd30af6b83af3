import { offices, on, type RightsOf } from './rights';

/** Whoever gives: helpers, and volunteers as well. */
const giver = [
  on('wish', {
    published: ['claim', 'joinWaitingList'],
    offeree: ['claim', 'declineOffer'],
    waiter: ['leaveWaitingList'],
    holder: ['read', 'readPrivate', 'deliver', 'noteProgress', 'extend', 'release', 'openContact'],
  }),
  on('promises', { own: ['list'] }),
];

const queue = on('wishQueue', { inScope: ['list'] });
const seen = [on('wish', { inScope: ['read'] })];

export const wishRights: RightsOf = {
  everybody: [on('wish', { published: ['read'] }), on('wishRules', { none: ['read'] })],
  signedIn: [
    on('wish', {
      none: ['submit'],
      own: ['read', 'readPrivate', 'resubmit', 'withdraw', 'publish', 'unpublish', 'confirm', 'dispute', 'rate'],
    }),
  ],
  helper: giver,
  volunteer: giver,
  ...offices(
    on('wish', {
      inScope: [
        'read',
        'readPrivate',
        'verify',
        'return',
        'refuse',
        'withdraw',
        'unpublish',
        'release',
        'confirm',
        'dispute',
        'settleDispute',
        'openContact',
      ],
    }),
    queue,
  ),
  gridWorker: seen,
  leader: seen,
  supervisor: [on('wish', { inScope: ['read', 'readPrivate'] }), queue],
  administrator: [...seen, on('wishRules', { inScope: ['update'] })],
};
