import { GetAreas } from '@shared/people/people.contracts';
import { answer, defineRoute } from '../core/route';
import type { Areas } from './areas.repository';

/** `defaultCounty` is the county shown to who has not signed in and asks for none. */
export type AreasDeps = { readonly areas: Areas; readonly defaultCounty: string };

export const getAreasRoute = defineRoute(GetAreas, async ({ query, caller }, { areas, defaultCounty }: AreasDeps) => {
  const tree = await areas.tree(query.county ?? caller?.countyId ?? defaultCounty);
  return answer({ items: tree.map(({ path, name, level, parent }) => ({ path, name, level, ...(parent && { parent }) })) });
});
