import type { HouseholdEvent, HouseholdEventType } from '@shared/households/household.events';
import type { Audience, Feature, Template } from './telling';

type Reader = 'officers';

const byOther = ({ by }: HouseholdEvent) => by.as !== 'officer';
/** Of a file that is just opened, one of hundreds perhaps, nobody is told: it stands on the desk. */
const later = ({ version, by }: HouseholdEvent) => version > 2 && by.as !== 'officer';

/** What waits for the office of the place. Who looked at what, and what was decided, is told to nobody. */
const templates: Readonly<Record<HouseholdEventType, readonly Template<HouseholdEvent, Reader>[]>> = {
  HouseholdOpened: [],
  HouseholdChanged: [],
  HouseholdVisited: [],
  MemberAdded: [],
  MemberChanged: [],
  MemberLeft: [],
  FindingsProposed: [{ to: 'officers', name: 'findingsToConfirm', when: byOther }],
  FindingsConfirmed: [],
  FindingsRejected: [],
  LevelProposed: [{ to: 'officers', name: 'levelProposed', when: later }],
  LevelDecided: [],
  LevelReviewDue: [{ to: 'officers', name: 'levelReviewDue' }],
  CategoryExpiring: [{ to: 'officers', name: 'categoryExpiring' }],
  WatchBegun: [],
  WatchEnded: [],
  NoteAdded: [],
  DocumentAdded: [],
  MinorOpened: [],
  NumberOpened: [],
  AddressOpened: [],
  HouseholdsMerged: [],
  MergedAway: [],
  MergeUndone: [],
  HouseholdSplit: [],
  HouseholdClosed: [],
};

export const householdNotices: Feature<HouseholdEvent, Reader> = {
  link: ({ householdId }) => ({ kind: 'household', id: householdId }),
  templates,
  readersOf: (_event, _reader, who: Audience) => who.officers,
  paramsOf: ({ title }) => ({ title }),
};
