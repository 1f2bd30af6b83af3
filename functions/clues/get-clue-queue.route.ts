import { isCell } from '@shared/area-path';
import type { Clue } from '@shared/clues/clue';
import { GetClueQueue } from '@shared/clues/clue.contracts';
import type { Caller } from '@shared/people/caller';
import { decodeKey, encodeKey, mergeStretches, type Row, type Stretch } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { ClueDeps } from './clue.deps';
import { ownerOf } from './clue.step';
import { summaryOf } from './clue.view';

type Desk = { readonly areaPath: string; readonly orgId?: string | undefined };
const mostDesks = 8;

/** The desks somebody sits at: the offices of their areas, the departments they work for. */
const desksOf = (caller: Caller, deps: ClueDeps): readonly Desk[] => {
  const all = caller.grants.flatMap(({ role, areaPath, orgId }): Desk[] => {
    if (role === 'departmentHandler') return orgId ? [{ areaPath, orgId }] : [];
    return deps.may(caller, 'clueQueue', 'list', { areaPath, relations: [] }) ? [{ areaPath }] : [];
  });
  return [...new Map(all.map((desk) => [desk.orgId ?? desk.areaPath, desk])).values()].slice(0, mostDesks);
};

/** The cells that somebody alone looks after: what is given to such a cell is given to them. */
const cellsOf = ({ grants }: Caller): readonly Desk[] =>
  grants.filter(({ role, areaPath }) => role === 'gridWorker' && isCell(areaPath)).map(({ areaPath }) => ({ areaPath }));

/** One desk is one read; somebody's own desks are as many reads as they hold posts, and one more for what was given to them by name. To a grid worker what their cell was given is theirs. */
export const getClueQueueRoute = defineRoute<typeof GetClueQueue, ClueDeps>(GetClueQueue, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { desk, area, org, mine, limit, cursor } = query;
  const from = cursor === undefined ? undefined : decodeKey(cursor);
  if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const desks = desksOf(caller, deps);
  if (org !== undefined && !desks.some((one) => one.orgId === org)) return invalid({ reason: 'orgNotYours', field: '/org' });
  if (area !== undefined && !deps.may(caller, 'clueQueue', 'list', { areaPath: area, relations: [] }))
    return invalid({ reason: 'areaNotYours', field: '/area' });
  const asked: readonly Desk[] =
    mine !== undefined
      ? cellsOf(caller).slice(0, mostDesks)
      : org !== undefined
        ? [{ areaPath: caller.countyId, orgId: org }]
        : area !== undefined
          ? [{ areaPath: area }]
          : desks;
  const named = mine !== undefined || (org === undefined && area === undefined);
  const [atDesks, byName] = await Promise.all([
    Promise.all(asked.map((one) => deps.clues.desk(one, desk, limit, from))),
    named ? deps.clues.named(caller.personId, desk, limit, from) : ([] as readonly Row<Clue>[]),
  ]);
  const shown = new Set(atDesks.flat().map(({ key }) => key));
  const notAnothers = ({ value }: Row<Clue>) => mine === undefined || (ownerOf(value)?.personId ?? caller.personId) === caller.personId;
  const read = (all: readonly Row<Clue>[], keep: (row: Row<Clue>) => boolean): Stretch<Clue> => ({
    rows: all.filter(keep),
    ...(all.length >= limit && { until: all.at(-1)?.key }),
  });
  const lists = [...atDesks.map((all) => read(all, notAnothers)), read(byName, ({ key }) => !shown.has(key))];
  const { rows, next } = mergeStretches(lists, limit, desk === 'ended');
  const now = deps.clock();
  const items = await Promise.all(rows.map(({ value }) => summaryOf(value, caller, deps, now)));
  return answer({ items, ...(next && { next: encodeKey(next) }) });
});
