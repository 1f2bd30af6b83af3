import type { HelpEvent, HelpEventType } from '@shared/help/help.events';
import { type Audience, type Feature, type Template, withoutNumbers } from './telling';

/**
 * Who may have to hear of an event. `askers`: who wrote it and whom it is for; `volunteer`: whose place it is about; `crew`: all who hold one;
 * `offered`: who is asked now; `stoodDown`: who was asked and is not needed any more; `county`: the county's desk.
 */
type Reader = 'askers' | 'volunteer' | 'crew' | 'offered' | 'stoodDown' | 'officers' | 'county';

const byOffice = ({ by }: HelpEvent) => by.as === 'officer' || by.as === 'gridWorker';
/** Nobody else was asked in this wave: whoever it is must hear of it. */
const onlyOne = (event: HelpEvent) => (event.type === 'HelpOffered' && event.offered.length === 1 ? 2 : undefined);
const officers = (name: 'helpToTriage' | 'helpTriageOverdue' | 'helpSettlementOverdue' | 'safetyReported') => [
  { to: 'officers', name } as const,
];

const templates: Readonly<Record<HelpEventType, readonly Template<HelpEvent, Reader>[]>> = {
  HelpSubmitted: officers('helpToTriage'),
  HelpResubmitted: officers('helpToTriage'),
  HelpReturned: [{ to: 'askers', name: 'helpReturned' }],
  HelpRefused: [{ to: 'askers', name: 'helpRefused' }],
  HelpConverted: [{ to: 'askers', name: 'helpConverted' }],
  HelpCancelled: [
    { to: 'askers', name: 'helpCancelled' },
    { to: 'crew', name: 'helpCalledOff' },
  ],
  HelpOpened: [{ to: 'askers', name: 'helpOpened' }],
  HelpOffered: [
    {
      to: 'offered',
      name: (event) => (event.type === 'HelpOffered' && event.slot ? 'helpOfferedAt' : 'helpOffered'),
      callAfterHours: onlyOne,
    },
  ],
  OfferTurnedDown: [],
  ReachWidened: [{ to: 'askers', name: 'helpReachWidened' }],
  HelpFlagged: [
    { to: 'county', name: 'helpFlagged' },
    { to: 'officers', name: 'helpFlagged' },
  ],
  PlaceTaken: [
    { to: 'askers', name: 'helpTaken' },
    { to: 'volunteer', name: 'helpAssigned' },
    { to: 'stoodDown', name: 'helpStoodDown' },
  ],
  PlaceGivenBack: [{ to: 'askers', name: 'helpGivenBack' }],
  NoShowReported: [
    { to: 'volunteer', name: 'helpNoShow' },
    { to: 'askers', name: 'helpReplacing' },
    { to: 'officers', name: 'helpNoShowDesk' },
  ],
  VolunteerArrived: [{ to: 'askers', name: 'helpArrived' }],
  HelpLogged: [{ to: 'askers', name: 'helpLogged' }],
  HelpConfirmed: [
    { to: 'crew', name: 'helpConfirmed' },
    { to: 'askers', name: 'helpConfirmedForYou', when: byOffice },
  ],
  HelpDisputed: [
    { to: 'crew', name: 'helpDisputed' },
    { to: 'officers', name: 'helpDisputed' },
  ],
  HelpSettled: [
    { to: 'crew', name: 'helpSettled' },
    { to: 'askers', name: 'helpSettled' },
  ],
  HelpReopened: [{ to: 'askers', name: 'helpReopened' }],
  HelpThanked: [{ to: 'crew', name: 'helpThanked' }],
  HelpContactOpened: [],
  SafetyReported: officers('safetyReported'),
  SafetyClosed: [],
  TriageOverdue: officers('helpTriageOverdue'),
  HelpTomorrowReminded: [
    { to: 'crew', name: 'helpTomorrow' },
    { to: 'askers', name: 'helpTomorrowForYou' },
  ],
  HelpSoonReminded: [{ to: 'crew', name: 'helpSoon' }],
  LogReminded: [{ to: 'crew', name: 'helpLogDue' }],
  HelpConfirmationOverdue: [
    { to: 'askers', name: 'helpConfirmationOverdue' },
    { to: 'officers', name: 'helpConfirmationOverdue' },
  ],
  HelpSettlementOverdue: officers('helpSettlementOverdue'),
  HelpUnmet: [
    { to: 'askers', name: 'helpUnmet' },
    { to: 'officers', name: 'helpUnmetDesk' },
  ],
  NextOfSeriesOpened: [{ to: 'askers', name: 'helpNextOpened' }],
  HelpClosed: [],
};

const readersOf = (event: HelpEvent, reader: Reader, who: Audience): readonly string[] => {
  switch (reader) {
    case 'askers':
      return event.subjectId ? [event.authorId, event.subjectId] : [event.authorId];
    case 'volunteer':
      return 'volunteer' in event && event.volunteer ? [event.volunteer.volunteerId] : [];
    case 'crew':
      return 'crew' in event ? event.crew.map(({ volunteerId }) => volunteerId) : [];
    case 'offered':
      return event.type === 'HelpOffered' ? event.offered.map(({ volunteerId }) => volunteerId) : [];
    case 'stoodDown':
      return event.type === 'PlaceTaken' ? event.stoodDown.map(({ volunteerId }) => volunteerId) : [];
    case 'officers':
      return who.officers;
    case 'county':
      return who.county ?? [];
  }
};

const paramsOf = (event: HelpEvent, reader: Reader, { area }: Audience): Record<string, string> => {
  // Of a report of danger nothing leaves the office's own screen, not even which request it is about.
  if (event.type === 'SafetyReported') return {};
  const slot = 'slot' in event ? event.slot : undefined;
  const volunteer = 'volunteer' in event ? event.volunteer : undefined;
  const who = event.type === 'PlaceTaken' && reader === 'volunteer' && 'label' in event.by ? event.by.label : volunteer?.label;
  const told = 'reason' in event && event.reason && event.type !== 'PlaceGivenBack' && event.type !== 'HelpCancelled';
  return {
    title: event.title,
    ...(who && { who }),
    ...(told && { reason: withoutNumbers(event.reason) }),
    ...(slot && { startAt: slot.start }),
    ...(event.type === 'HelpOffered' && { area: area ?? '', dueAt: event.until }),
  };
};

export const helpNotices: Feature<HelpEvent, Reader> = {
  link: (event) => ({ kind: 'help', id: event.type === 'NextOfSeriesOpened' ? event.nextId : event.helpId }),
  templates,
  readersOf,
  paramsOf,
};
