import { isWithin, upTo } from '@shared/area-path';
import type { AreaView } from '@shared/people/people.contracts';
import type { ComplainedLevel, SuggestionDesk, SuggestionDeskLevel, SuggestionFacts } from '@shared/suggestions/suggestion';

const levels = ['county', 'town', 'community'] as const;
/** a/b/c → a, a/b, a/b/c: the offices over a place, the county first. */
const lineage = (areaPath: string): readonly string[] =>
  areaPath
    .split('/')
    .slice(0, levels.length)
    .map((_, at, parts) => parts.slice(0, at + 1).join('/'));

type Names = { nameOf(path: string): Promise<string> };

export const deskOf = async (level: SuggestionDeskLevel, areaPath: string, areas: Names): Promise<SuggestionDesk> => {
  const depth = level === 'town' ? 2 : level === 'community' ? 3 : 1;
  const path = upTo(areaPath, depth);
  const name = await areas.nameOf(path);
  const label = level === 'county' ? `${name}服务台` : level === 'oversight' ? `${name}平台监督` : name;
  return { level, areaPath: path, label };
};

/** Where it begins: with the community, or past it; about somebody's conduct always above their own office. */
export const firstLevel = (
  kind: SuggestionFacts['kind'],
  complained: ComplainedLevel | undefined,
  toCounty: boolean,
): SuggestionDeskLevel => {
  if (kind === 'conduct') return complained === 'county' ? 'oversight' : 'county';
  return toCounty ? 'county' : 'community';
};

/** The desk that looks at it when this one does not, or did not help; nobody above the county but for what is about the county itself. */
const levelAbove = (level: SuggestionDeskLevel): SuggestionDeskLevel | undefined =>
  level === 'community' ? 'town' : level === 'town' ? 'county' : undefined;

/** The desk over the one that has it, if there is any. */
export const deskAbove = async ({ desk, areaPath }: Pick<SuggestionFacts, 'desk' | 'areaPath'>, areas: Names) => {
  const above = levelAbove(desk.level);
  return above && deskOf(above, desk.level === 'community' ? desk.areaPath : areaPath, areas);
};

/** Whether this is the office complained of, or one under it. */
export const isComplainedOf = (
  { kind, complained, areaPath }: Pick<SuggestionFacts, 'kind' | 'complained' | 'areaPath'>,
  desk: string,
): boolean => {
  if (kind !== 'conduct' || complained === undefined) return false;
  const office = upTo(areaPath, complained === 'county' ? 1 : complained === 'town' ? 2 : 3);
  return isWithin(desk, office);
};

/** Desks of its own line that may have it instead. */
export const otherDesks = async (it: SuggestionFacts, areas: Names): Promise<readonly SuggestionDesk[]> => {
  const paths = lineage(it.areaPath).filter((path) => path !== it.desk.areaPath && !isComplainedOf(it, path));
  return Promise.all(paths.map((path) => deskOf(levels[path.split('/').length - 1] ?? 'county', path, areas)));
};

/** Any office of the county by its area, as long as it may have it. */
export const deskAt = async (
  it: SuggestionFacts,
  area: AreaView | undefined,
  areas: Names,
): Promise<SuggestionDesk | 'deskUnknown' | 'deskComplainedOf'> => {
  if (!area || area.level === 'cell' || area.path.split('/')[0] !== it.countyId) return 'deskUnknown';
  return isComplainedOf(it, area.path) ? 'deskComplainedOf' : deskOf(area.level, area.path, areas);
};
