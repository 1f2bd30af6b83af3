import type { Area, Areas } from '../areas/areas.repository';

/** An area by the name it has for who does not stand in it: a cell's behind its community's. */
export const namedArea = async (path: string, areas: Pick<Areas, 'find' | 'nameOf'>): Promise<Area | undefined> => {
  const [area, name] = await Promise.all([areas.find(path), areas.nameOf(path)]);
  return area && { ...area, name };
};
