import type { Action, Relation } from '@shared/access/access';
import type { Caller } from '@shared/people/caller';
import type { AreaView } from '@shared/people/people.contracts';
import type { WishRules } from '@shared/wishes/wish.rules';
import type { WishRepository } from './wish.repository';

/** What the wish routes need from the rest of the house, wired in hosts. */
export type WishDeps = {
  readonly wishes: WishRepository;
  readonly wishRules: (countyId: string) => Promise<WishRules>;
  readonly may: (
    caller: Caller | undefined,
    resource: 'wish' | 'wishQueue' | 'household',
    action: Action,
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  readonly visits: { find(visitId: string): Promise<{ readonly householdId: string } | undefined> };
  readonly households: { find(householdId: string): Promise<{ readonly id: string; readonly areaPath: string } | undefined> };
  readonly areas: { tree(countyId: string): Promise<readonly AreaView[]>; nameOf(path: string): Promise<string> };
  readonly people: { findByPhone(phone: string): Promise<{ personId: string; householdId?: string } | undefined> };
  readonly media: {
    view(id: string): { id: string; kind: 'image' | 'audio'; url: string };
    ownedBy(ids: readonly string[], personId: string): Promise<boolean>;
  };
  readonly seal: { close(purpose: string, text: string): string; open(purpose: string, sealed: string): string };
  readonly clock: () => Date;
  readonly defaultCounty: string;
};
