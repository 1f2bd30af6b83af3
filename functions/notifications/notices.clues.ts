import type { ClueEvent, ClueEventType } from '@shared/clues/clue.events';
import { type Audience, type Feature, type Template, withoutNumbers } from './telling';

/** `reporter`: who reported under their name; the anonymous are told of nothing and read it by their code. `desk`: whoever must act. */
type Reader = 'reporter' | 'desk';

const templates: Readonly<Record<ClueEventType, readonly Template<ClueEvent, Reader>[]>> = {
  ClueReported: [{ to: 'desk', name: 'clueToTriage' }],
  ClueAddedTo: [{ to: 'desk', name: 'clueToTriage', when: (event) => event.type === 'ClueAddedTo' && event.owner !== undefined }],
  ClueReturned: [{ to: 'reporter', name: 'clueReturned' }],
  ClueWithdrawn: [],
  ClueDispatched: [
    { to: 'desk', name: 'clueGiven' },
    { to: 'reporter', name: 'clueTaken' },
  ],
  ClueHandedOn: [{ to: 'desk', name: 'clueGiven' }],
  ClueReminded: [{ to: 'desk', name: 'clueDueSoon' }],
  ClueEscalated: [{ to: 'desk', name: 'clueRaised' }],
  ClueLinked: [],
  ClueMarkedDuplicate: [],
  // What was opened goes on by itself; all else is settled and the reporter waits to hear of it.
  ClueVerified: [{ to: 'desk', name: 'clueSettled', when: (event) => event.type === 'ClueVerified' && !event.opened }],
  ClueSettled: [{ to: 'desk', name: 'clueSettled' }],
  FeedbackGiven: [{ to: 'reporter', name: 'clueFeedback' }],
  ClueReopened: [{ to: 'desk', name: 'clueGiven' }],
  ClueContactOpened: [],
};

const readersOf = (event: ClueEvent, reader: Reader, who: Audience): readonly string[] => {
  if (reader === 'desk') return who.desk ?? [];
  return event.reporterId ? [event.reporterId] : [];
};

export const clueNotices: Feature<ClueEvent, Reader> = {
  link: ({ clueId }) => ({ kind: 'clue', id: clueId }),
  templates,
  readersOf,
  paramsOf: (event) => ({
    title: event.title,
    ...('dueAt' in event && event.dueAt && { dueAt: event.dueAt }),
    ...(event.type === 'ClueReturned' && { reason: withoutNumbers(event.reason) }),
  }),
};
