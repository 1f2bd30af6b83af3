import type { Action, Relation } from '@shared/access/access';
import type { Caller, Grant } from '@shared/people/caller';
import type { AreaView } from '@shared/people/people.contracts';
import type { Role } from '@shared/terms';
import type { Households } from '../households/households.of';
import type { VisitRepository } from './visit.repository';

/** What the visit routes need from the rest of the house, wired in hosts. */
export type VisitDeps = {
  readonly visits: VisitRepository;
  readonly households: Pick<Households, 'find' | 'many' | 'findFile' | 'ledger' | 'visitWrites' | 'openAddressFor'>;
  readonly may: (
    caller: Caller | undefined,
    resource: 'visit' | 'drive' | 'household',
    action: Action,
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  readonly areas: {
    living(path: string): Promise<AreaView | undefined>;
    nameOf(path: string): Promise<string>;
  };
  readonly people: {
    inRole(role: Role, areaPath: string): Promise<readonly string[]>;
    findMany(
      personIds: readonly string[],
    ): Promise<readonly { readonly personId: string; readonly name: string; readonly grants: readonly Grant[] }[]>;
  };
  readonly media: {
    view(id: string): { id: string; kind: string; url: string };
    ownedBy(ids: readonly string[], personId: string): Promise<boolean>;
  };
  readonly clock: () => Date;
};
