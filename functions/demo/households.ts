import type { Point } from '@shared/place';
import { cellsOf, communities, placeNear } from './places';
import { type Chance, inTurn } from './random';

export type Household = {
  readonly householdId: string;
  readonly community: string;
  readonly areaPath: string;
  readonly address: string;
  /** Some are not known yet. */
  readonly point?: Point;
  readonly members: number;
  readonly cause: string;
  readonly degree: 'high' | 'middle' | 'low';
};

export const householdsPerScale = 102;
const causes = ['illness', 'schooling', 'disaster', 'disability', 'suddenEvent', 'failedBusiness', 'unstableWork'];

/** 困难家庭, spread over the communities in turn. */
export const householdsOf = (chance: Chance, scale: number): readonly Household[] =>
  Array.from({ length: householdsPerScale * scale }, (_, at) => {
    const community = inTurn(communities, at);
    const cell = chance.pick(cellsOf(community.path));
    return {
      householdId: `hh${at + 1}`,
      community: community.path,
      areaPath: cell.path,
      address: `${community.name}平房区${chance.whole(1, 9)}排${chance.whole(1, 30)}号`,
      ...(at % 9 !== 4 && { point: placeNear(community.path, ((at * 7) % 9) - 4, ((at * 5) % 9) - 4) }),
      members: chance.whole(1, 5),
      cause: chance.pick(causes),
      degree: chance.pick(['high', 'middle', 'middle', 'low', 'low', 'low'] as const),
    };
  });
