import { GetWorkLog } from '@shared/chain/chain.contracts';
import { noWork, sumOfWork } from '@shared/chain/work-log';
import { refuse } from '../core/chain-command';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import { areaFor } from './chain.area';
import type { ChainDeps } from './chain.deps';
import { periodOf } from './work.period';
import { summedBy } from './work.repository';

export const getWorkLogRoute = defineRoute<typeof GetWorkLog, ChainDeps>(GetWorkLog, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const area = areaFor(caller, 'workLog', query.area, deps);
  if (area === undefined) return invalid({ reason: 'areaNotYours', field: '/area' });
  const period = periodOf(query, deps.clock());
  if (!period.ok) return refuse(period.refusal);
  const { from, to, months } = period.value;
  const cells = await deps.work.counts(area, from, to);
  const byArea = summedBy(cells, ({ areaPath }) => areaPath);
  const byMonth = summedBy(cells, ({ month }) => month);
  const areas = await Promise.all(
    [...byArea].map(async ([areaPath, counts]) => ({
      areaPath,
      areaName: await deps.areas.nameOf(areaPath),
      direct: areaPath === area,
      counts,
    })),
  );
  return answer({
    area,
    areaName: await deps.areas.nameOf(area),
    from,
    to,
    totals: sumOfWork(cells.map(({ counts }) => counts)),
    areas: areas.sort((a, b) => Number(a.direct) - Number(b.direct) || (a.areaPath < b.areaPath ? -1 : 1)),
    months: months.map((month) => ({ month, counts: byMonth.get(month) ?? noWork })),
  });
});
