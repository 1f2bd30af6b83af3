import { isWithin } from '@shared/area-path';
import { GetSkillProofs } from '@shared/volunteers/volunteer.contracts';
import { decodeKey, encodeKey, mergeRows } from '../core/merge';
import { answer, defineRoute, forbidden, invalid } from '../core/route';
import type { VolunteerDeps } from './volunteer.deps';
import { proofView } from './volunteer.view';

const maxCommunities = 40;

/** Proofs that wait in the communities an office covers, the longest waiting first. */
export const getSkillProofsRoute = defineRoute<typeof GetSkillProofs, VolunteerDeps>(GetSkillProofs, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const { area, limit, cursor } = query;
  const from = cursor === undefined ? undefined : decodeKey(cursor);
  if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
  const mine = (await deps.areas.tree(caller.countyId))
    .filter(({ level, path }) => level === 'community' && deps.may(caller, 'skillProof', 'list', { areaPath: path, relations: [] }))
    .filter(({ path }) => area === undefined || isWithin(path, area));
  if (mine.length === 0) return invalid({ reason: 'areaNotYours', field: '/area' });
  if (mine.length > maxCommunities) return invalid({ reason: 'chooseArea', field: '/area', details: { most: maxCommunities } });
  const { rows, next } = mergeRows(await Promise.all(mine.map(({ path }) => deps.volunteers.waitingProofs(path, limit, from))), limit);
  const volunteers = await deps.volunteers.many(rows.map(({ value }) => value.volunteerId));
  const items = await Promise.all(
    rows.map(({ value: { volunteerId, skill } }) => {
      const volunteer = volunteers.get(volunteerId);
      return volunteer && proofView(volunteer, skill, deps);
    }),
  );
  return answer({ items: items.filter((item) => item !== undefined), ...(next && { next: encodeKey(next) }) });
});
