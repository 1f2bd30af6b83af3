import type { Action, Relation } from '@shared/access/access';
import type { HelpRequest } from '@shared/help/help';
import type { Caller } from '@shared/people/caller';
import type { Wish } from '@shared/wishes/wish';
import type { WishSummary } from '@shared/wishes/wish.views';
import type { Areas } from '../areas/areas.repository';
import type { WishRepository } from '../wishes/wish.repository';
import type { Matching } from './candidates';
import type { MatchWeightsRepository } from './match-weights.repository';
import type { Supply } from './supply';

/** What the matching routes need from the rest of the house, wired in hosts. */
export type MatchingDeps = {
  readonly matching: Matching;
  readonly supply: Supply;
  readonly weightsOfMatching: MatchWeightsRepository;
  readonly help: {
    find(helpId: string): Promise<HelpRequest | undefined>;
    /** Requests that were opened between two instants, the newest first. */
    opened(countyId: string, from: string, to: string, limit: number): Promise<readonly HelpRequest[]>;
  };
  /** Whether the caller may see the request at all. */
  readonly maySeeHelp: (caller: Caller, help: HelpRequest) => Promise<boolean>;
  readonly wishes: Pick<WishRepository, 'wall'>;
  readonly wishSummary: (wish: Wish, caller: Caller) => Promise<WishSummary>;
  readonly areas: Pick<Areas, 'nameOf'>;
  readonly may: (
    caller: Caller | undefined,
    resource: 'help' | 'matchRules',
    action: Action,
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  readonly clock: () => Date;
  readonly defaultCounty: string;
};
