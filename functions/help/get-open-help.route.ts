import type { HelpRequest } from '@shared/help/help';
import { GetOpenHelp } from '@shared/help/help.contracts';
import { metresBetween } from '@shared/place';
import { decodeKey } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { HelpDeps } from './help.deps';
import { fitsOf, pageOf } from './help.lists';
import { isNear, type Viewer, viewerOf } from './help.relations';
import { memberOf } from './help.step';
import { searchUntil } from './times.step';

const farthest = 9_999_999;
/** Keys look like instants, so that every list turns its pages alike. */
const numbered = (value: number, id: string) => `0000-00-00T${String(value).padStart(9, '0')}Z#${id}`;

const metresTo = (help: HelpRequest, viewer: Viewer): number => {
  const from = viewer.volunteer?.point;
  if (help.point && from) return Math.round(metresBetween(from, help.point));
  const home = viewer.volunteer?.areaPath ?? viewer.caller.homeArea;
  return farthest - (help.areaPath === home ? 2 : help.areaPath.split('/')[1] === home.split('/')[1] ? 1 : 0);
};

/** What is wanted in the county, but for one's own and what one goes to already: what fits best, what is nearest, or what is soonest comes first. */
export const getOpenHelpRoute = defineRoute<typeof GetOpenHelp, HelpDeps>(GetOpenHelp, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { sort, kind, limit, cursor } = query;
  const from = cursor === undefined ? undefined : decodeKey(cursor);
  if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const now = deps.clock();
  const [wanted, viewer] = await Promise.all([deps.help.wanted(caller.countyId, now), viewerOf(deps, caller)]);
  const shown = wanted.filter(
    (help) =>
      (kind === undefined || help.kind === kind) &&
      !isNear(help, viewer) &&
      !memberOf(help, caller.personId) &&
      !help.passedOver.includes(caller.personId),
  );
  const fits = await fitsOf(deps, viewer, shown, now);
  const keyOf = (help: HelpRequest): string => {
    if (sort === 'near') return numbered(metresTo(help, viewer), help.id);
    if (sort === 'fit' && viewer.volunteer) return numbered(farthest - (fits.get(help.id)?.score ?? 0), help.id);
    return 'openedAt' in help ? `${searchUntil(help)}#${help.id}` : numbered(farthest, help.id);
  };
  const rows = shown.map((help) => ({ key: keyOf(help), value: help }));
  return answer(await pageOf(rows, { limit, from }, viewer, deps, now, fits));
});
