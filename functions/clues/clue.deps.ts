import type { Action, Relation } from '@shared/access/access';
import type { Actor } from '@shared/actor';
import type { ClueRules } from '@shared/clues/clue.rules';
import type { Household } from '@shared/households/household';
import type { Caller } from '@shared/people/caller';
import type { AreaView } from '@shared/people/people.contracts';
import type { Result } from '@shared/result';
import type { Role } from '@shared/terms';
import type { Actor as WishActor } from '@shared/wishes/wish.events';
import type { FieldCrypto } from '../core/field-crypto';
import type { Store, Write } from '../core/store';
import type { NewHelp } from '../help/asking.decisions';
import type { Media } from '../media/media.repository';
import type { People } from '../people/people.repository';
import type { NewWish } from '../wishes/wish.decisions';
import type { ClueRepository } from './clue.repository';

export type PlainContact = { readonly name: string; readonly phone: string; readonly address: string };

/** What the clue routes need from the rest of the house, wired in hosts. */
export type ClueDeps = {
  readonly store: Pick<Store, 'get'>;
  readonly clues: ClueRepository;
  readonly clueRules: (countyId: string) => Promise<ClueRules>;
  readonly may: (
    caller: Caller | undefined,
    resource: 'clue' | 'clueQueue' | 'household',
    action: Action,
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  /** `living`: one that may be chosen. */
  readonly areas: { living(path: string): Promise<AreaView | undefined>; nameOf(path: string): Promise<string> };
  readonly people: Pick<People, 'find' | 'findMany' | 'findByPhone'> & {
    inRole(role: Role, areaPath: string): Promise<readonly string[]>;
  };
  readonly visits: { find(visitId: string): Promise<{ readonly householdId: string } | undefined> };
  readonly households: {
    find(householdId: string): Promise<Household | undefined>;
    /** Begins to watch it, for the transaction of what led to it; nothing when it is watched already or its file has ended. */
    beginWatchWrites(householdId: string, reason: string, by: Actor, now: Date): Promise<readonly Write[]>;
  };
  /** A wish or a request made of what was found, with its own rules. */
  readonly handOnWish: (wish: NewWish, contact: PlainContact, by: WishActor, now: Date) => Promise<Result<readonly Write[]>>;
  readonly handOnHelp: (help: NewHelp, contact: PlainContact, by: Actor, now: Date) => Promise<Result<readonly Write[]>>;
  readonly media: Media;
  readonly crypto: FieldCrypto;
  readonly clock: () => Date;
  readonly defaultCounty: string;
};
