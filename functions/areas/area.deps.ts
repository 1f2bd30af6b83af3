import type { Relation } from '@shared/access/access';
import type { areaOccupants } from '@shared/grid/area.contracts';
import type { Caller } from '@shared/people/caller';
import type { Areas } from './areas.repository';

export type Occupants = Readonly<Partial<Record<(typeof areaOccupants)[number], number>>>;

/** What the routes of the area tree need, wired in hosts. */
export type AreaDeps = {
  readonly areas: Areas;
  /** What still lies in an area, each up to some; empty when nothing does. */
  readonly occupantsOf: (path: string) => Promise<Occupants>;
  readonly may: (
    caller: Caller | undefined,
    resource: 'area',
    action: 'read' | 'change',
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  readonly clock: () => Date;
};
