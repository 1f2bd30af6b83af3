import { isWithin } from '@shared/area-path';
import { areaPathPattern } from '@shared/terms';
import type { Area } from '../areas/areas.repository';
import type { Write } from '../core/store';
import { type KindWork, type Terms, wrong } from './kind-work';
import type { KnownArea } from './place-index';
import { type CellIssue, type CheckedRow, isRight, issueAt, type TableRow } from './table-row';

export type AreaParts = {
  readonly fresh: (path: string) => Promise<Area | undefined>;
  readonly writes: (before: Area | undefined, area: KnownArea, by: Terms['by'], now: Date) => readonly Write[];
};

const depths: Readonly<Record<string, number>> = { county: 1, town: 2, community: 3, cell: 4 };
const officialCode = /^(\d{12}|\d{15})$/;

type Placed = { readonly area: KnownArea } | { readonly issue: CellIssue };

/** 区域: a code is the area's whole path, or its last piece below the area that `parent` names. Names may change, places may not. */
export const areasWork = ({ areas }: { readonly areas: AreaParts }): KindWork => {
  /** `fresh`: areas of the same file that come before. */
  const placed = ({ values }: TableRow, { countyId, areaPath, places }: Terms, fresh: ReadonlyMap<string, string>): Placed => {
    const { code = '', areaName = '', level = '', parent } = values;
    const above = parent === undefined ? undefined : (fresh.get(parent) ?? okOr(places.find(parent)));
    if (parent !== undefined && above === undefined) return { issue: issueAt('parent', 'unknownParent') };
    const path = code.includes('/') || level === 'county' ? code : `${above}/${code}`;
    if (!areaPathPattern.test(path) || path.split('/')[0] !== countyId) return { issue: issueAt('code', 'badCode') };
    if (path.split('/').length !== depths[level]) return { issue: issueAt('level', 'levelDiffers') };
    const up = path.slice(0, path.lastIndexOf('/'));
    if (above !== undefined && above !== up) return { issue: issueAt('parent', 'levelDiffers') };
    if (level !== 'county' && !places.at(up) && ![...fresh.values()].includes(up)) return { issue: issueAt('parent', 'unknownParent') };
    if (!isWithin(path, areaPath)) return { issue: issueAt('code', 'areaOutside') };
    const last = path.slice(path.lastIndexOf('/') + 1);
    return { area: { path, name: areaName, ...(officialCode.test(last) && { code: last }) } };
  };

  return {
    async check(groups, terms) {
      // All areas of a table are checked in one go, so that those below find those above.
      const above = new Map<string, string>();
      return groups.map(({ key, rows }) => ({
        key,
        rows: rows.map((row): CheckedRow => {
          if (!isRight(row)) return { ...row, fate: 'wrong' };
          const place = placed(row, terms, above);
          if ('issue' in place) return wrong(row, place.issue);
          const { path, name } = place.area;
          above.set(row.values.code ?? '', path);
          above.set(path, path);
          const known = terms.places.at(path);
          return {
            ...row,
            values: { ...row.values, path },
            fate: known === undefined ? 'new' : known.name === name ? 'unchanged' : 'changed',
          };
        }),
      }));
    },
    async write(group, { by, now }) {
      const writes: Write[] = [];
      for (const { fate, values } of group.rows) {
        if (fate === 'wrong' || fate === 'unchanged' || !values.path || !values.areaName) continue;
        const last = values.path.slice(values.path.lastIndexOf('/') + 1);
        const before = await areas.fresh(values.path);
        if (before?.name === values.areaName) continue;
        writes.push(
          ...areas.writes(before, { path: values.path, name: values.areaName, ...(officialCode.test(last) && { code: last }) }, by, now),
        );
      }
      return { writes };
    },
  };
};

const okOr = (found: ReturnType<Terms['places']['find']>): string | undefined => (found.ok ? found.value : undefined);
