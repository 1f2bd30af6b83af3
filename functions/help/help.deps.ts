import type { Action, Relation } from '@shared/access/access';
import type { HelpIn } from '@shared/help/help';
import type { HelpRules } from '@shared/help/help.rules';
import type { Caller } from '@shared/people/caller';
import type { AreaView } from '@shared/people/people.contracts';
import type { Result } from '@shared/result';
import type { Volunteer, VolunteerGroup } from '@shared/volunteers/volunteer';
import type { Actor } from '@shared/wishes/wish.events';
import type { HandOnClue } from '../clues/clue.handed-on';
import type { Write } from '../core/store';
import type { Candidates, Matching as MatchingOf } from '../matching/candidates';
import type { StoredService } from '../service/service.items';
import type { NewWish } from '../wishes/wish.decisions';
import type { WishRepository } from '../wishes/wish.repository';
import type { HelpRepository } from './help.repository';

export type Seal = { close(purpose: string, text: string): string; open(purpose: string, sealed: string): string };
export type PlainContact = { readonly name: string; readonly phone: string; readonly address: string };

/** Who could help, best first; and what would suit somebody. Hard limits are asked before anything is weighed. */
export type Matching = Pick<MatchingOf, 'candidatesFor' | 'fitsFor'>;

/** What the help routes need from the rest of the house, wired in hosts. */
export type HelpDeps = {
  readonly help: HelpRepository;
  readonly helpRules: (countyId: string) => Promise<HelpRules>;
  readonly may: (
    caller: Caller | undefined,
    resource: 'help' | 'helpQueue' | 'household',
    action: Action,
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  readonly visits: { find(visitId: string): Promise<{ readonly householdId: string } | undefined> };
  readonly households: { find(householdId: string): Promise<{ readonly id: string; readonly areaPath: string } | undefined> };
  readonly areas: { tree(countyId: string): Promise<readonly AreaView[]>; nameOf(path: string): Promise<string> };
  readonly people: {
    find(personId: string): Promise<{ personId: string; householdId?: string | undefined } | undefined>;
    findByPhone(phone: string): Promise<{ personId: string; householdId?: string | undefined } | undefined>;
  };
  readonly volunteers: {
    find(personId: string): Promise<Volunteer | undefined>;
    many(personIds: readonly string[]): Promise<ReadonlyMap<string, Volunteer>>;
    group(groupId: string): Promise<VolunteerGroup | undefined>;
    groups(groupIds: readonly string[]): Promise<readonly VolunteerGroup[]>;
  };
  /** The volunteer's state with these people to be kept apart from, on condition that nothing changed meanwhile. */
  readonly apartWrite: (volunteer: Volunteer, apartFrom: readonly string[]) => Write;
  /** A condition of a write: nobody is asked or sent who rested, left or was kept apart while it was decided. */
  readonly unchanged: (volunteer: Volunteer) => Write;
  readonly matching: Matching;
  /** Whom to ask next, planned with the other requests when hands are scarce. */
  readonly waveFor: (help: HelpIn<'open'>, most: number) => Promise<Candidates>;
  readonly serviceWrites: (stored: StoredService) => readonly Write[];
  /** A wish made of a request, with its own rules. */
  readonly handOnWish: (wish: NewWish, contact: PlainContact, by: Actor, now: Date) => Promise<Result<readonly Write[]>>;
  /** A clue made of a request, waiting to be sorted. */
  readonly handOnClue: HandOnClue;
  readonly wishes: Pick<WishRepository, 'held'>;
  readonly media: {
    view(id: string): { id: string; kind: 'image' | 'audio'; url: string };
    ownedBy(ids: readonly string[], personId: string): Promise<boolean>;
  };
  readonly seal: Seal;
  readonly clock: () => Date;
  readonly defaultCounty: string;
};
