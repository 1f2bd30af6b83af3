import { upwards } from '@shared/area-path';
import type { ClueOwner } from '@shared/clues/clue';
import type { Grant } from '@shared/people/caller';
import type { SuggestionDeskLevel } from '@shared/suggestions/suggestion';
import type { Role } from '@shared/terms';
import { type AnyEvent, concerns, isClue, isSuggestion } from './notices';
import type { Audience } from './telling';

/** Who holds which role where. */
export type Roster = {
  inRole(role: Role, areaPath: string): Promise<readonly string[]>;
  findMany(personIds: readonly string[]): Promise<readonly { readonly personId: string; readonly grants: readonly Grant[] }[]>;
};

/** What has waited too long is also told one level up. */
const escalated: ReadonlySet<AnyEvent['type']> = new Set<AnyEvent['type']>([
  'VerificationOverdue',
  'ConfirmationOverdue',
  'SettlementOverdue',
  'FlaggedUnclaimed',
  'TriageOverdue',
  'HelpConfirmationOverdue',
  'HelpSettlementOverdue',
  'HelpFlagged',
  'SafetyReported',
]);

/** Officers, units and the name of the place for an event's area; looked up only when the event concerns them. */
export const audienceOf = async (event: AnyEvent, roster: Roster, areaName: (path: string) => Promise<string>): Promise<Audience> => {
  const areas = upwards(event.areaPath);
  const [officers, units, county, desk] = await Promise.all([
    concerns(event, 'officers') ? officersFor(roster, areas, escalated.has(event.type)) : [],
    concerns(event, 'units') ? unitsFor(roster, areas) : [],
    concerns(event, 'county') ? inRoleAt(roster, 'countyOfficer', areas) : [],
    concerns(event, 'desk') ? atDesk(roster, event) : [],
  ]);
  return {
    officers,
    units,
    ...(concerns(event, 'county') && { county }),
    ...(concerns(event, 'desk') && { desk }),
    ...(concerns(event, 'offered') && { area: await areaName(areas.find((area) => area.split('/').length <= 3) ?? event.areaPath) }),
  };
};

/** The community's officers; the town's too when asked, or when the community has none. */
const officersFor = async (roster: Roster, areas: readonly string[], alsoTown: boolean): Promise<readonly string[]> => {
  const community = await inRoleAt(roster, 'communityOfficer', areas);
  if (!alsoTown && community.length > 0) return community;
  return [...new Set([...community, ...(await inRoleAt(roster, 'townOfficer', areas))])];
};

const roleAtDesk = {
  community: 'communityOfficer',
  town: 'townOfficer',
  county: 'countyOfficer',
  oversight: 'administrator',
} as const satisfies Record<SuggestionDeskLevel, Role>;
/** The people of the very desk that has it: nobody above, nobody below. */
const atDesk = async (roster: Roster, event: AnyEvent): Promise<readonly string[]> => {
  if (isSuggestion(event) && 'desk' in event) return roster.inRole(roleAtDesk[event.desk.level], event.desk.areaPath);
  return isClue(event) && 'owner' in event && event.owner ? peopleOf(roster, event.owner) : [];
};

const roleOfOwner = {
  cell: 'gridWorker',
  community: 'communityOfficer',
  town: 'townOfficer',
  county: 'countyOfficer',
  department: 'departmentHandler',
} as const satisfies Record<ClueOwner['level'], Role>;
/** Whom a clue was given to: somebody by name, a department's people, an office's. */
const peopleOf = async (roster: Roster, { level, areaPath, orgId, personId }: ClueOwner): Promise<readonly string[]> => {
  if (personId) return [personId];
  const ids = await roster.inRole(roleOfOwner[level], areaPath);
  if (orgId === undefined) return ids;
  const handlers = await roster.findMany(ids);
  return handlers.filter(({ grants }) => grants.some((grant) => grant.orgId === orgId)).map((one) => one.personId);
};

/** Those who speak for partner units and enterprises whose area holds this one. */
const unitsFor = async (roster: Roster, areas: readonly string[]): Promise<readonly string[]> => {
  const helpers = await roster.findMany(await inRoleAt(roster, 'helper', areas));
  return helpers
    .filter(({ grants }) => grants.some(({ role, orgId }) => role === 'helper' && orgId !== undefined))
    .map(({ personId }) => personId);
};

const inRoleAt = async (roster: Roster, role: Role, areas: readonly string[]): Promise<string[]> =>
  [...new Set((await Promise.all(areas.map((area) => roster.inRole(role, area)))).flat())].sort();
