import type { SuggestionEvent, SuggestionEventType } from '@shared/suggestions/suggestion.events';
import { type Feature, type Template, withoutNumbers } from './telling';

/** `writer`: whoever wrote with their name; `desk`: the people of the desk that has it now. */
type Reader = 'writer' | 'desk';

const templates: Readonly<Record<SuggestionEventType, readonly Template<SuggestionEvent, Reader>[]>> = {
  SuggestionMade: [{ to: 'desk', name: 'suggestionArrived' }],
  SuggestionHandedOn: [
    { to: 'desk', name: 'suggestionArrived' },
    { to: 'writer', name: 'suggestionHandedOn' },
  ],
  SuggestionReminded: [{ to: 'desk', name: 'suggestionDueSoon' }],
  SuggestionRaised: [
    { to: 'desk', name: 'suggestionRaised' },
    { to: 'writer', name: 'suggestionHandedOn' },
  ],
  SuggestionOverdue: [{ to: 'desk', name: 'suggestionOverdue' }],
  SuggestionAnswered: [{ to: 'writer', name: 'suggestionAnswered' }],
  SuggestionEnded: [],
};

export const suggestionNotices: Feature<SuggestionEvent, Reader> = {
  link: (event) => ({ kind: 'suggestion', id: event.suggestionId }),
  templates,
  readersOf: (event, reader, who) => (reader === 'desk' ? (who.desk ?? []) : event.writerId ? [event.writerId] : []),
  paramsOf: (event) => ({
    title: event.title,
    ...('desk' in event && { area: event.desk.label }),
    ...('dueAt' in event && { dueAt: event.dueAt }),
    ...('reason' in event && { reason: withoutNumbers(event.reason) }),
  }),
};
