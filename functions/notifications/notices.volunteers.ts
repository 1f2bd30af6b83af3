import type { VolunteerEvent, VolunteerEventType } from '@shared/volunteers/volunteer.events';
import { type Feature, type Template, withoutNumbers } from './telling';

/** `volunteer`: whose volunteering it is; `officers`: the office of their place. */
type Reader = 'volunteer' | 'officers';

const waits: readonly Template<VolunteerEvent, Reader>[] = [
  { to: 'officers', name: 'proofToCheck', when: ({ proofs = [] }) => proofs.length > 0 },
];

/** What became of a proof, and who leads; of breaks and of joining nobody is told. */
const templates: Readonly<Record<VolunteerEventType, readonly Template<VolunteerEvent, Reader>[]>> = {
  VolunteerJoined: waits,
  VolunteerChanged: waits,
  VolunteerPaused: [],
  VolunteerReturned: [],
  VolunteerLeft: [],
  ProofAccepted: [{ to: 'volunteer', name: 'proofAccepted' }],
  ProofRefused: [{ to: 'volunteer', name: 'proofRefused' }],
  GroupJoined: [],
  LeadingBegun: [{ to: 'volunteer', name: 'leadingBegun' }],
  LeadingEnded: [{ to: 'volunteer', name: 'leadingEnded' }],
  GroupLeft: [],
};

export const volunteerNotices: Feature<VolunteerEvent, Reader> = {
  link: (event) => {
    if ('groupId' in event) return { kind: 'group', id: event.groupId };
    return { kind: event.type === 'ProofAccepted' || event.type === 'ProofRefused' ? 'volunteer' : 'proof', id: event.volunteerId };
  },
  templates,
  readersOf: (event, reader, who) => (reader === 'officers' ? who.officers : [event.volunteerId]),
  paramsOf: (event) => ({
    ...('groupLabel' in event && { title: event.groupLabel }),
    ...('reason' in event && { reason: withoutNumbers(event.reason) }),
  }),
};
