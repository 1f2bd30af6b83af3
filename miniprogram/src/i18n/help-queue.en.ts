import type { zh } from './help-queue.zh';

export const en: Record<keyof typeof zh, string> = {
  title: 'Requests for help',
  help: 'Request',
  when: 'When',
  crew: 'People',
  crewOf: '{taken}/{people}',
  deskTriage: 'To sort',
  deskUnmatched: 'Nobody found',
  deskWatch: 'Under way',
  deskSettle: 'To ask after or settle',
  deskSafety: 'Safety reports',
  deskEnded: 'Ended',
  emptyTriage: 'No request waits to be sorted',
  emptyUnmatched: 'Somebody takes every request',
  emptyWatch: 'No request is under way',
  emptySettle: 'Nothing to ask after or settle',
  emptySafety: 'No safety reports',
  emptyEnded: 'No request has ended yet',
  urgent: 'Urgent',
  safety: 'Safety reports: {count}',
};
