import { isWithin } from '@shared/area-path';
import type { Caller } from '@shared/people/caller';
import type { Drive } from '@shared/visits/visit';
import type { VisitDeps } from './visit.deps';
import { areasToList } from './visit.relations';

/** The areas of the caller that a drive has to do with: all of it, or their part of it; none for others. */
export const partsOf = (deps: Pick<VisitDeps, 'may'>, { areaPath }: Drive, caller: Caller): readonly string[] =>
  areasToList(deps, 'drive', caller, undefined).flatMap((area) =>
    isWithin(areaPath, area) ? [areaPath] : isWithin(area, areaPath) ? [area] : [],
  );
