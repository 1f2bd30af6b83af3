import { offices, on, type RightsOf } from './rights';

const queue = on('helpQueue', { inScope: ['list'] });

export const helpRights: RightsOf = {
  everybody: [
    on('helpRules', { none: ['read'] }),
    on('matchRules', { none: ['read'] }),
    on('volunteerGroup', { none: ['list'] }),
    on('certificate', { none: ['check'] }),
  ],
  signedIn: [
    on('help', {
      none: ['submit', 'browse'],
      own: ['read', 'readPrivate', 'resubmit', 'cancel', 'confirm', 'dispute', 'reportNoShow', 'reopen', 'thank', 'reportSafety'],
      crew: ['read', 'readPrivate', 'reportSafety'],
      offered: ['read'],
      findable: ['read'],
    }),
    on('volunteer', { own: ['read', 'join'] }),
    on('service', { own: ['list'] }),
    on('certificate', { own: ['issue'] }),
  ],
  /** Who joined as a volunteer; a helper who wants to lend a hand joins too. */
  volunteer: [
    on('help', {
      findable: ['accept'],
      offered: ['accept', 'decline'],
      leader: ['acceptForGroup'],
      crew: ['giveBack', 'arrive', 'log', 'openContact'],
    }),
    on('helpTasks', { own: ['list'] }),
    on('volunteerGroup', { own: ['join'], leader: ['lead'] }),
  ],
  ...offices(
    on('help', {
      inScope: [
        'read',
        'readPrivate',
        'triage',
        'return',
        'refuse',
        'convert',
        'cancel',
        'offerTo',
        'reportNoShow',
        'confirm',
        'dispute',
        'settle',
        'reopen',
        'openContact',
        'reportSafety',
        'closeSafety',
      ],
    }),
    queue,
    on('skillProof', { inScope: ['list', 'decide'] }),
    on('volunteerGroup', { inScope: ['create', 'lead'] }),
    on('service', { inScope: ['correct'] }),
  ),
  gridWorker: [on('help', { inScope: ['read'] })],
  supervisor: [on('help', { inScope: ['read', 'readPrivate'] }), queue],
  administrator: [on('helpRules', { inScope: ['update'] }), on('matchRules', { inScope: ['update', 'try'] })],
};
