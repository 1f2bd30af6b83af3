import { offices, on, type RightsOf } from './rights';

const keeping = [on('gridPost', { inScope: ['change'] }), on('station', { inScope: ['change'] })];
const calling = on('callList', { inScope: ['list', 'call'] });
const answering = ['read', 'list', 'answer', 'handOn'] as const;

/** What belongs to everybody, to one's own account, and to the county: areas, notices of duty, stations, complaints, tables. */
export const countyRights: RightsOf = {
  everybody: [
    on('area', { none: ['read'] }),
    on('media', { none: ['read'] }),
    on('session', { none: ['open'] }),
    on('gridPost', { none: ['read'] }),
    on('station', { none: ['read'] }),
    on('suggestion', { none: ['submit', 'track'] }),
    on('suggestionRules', { none: ['read'] }),
  ],
  signedIn: [
    on('gridPost', { own: ['nameMyself'] }),
    on('suggestion', { own: ['read', 'sayHelped'] }),
    on('ownRecords', { own: ['list'] }),
    on('inbox', { own: ['list', 'markRead'] }),
    on('media', { none: ['upload'] }),
    on('profile', { own: ['read', 'update'] }),
    on('session', { own: ['renew', 'end'] }),
  ],
  ...offices(calling, ...keeping, on('suggestion', { inScope: answering })),
  gridWorker: [calling],
  supervisor: [on('suggestion', { inScope: ['read', 'list'], owner: ['read'] })],
  administrator: [
    /** What is about the county's own office is not answered there. */
    on('suggestion', { owner: answering }),
    on('suggestionRules', { inScope: ['update'] }),
    on('deadLetters', { inScope: ['list', 'retry'] }),
    on('area', { inScope: ['change'] }),
    ...keeping,
    on('import', { inScope: ['read', 'run'] }),
  ],
};
