import type { VisitEvent, VisitEventType } from '@shared/visits/visit.events';
import type { Audience, Feature, Template } from './telling';

/** `visitor`: whom the visit was given to. */
type Reader = 'visitor' | 'officers';

const given = ({ visitorId }: VisitEvent) => visitorId !== undefined;
/** Who goes hears of it; the office hears of what is late and given to nobody. */
const templates: Readonly<Record<VisitEventType, readonly Template<VisitEvent, Reader>[]>> = {
  VisitPlanned: [],
  VisitAssigned: [{ to: 'visitor', name: 'visitAssigned' }],
  VisitDone: [],
  NobodyMet: [],
  VisitPostponed: [{ to: 'visitor', name: 'visitPostponed' }],
  VisitDropped: [{ to: 'visitor', name: 'visitDropped', when: ({ by }) => by.as !== 'clock' }],
  VisitOverdue: [
    { to: 'visitor', name: 'visitOverdue', when: given },
    { to: 'officers', name: 'visitOverdue', when: (event) => !given(event) },
  ],
};

const readersOf = ({ visitorId }: VisitEvent, reader: Reader, who: Audience): readonly string[] => {
  if (reader === 'officers') return who.officers;
  return visitorId ? [visitorId] : [];
};

export const visitNotices: Feature<VisitEvent, Reader> = {
  link: ({ visitId }) => ({ kind: 'visit', id: visitId }),
  templates,
  readersOf,
  paramsOf: ({ title }) => ({ title }),
};
