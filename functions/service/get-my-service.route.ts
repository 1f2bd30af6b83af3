import { GetMyService } from '@shared/service/service.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { certified } from './service.decisions';
import type { ServiceDeps } from './service.deps';

/** A page of records with the totals of the whole period asked for. */
export const getMyServiceRoute = defineRoute<typeof GetMyService, ServiceDeps>(GetMyService, async ({ caller, query }, { service }) => {
  if (!caller) return notFound();
  const { from, to, ...listing } = query;
  const [{ records, next }, total] = await Promise.all([
    service.list(caller.personId, { from, to }, listing),
    from || to ? service.within(caller.personId, from, to).then(totalOf) : service.total(caller.personId),
  ]);
  return answer({ items: [...records], totalMinutes: total.minutes, totalTimes: total.times, ...(next && { next }) });
});

const totalOf = (records: Parameters<typeof certified>[0]) => {
  const sum = certified(records);
  return sum.ok ? sum.value : { minutes: 0, times: 0 };
};
