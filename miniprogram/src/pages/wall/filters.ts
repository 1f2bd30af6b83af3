import { areaPathPattern, type Campaign, campaigns, type Urgency, urgencies } from '@shared/terms';
import { type WallShelf, wallShelves } from '@shared/wishes/wish.contracts';

export interface WallFilters {
  show: WallShelf;
  campaign?: Campaign;
  urgency?: Urgency;
  area?: string;
  q?: string;
}

const oneOf = <T extends string>(all: readonly T[], value: string | undefined): T | undefined => all.find((each) => each === value);

/** The filters of an address; what is not one of them is ignored. */
export function readFilters(params: Readonly<Record<string, string | undefined>>): WallFilters {
  const campaign = oneOf(campaigns, params.campaign);
  const urgency = oneOf(urgencies, params.urgency);
  const area = areaPathPattern.test(params.area ?? '') ? params.area : undefined;
  const q = clean(params.q);
  return {
    show: oneOf(wallShelves, params.show) ?? 'open',
    ...(campaign && { campaign }),
    ...(urgency && { urgency }),
    ...(area && { area }),
    ...(q && { q }),
  };
}

/** What is searched for: at most 20 characters, without spaces around. */
export const clean = (typed: string | undefined): string => [...(typed ?? '').trim()].slice(0, 20).join('').trim();

/** Whether anything but the shelf is chosen. */
export const isNarrowed = ({ campaign, urgency, area, q }: WallFilters): boolean => Boolean(campaign || urgency || area || q);

/** The part of an address that brings the same wall back. */
export function addressOf({ show, ...rest }: WallFilters, selected: string | undefined): Record<string, string | undefined> {
  return { ...(show !== 'open' && { show }), ...rest, ...(selected && { id: selected }) };
}
