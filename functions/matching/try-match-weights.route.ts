import { isOpened, reaches } from '@shared/help/help';
import { instantOf } from '@shared/help/when';
import type { MatchWeights, RankedMatch } from '@shared/matching/matching';
import { TryMatchWeights } from '@shared/matching/matching.contracts';
import { dayMs } from '@shared/time';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import { candidateViews } from './candidate.view';
import { areaWithin, bestNow } from './candidates';
import type { MatchingDeps } from './matching.deps';
import { askerOf, needOf, type OpenedHelp } from './need-of';
import type { Fresh } from './supply';

const longestDays = 92;
const mostRequests = 30;
const offered = 5;
type Found = { readonly ranked: readonly RankedMatch[]; readonly fresh: ReadonlyMap<string, Fresh> };

/** The first wave as it would go out for a request opened now as it was then: nobody asked yet, nobody passed over. */
const firstWave = async (
  help: OpenedHelp,
  knows: Readonly<Record<string, number>>,
  weights: MatchWeights,
  deps: MatchingDeps,
): Promise<Found> => {
  const need = { ...needOf({ ...help, crew: [], passedOver: [] }, knows, deps.clock()), waitedHours: 0 };
  for (const reach of reaches) {
    const within = areaWithin(help.areaPath, reach);
    const found = await bestNow(deps, need, { countyId: help.countyId, weights, within, most: offered });
    if (found.ranked.length > 0 || reach === 'county') return found;
  }
  return { ranked: [], fresh: new Map() };
};

const metresOf = ({ reasons }: RankedMatch): readonly number[] => {
  const way = reasons.find(({ feature }) => feature === 'distance');
  if (way?.word === 'way.next') return [0];
  if (way?.details.metres !== undefined) return [Number(way.details.metres)];
  return way?.details.km === undefined ? [] : [Math.round(Number(way.details.km) * 1000)];
};
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.round(values.reduce((sum, one) => sum + one, 0) / values.length);

export const tryMatchWeightsRoute = defineRoute<typeof TryMatchWeights, MatchingDeps>(TryMatchWeights, async ({ body, caller }, deps) => {
  if (!caller || !deps.may(caller, 'matchRules', 'try', { areaPath: caller.countyId, relations: [] })) return forbidden();
  const { weights, from, to } = body;
  if (Object.values(weights).every((weight) => weight === 0)) return invalid({ reason: 'allWeightsZero' });
  if (to < from) return invalid({ reason: 'endsBeforeStart', field: '/to' });
  if (Date.parse(to) - Date.parse(from) > longestDays * dayMs) return invalid({ reason: 'spanTooLong', field: '/to' });
  const today = await deps.weightsOfMatching.current(caller.countyId);
  const past = (await deps.help.opened(caller.countyId, instantOf(from, '00:00'), instantOf(to, '23:59'), mostRequests)).filter(isOpened);
  const tried = [];
  for (const help of past) {
    const knows = await deps.supply.knows(askerOf(help));
    const [now, trial] = [await firstWave(help, knows, today, deps), await firstWave(help, knows, weights, deps)];
    tried.push({ help, now, trial });
  }
  const shown = ({ ranked, fresh }: Found) =>
    candidateViews(ranked, new Map([...fresh].map(([id, { volunteer }]) => [id, volunteer])), deps);
  const people = ({ ranked }: Found) =>
    ranked
      .map(({ id }) => id)
      .sort()
      .join();
  return answer({
    tried: tried.length,
    same: tried.filter(({ now, trial }) => people(now) === people(trial)).length,
    metresToday: mean(tried.flatMap(({ now }) => now.ranked.flatMap(metresOf))),
    metresWithTrial: mean(tried.flatMap(({ trial }) => trial.ranked.flatMap(metresOf))),
    items: await Promise.all(
      tried.map(async ({ help, now, trial }) => ({
        helpId: help.id,
        title: help.title,
        kind: help.kind,
        openedAt: help.openedAt,
        asToday: await shown(now),
        withTrial: await shown(trial),
      })),
    ),
  });
});
