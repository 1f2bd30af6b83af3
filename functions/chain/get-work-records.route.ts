import { GetWorkRecords } from '@shared/chain/chain.contracts';
import type { WorkRecord } from '@shared/chain/work-log';
import { refuse } from '../core/chain-command';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import { areaFor } from './chain.area';
import type { ChainDeps } from './chain.deps';
import { type Looking, sightOf } from './chain.view';
import { periodOf } from './work.period';
import type { WorkDone } from './work.react';

/** A place in a list of months: which one, and where in it. */
const place = {
  write: (month: string, inner: string | undefined): string => Buffer.from(JSON.stringify([month, inner ?? ''])).toString('base64url'),
  read: (cursor: string, months: readonly string[]): { month: string; inner?: string } | undefined => {
    try {
      const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
      if (!Array.isArray(parts) || parts.length !== 2) return undefined;
      const [month, inner] = parts;
      if (typeof month !== 'string' || !months.includes(month) || typeof inner !== 'string') return undefined;
      return { month, ...(inner && { inner }) };
    } catch {
      return undefined;
    }
  },
};

/** What a number is made of, month by month from the newest; at most twelve months are asked for one page. */
export const getWorkRecordsRoute = defineRoute<typeof GetWorkRecords, ChainDeps>(GetWorkRecords, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { kind, limit, cursor } = query;
  const area = areaFor(caller, 'workLog', query.area, deps);
  if (area === undefined) return invalid({ reason: 'areaNotYours', field: '/area' });
  const period = periodOf(query, deps.clock());
  if (!period.ok) return refuse(period.refusal);
  const months = [...period.value.months].reverse();
  const start = cursor === undefined ? { month: months[0] ?? '' } : place.read(cursor, months);
  if (!start) return invalid({ reason: 'badCursor', field: '/cursor' });
  const countyId = area.split('/')[0] ?? area;
  const found: WorkDone[] = [];
  let next: string | undefined;
  let inner = 'inner' in start ? start.inner : undefined;
  for (const month of months.slice(months.indexOf(start.month))) {
    if (found.length >= limit) {
      next = place.write(month, undefined);
      break;
    }
    const page = await deps.work.records({ countyId, month, kind, areaPath: area }, { limit: limit - found.length, cursor: inner });
    found.push(...page.done);
    inner = undefined;
    if (page.next) {
      next = place.write(month, page.next);
      break;
    }
  }
  const looking: Looking = { caller, own: false, minors: new Set() };
  const items = await Promise.all(found.map((done) => recordView(done, looking, deps)));
  return answer({ items, ...(next && { next }) });
});

const recordView = async (done: WorkDone, looking: Looking, deps: Pick<ChainDeps, 'may' | 'areas'>): Promise<WorkRecord> => {
  const sight = sightOf(done, looking, deps);
  const { eventId, kind, id, type, at, areaPath } = done;
  return {
    eventId,
    kind,
    id,
    type,
    at,
    areaPath,
    areaName: await deps.areas.nameOf(areaPath),
    record: sight !== 'kind',
    ...(sight === 'inside' && { title: done.title }),
  };
};
