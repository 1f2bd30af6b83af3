import type { Relation } from '@shared/access/access';
import type { Caller } from '@shared/people/caller';
import { change, forbidden, stale } from '../core/route';
import type { Key } from '../core/store';

export type MaySetRules = (
  caller: Caller,
  resource: 'wishRules' | 'helpRules' | 'clueRules' | 'householdRules' | 'suggestionRules',
  action: 'update',
  to: { areaPath: string; relations: readonly Relation[] },
) => boolean;

type Kept<Rules> = {
  readonly resource: Parameters<MaySetRules>[1];
  readonly key: (countyId: string) => Key;
  readonly find: (countyId: string) => Promise<{ readonly rules: Rules; readonly version: number }>;
};
type Asked<Rules> = { readonly body: Rules; readonly caller: Caller | undefined; readonly seenVersion: number | undefined };

/** Sets a county's limits of one kind, on condition of the version that was seen. */
export const changeRules = async <Rules>(
  { resource, key, find }: Kept<Rules>,
  { body, caller, seenVersion }: Asked<Rules>,
  may: MaySetRules,
) => {
  if (!caller || !may(caller, resource, 'update', { areaPath: caller.countyId, relations: [] })) return forbidden();
  const { version } = await find(caller.countyId);
  if (seenVersion !== undefined && seenVersion !== version) return stale();
  const next = { rules: body, version: version + 1 };
  return change(
    [{ put: { ...key(caller.countyId), ...next, changedBy: caller.personId }, when: version === 0 ? 'absent' : { version } }],
    next,
    { version: next.version },
  );
};
