import type { Need, RankedMatch } from '@shared/matching/matching';
import { GetWishesForMe } from '@shared/matching/matching.contracts';
import type { Caller } from '@shared/people/caller';
import { hourMs } from '@shared/time';
import type { Wish } from '@shared/wishes/wish';
import { answer, defineRoute, forbidden } from '../core/route';
import { inPoints } from './candidate.view';
import { candidateOf, unburdened } from './candidate-of';
import { type Facts, valuesOf } from './facts';
import { wayTo } from './limits';
import type { MatchingDeps } from './matching.deps';
import { byStanding } from './rank';
import { reasonsOf, scoreOf, tieHash } from './reasons';

const mostRead = 100;

const isOwn = (wish: Wish, { personId, householdId }: Caller): boolean =>
  wish.authorId === personId || wish.subjectId === personId || (householdId !== undefined && wish.householdId === householdId);

const needOfWish = (wish: Wish, now: Date): Need => ({
  id: wish.id,
  kind: 'errands',
  areaPath: wish.areaPath,
  when: { kind: 'atOnce' },
  minutes: 0,
  personIds: [],
  passedOver: [],
  waitedHours: Math.max(0, (now.getTime() - Date.parse('publishedAt' in wish ? wish.publishedAt : wish.submittedAt)) / hourMs),
  knows: {},
});

/** What a wish asks for can be bought or done at any time by anyone, so only the way and the waiting are weighed. */
export const getWishesForMeRoute = defineRoute<typeof GetWishesForMe, MatchingDeps>(GetWishesForMe, async ({ caller, query }, deps) => {
  if (!caller) return forbidden();
  const [set, fresh, { wishes }] = await Promise.all([
    deps.weightsOfMatching.current(caller.countyId),
    deps.supply.fresh([caller.personId]),
    deps.wishes.wall({ county: caller.countyId, show: 'open', limit: mostRead }),
  ]);
  const now = deps.clock();
  const volunteer = fresh.get(caller.personId)?.volunteer;
  const place = volunteer ? candidateOf(volunteer, unburdened, now) : { areaPath: caller.homeArea };
  const weights = { ...set, skill: 0, time: 0, speech: 0, knownFace: 0, fairness: 0 };
  const fits = wishes
    .filter((wish) => !isOwn(wish, caller))
    .map((wish) => {
      const need = needOfWish(wish, now);
      const facts: Facts = { skill: undefined, ...wayTo(need, place), time: 0, weekday: 0, speaks: true, met: 0, load: 0 };
      const fit: RankedMatch = {
        id: wish.id,
        score: scoreOf(valuesOf(need, facts), weights),
        reasons: reasonsOf(need, facts, weights).filter(({ feature }) => feature === 'distance' || feature === 'waiting'),
      };
      return { wish, fit, id: wish.id, score: fit.score, load: -need.waitedHours, hash: tieHash(wish.id, caller.personId) };
    })
    .sort(byStanding)
    .slice(0, query.limit);
  return answer({
    items: await Promise.all(
      fits.map(async ({ wish, fit: { score, reasons } }) => ({
        wish: await deps.wishSummary(wish, caller),
        fit: { score: inPoints(score), reasons },
      })),
    ),
  });
});
