import type { Action, Relation } from '@shared/access/access';
import type { Caller, Grant } from '@shared/people/caller';
import type { Areas } from '../areas/areas.repository';
import type { Write } from '../core/store';
import type { Media } from '../media/media.repository';
import type { People } from '../people/people.repository';
import type { Person } from '../people/person';
import type { VolunteerRepository } from './volunteer.repository';

/** What somebody has in hand; `idle` are conditions of a write: nothing was taken on meanwhile. */
export type Hands = { open(personId: string): Promise<number>; idle(personId: string): readonly Write[] };

/** What the volunteers' routes need from the rest of the house, wired in hosts. */
export type VolunteerDeps = {
  readonly volunteers: VolunteerRepository;
  readonly people: Pick<People, 'find'>;
  /** From the very next call on the person holds these roles. */
  readonly changeGrants: (person: Person, grants: readonly Grant[]) => readonly Write[];
  readonly areas: Areas;
  readonly media: Pick<Media, 'view' | 'ownedBy'>;
  /** Tasks and promises that somebody must bring to an end before leaving. */
  readonly hands: Hands;
  readonly may: (
    caller: Caller | undefined,
    resource: 'skillProof' | 'volunteerGroup',
    action: Action,
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  readonly clock: () => Date;
  readonly defaultCounty: string;
};
