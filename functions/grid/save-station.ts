import type { Station } from '@shared/grid/grid';
import type { StationForm } from '@shared/grid/grid.views';
import { coarse } from '@shared/place';
import type { Refusal } from '@shared/result';
import { checkPublicText } from '@shared/text-check';
import type { GridDeps } from './grid.deps';

/** What stands against this form: an area that cannot be chosen, or words that everybody would read. */
export const stationRefusal = async ({ areaPath, name, address, note }: StationForm, deps: GridDeps): Promise<Refusal | undefined> => {
  const area = await deps.areas.find(areaPath);
  if (!area) return { reason: 'areaUnknown', field: '/areaPath' };
  if (area.retired) return { reason: 'areaRetired', field: '/areaPath' };
  const [finding] = checkPublicText({ '/name': name, '/address': address, '/note': note });
  return finding && { reason: finding.reason, field: finding.field };
};

export const stationFrom = ({ point, ...form }: StationForm, before: Pick<Station, 'id' | 'version'>, now: Date): Station => ({
  ...(form as Omit<Station, 'id' | 'version' | 'countyId' | 'changedAt'>),
  ...(point && { point: coarse(point) }),
  id: before.id,
  version: before.version + 1,
  countyId: form.areaPath.split('/')[0] ?? form.areaPath,
  changedAt: now.toISOString(),
});
