import type { Action, Relation } from '@shared/access/access';
import type { Caller } from '@shared/people/caller';
import type { AreaView } from '@shared/people/people.contracts';
import type { SuggestionRules } from '@shared/suggestions/suggestion.rules';
import type { FieldCrypto } from '../core/field-crypto';
import type { Store } from '../core/store';
import type { Media } from '../media/media.repository';
import type { SuggestionRepository } from './suggestion.repository';

/** What the routes of complaints and suggestions need from the rest of the house, wired in hosts. */
export type SuggestionDeps = {
  readonly store: Store;
  readonly suggestions: SuggestionRepository;
  readonly suggestionRules: (countyId: string) => Promise<SuggestionRules>;
  readonly may: (
    caller: Caller | undefined,
    resource: 'suggestion',
    action: Action,
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  readonly areas: {
    find(path: string): Promise<(AreaView & { readonly retired?: unknown }) | undefined>;
    nameOf(path: string): Promise<string>;
  };
  readonly media: Pick<Media, 'view' | 'ownedBy' | 'handOver'>;
  /** Under whose name files of a device without an account are kept. */
  readonly deviceOwner: (device: string) => string;
  readonly crypto: FieldCrypto;
  readonly clock: () => Date;
};
