import type { HelpRequest } from '@shared/help/help';
import { GetMyTasks } from '@shared/help/help.contracts';
import { after, dayMs, localDay } from '@shared/time';
import type { Row } from '../core/merge';
import { decodeKey } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { CalendarDay } from './calendar.decisions';
import type { HelpDeps } from './help.deps';
import { fitsOf, pageOf } from './help.lists';
import { viewerOf } from './help.relations';
import { offerTo } from './help.step';

const daysBack = 60;
const daysAhead = 120;
const years = 10 * 366;

/** What the calendar holds of one person, as requests in order of their hours. */
const rowsOf = async (deps: Pick<HelpDeps, 'help'>, days: readonly CalendarDay[], done: boolean): Promise<readonly Row<HelpRequest>[]> => {
  const slots = days.flatMap((day) => day.slots).filter(({ state }) => (state !== 'accepted') === done);
  const requests = await deps.help.many(slots.map(({ helpId }) => helpId));
  return slots.flatMap(({ start, helpId }) => {
    const help = requests.get(helpId);
    return help ? [{ key: `${start}#${helpId}`, value: help }] : [];
  });
};

/** Offers that wait for an answer; what was promised, also when it is late to be logged; what was done, the newest first. */
export const getMyTasksRoute = defineRoute<typeof GetMyTasks, HelpDeps>(GetMyTasks, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { show, limit, cursor } = query;
  const from = cursor === undefined ? undefined : decodeKey(cursor);
  if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const now = deps.clock();
  const viewer = await viewerOf(deps, caller);
  const day = (days: number) => localDay(after(now, days * dayMs));
  if (show === 'offered') {
    const offers = (await deps.help.offers(caller.personId, now)).filter(({ key, value }) => {
      const offer = offerTo(value, caller.personId, now);
      return offer !== undefined && key.startsWith(offer.until);
    });
    const fits = await fitsOf(
      deps,
      viewer,
      offers.map(({ value }) => value),
      now,
    );
    return answer(await pageOf(offers, { limit, from }, viewer, deps, now, fits));
  }
  const done = show === 'done';
  const span = done
    ? { from: day(-years), to: from ? localDay(from.split('#')[0] ?? '') : day(1), backwards: true, limit: 200 }
    : { from: day(-daysBack), to: day(daysAhead) };
  const rows = await rowsOf(deps, await deps.help.calendar(caller.personId, span), done);
  return answer(await pageOf(rows, { limit, from, backwards: done }, viewer, deps, now));
});
