import { useEffect } from 'react';
import { useAreas } from '@/api/areas';

/** The county's areas; what is written belongs to a community: a cell's is taken, where there is none (a town) it is asked. */
export function useCommunity(areaPath: string, onFound: (areaPath: string) => void) {
  const areas = useAreas();
  useEffect(() => {
    if (areas.length === 0) return;
    const fits = areas.find(({ path, level }) => level === 'community' && `${areaPath}/`.startsWith(`${path}/`));
    if ((fits?.path ?? '') !== areaPath) onFound(fits?.path ?? '');
  }, [areas, areaPath]);
  return areas;
}
