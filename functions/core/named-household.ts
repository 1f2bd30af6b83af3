import type { Action, Relation } from '@shared/access/access';
import type { Caller } from '@shared/people/caller';

type Deps = {
  readonly households: { find(householdId: string): Promise<{ readonly id: string; readonly areaPath: string } | undefined> };
  readonly may: (
    caller: Caller | undefined,
    resource: 'household',
    action: Action,
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
};

/** The household that a form names, when its writer may read its file; who may not learns nothing by naming it. */
export const namedHousehold = async (
  householdId: string | undefined,
  caller: Caller,
  { households, may }: Deps,
): Promise<string | undefined> => {
  const found = householdId === undefined ? undefined : await households.find(householdId);
  return found && may(caller, 'household', 'read', { areaPath: found.areaPath, relations: [] }) ? found.id : undefined;
};
