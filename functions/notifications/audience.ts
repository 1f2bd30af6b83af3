import type { Grant } from '@shared/people/caller';
import type { Role } from '@shared/terms';
import type { WishEvent, WishEventType } from '@shared/wishes/wish.events';
import { type Audience, concerns } from './notices';

/** Who holds which role where. */
export type Roster = {
  inRole(role: Role, areaPath: string): Promise<readonly string[]>;
  findMany(personIds: readonly string[]): Promise<readonly { readonly personId: string; readonly grants: readonly Grant[] }[]>;
};

/** What has waited too long is also told one level up. */
const escalated: ReadonlySet<WishEventType> = new Set<WishEventType>([
  'VerificationOverdue',
  'ConfirmationOverdue',
  'SettlementOverdue',
  'FlaggedUnclaimed',
]);

/** Officers and units for an event's area; looked up only when the event concerns them. */
export const audienceOf = async (event: WishEvent, roster: Roster): Promise<Audience> => ({
  officers: concerns(event.type, 'officers') ? await officersFor(roster, event.areaPath, escalated.has(event.type)) : [],
  units: concerns(event.type, 'units') ? await unitsFor(roster, event.areaPath) : [],
});

/** The community's officers; the town's too when asked, or when the community has none. */
const officersFor = async (roster: Roster, areaPath: string, alsoTown: boolean): Promise<readonly string[]> => {
  const areas = upwards(areaPath);
  const community = await inRoleAt(roster, 'communityOfficer', areas);
  if (!alsoTown && community.length > 0) return community;
  return [...new Set([...community, ...(await inRoleAt(roster, 'townOfficer', areas))])];
};

/** Those who speak for partner units and enterprises whose area holds this one. */
const unitsFor = async (roster: Roster, areaPath: string): Promise<readonly string[]> => {
  const helpers = await roster.findMany(await inRoleAt(roster, 'helper', upwards(areaPath)));
  return helpers
    .filter(({ grants }) => grants.some(({ role, orgId }) => role === 'helper' && orgId !== undefined))
    .map(({ personId }) => personId);
};

const inRoleAt = async (roster: Roster, role: Role, areas: readonly string[]): Promise<string[]> =>
  [...new Set((await Promise.all(areas.map((area) => roster.inRole(role, area)))).flat())].sort();

/** a/b/c → a/b/c, a/b, a */
const upwards = (areaPath: string): string[] => {
  const parts = areaPath.split('/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
};
