import type { AreaDeps } from '../areas/area.deps';
import { countyOf, depthOf } from '../areas/area.keys';
import type { Areas } from '../areas/areas.repository';
import * as clueKeys from '../clues/clue.keys';
import type { Query, Store } from '../core/store';
import type { GridRepository } from '../grid/grid.repository';
import * as helpKeys from '../help/help.keys';
import * as householdKeys from '../households/household.keys';
import { roleListKey } from '../people/person.keys';
import type { SuggestionRepository } from '../suggestions/suggestion.repository';
import * as visitKeys from '../visits/visit.keys';
import * as wishKeys from '../wishes/wish.keys';

type Parts = { readonly store: Store; readonly areas: Areas; readonly grid: GridRepository; readonly suggestions: SuggestionRepository };

/** What lies in an area and must be handed over before it is no more. Wishes, help and visits lie with the community, also those of a cell. */
export const areaOccupants =
  ({ store, areas, grid, suggestions }: Parts): AreaDeps['occupantsOf'] =>
  async (path) => {
    const county = countyOf(path);
    const some = async (...queries: readonly Omit<Query, 'limit'>[]) =>
      (await Promise.all(queries.map((query) => store.query({ ...query, limit: 1 })))).some(({ items }) => items.length > 0);
    const inCell = depthOf(path) > 3;
    const [below, households, staff, stations, busy, wishes, help, clues, visits] = await Promise.all([
      areas.allBelow(path, 1000),
      some({ index: 'g1', pk: householdKeys.ledgerPk(county), sk: householdKeys.under(path) }),
      some({ pk: roleListKey(path) }),
      grid.hasStationUnder(county, path),
      suggestions.isBusyUnder(path),
      !inCell && some(...wishDesks.map((desk) => ({ index: 'g2' as const, pk: wishKeys.queuePk(path, desk) }))),
      !inCell && some(...helpDesks.map((desk) => ({ index: 'g2' as const, pk: helpKeys.queuePk(path, desk) }))),
      some({ index: 'g2', pk: clueKeys.countyPk(county, 'open'), sk: { prefix: clueKeys.under(path) } }),
      !inCell && some(shelf(path)),
    ]);
    const living = below.filter(({ retired }) => !retired).length;
    const found = { households, staff, stations, suggestions: busy, wishes, help, clues, visits };
    return { areas: living, ...Object.fromEntries(Object.entries(found).map(([kind, is]) => [kind, is ? 1 : 0])) };
  };

const wishDesks = ['verify', 'watch', 'settle', 'unclaimed'] as const;
const helpDesks = ['triage', 'watch', 'settle', 'safety'] as const;
const shelf = (path: string) => visitKeys.shelfOf(path, 'planned');
