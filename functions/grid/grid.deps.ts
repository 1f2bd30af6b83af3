import type { Relation } from '@shared/access/access';
import type { Caller, Grant } from '@shared/people/caller';
import type { Role } from '@shared/terms';
import type { Areas } from '../areas/areas.repository';
import type { MediaView } from '../media/media.repository';
import type { GridRepository } from './grid.repository';

/** What notices of duty and stations need from the rest of the house, wired in hosts. */
export type GridDeps = {
  readonly grid: GridRepository;
  readonly areas: Areas;
  readonly people: {
    inRole(role: Role, areaPath: string): Promise<readonly string[]>;
    findMany(
      ids: readonly string[],
    ): Promise<readonly { readonly personId: string; readonly name: string; readonly grants: readonly Grant[] }[]>;
  };
  readonly media: { view(id: string): MediaView; ownedBy(ids: readonly string[], ownerId: string): Promise<boolean> };
  readonly seal: { close(purpose: string, text: string): string; open(purpose: string, sealed: string): string };
  readonly may: (
    caller: Caller | undefined,
    resource: 'gridPost' | 'station',
    action: 'read' | 'change',
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  readonly publicUrl?: string | undefined;
  readonly defaultCounty: string;
  readonly clock: () => Date;
};
