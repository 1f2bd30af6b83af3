import type { Action, Relation } from '@shared/access/access';
import { type HelpAction, type HelpRequest, helpActions, isOpened } from '@shared/help/help';
import type { HelpActor } from '@shared/help/help.events';
import type { HelpRules } from '@shared/help/help.rules';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import { after } from '@shared/time';
import { isActive, type Volunteer, type VolunteerGroup } from '@shared/volunteers/volunteer';
import type { HelpDeps } from './help.deps';
import { crewOf, isOwnHelp, memberOf, offerTo } from './help.step';
import { mostReports } from './safety.decisions';
import { type Taker, unfitFor } from './taking.decisions';
import { searchUntil } from './times.step';

/** Who looks: the caller, what they offer as a volunteer, and the groups they lead. */
export type Viewer = { readonly caller: Caller; readonly volunteer?: Volunteer | undefined; readonly leads: readonly VolunteerGroup[] };

export async function viewerOf(deps: Pick<HelpDeps, 'volunteers'>, caller: Caller): Promise<Viewer> {
  const volunteer = caller.grants.some(({ role }) => role === 'volunteer') ? await deps.volunteers.find(caller.personId) : undefined;
  const groups = volunteer ? await deps.volunteers.groups(volunteer.groupIds) : [];
  return { caller, volunteer, leads: groups.filter(({ leaderIds }) => leaderIds.includes(caller.personId)) };
}

export const takerOf = (volunteer: Volunteer, householdId: string | undefined, now: Date): Taker => ({
  personId: volunteer.personId,
  label: volunteer.label,
  birthYear: volunteer.birthYear,
  guardianConsent: volunteer.guardianConsent ?? false,
  active: isActive(volunteer, now),
  skills: volunteer.skills.map(({ skill }) => skill),
  proven: volunteer.skills.filter(({ proof }) => proof?.state === 'accepted').map(({ skill }) => skill),
  apartFrom: volunteer.apartFrom,
  ...(householdId && { householdId }),
});

export const isOwn = (help: HelpRequest, { caller }: Pick<Viewer, 'caller'>): boolean =>
  help.authorId === caller.personId || help.subjectId === caller.personId;
/** Of the caller, or of their household: nobody decides there as an office, or earns hours. */
export const isNear = (help: HelpRequest, { caller }: Pick<Viewer, 'caller'>): boolean => isOwnHelp(help, caller);

export const relationsTo = (help: HelpRequest, viewer: Viewer, now: Date): Relation[] => {
  const { caller, volunteer, leads } = viewer;
  const all: Relation[] = ['none'];
  if (isOwn(help, viewer)) all.push('own');
  if (memberOf(help, caller.personId)) all.push('crew');
  if (offerTo(help, caller.personId, now)) all.push('offered');
  const active = volunteer !== undefined && isActive(volunteer, now) && volunteer.countyId === help.countyId;
  // Also right after it was taken: who comes too late is told so.
  if ((help.status === 'open' || help.status === 'matched') && active && !help.passedOver.includes(caller.personId)) {
    all.push('findable');
    if (leads.length > 0) all.push('leader');
  }
  return all;
};

export const mayOn = (deps: Pick<HelpDeps, 'may'>, help: HelpRequest, viewer: Viewer, action: Action, now: Date): boolean =>
  deps.may(viewer.caller, 'help', action, { areaPath: help.areaPath, relations: relationsTo(help, viewer, now) });
export const maySee = (deps: Pick<HelpDeps, 'may'>, help: HelpRequest, viewer: Viewer, now: Date): boolean =>
  mayOn(deps, help, viewer, 'read', now) || mayOn(deps, help, viewer, 'readPrivate', now);

/** What no right helps against: only the author amends. */
export const barred = (help: HelpRequest, { caller }: Viewer, action: Action): boolean =>
  action === 'resubmit' && help.authorId !== caller.personId;

/** Only what will work: the status allows it, the access table allows it, and the request's own facts do not stand against it. */
export function actionsFor(deps: Pick<HelpDeps, 'may'>, help: HelpRequest, viewer: Viewer, rules: HelpRules, now: Date): HelpAction[] {
  const { caller, volunteer, leads } = viewer;
  const at = now.toISOString();
  const member = memberOf(help, caller.personId);
  const near = isNear(help, viewer);
  const slot = isOpened(help) ? help.slot : undefined;
  const findable = isOpened(help) && (searchUntil(help) > at || help.when.kind === 'atOnce');
  const stands = (action: HelpAction): boolean => {
    switch (action) {
      case 'accept':
        return (
          findable &&
          !member &&
          volunteer !== undefined &&
          isOpened(help) &&
          !unfitFor(help, takerOf(volunteer, caller.householdId, now), now)
        );
      case 'acceptForGroup':
        return findable && leads.length > 0;
      case 'arrive':
        return (
          member !== undefined &&
          !member.arrivedAt &&
          !member.log &&
          slot !== undefined &&
          at >= after(slot.start, -rules.earlyArrivalMinutes * 60_000) &&
          (help.forWhom !== 'child' || crewOf(help).length > 1)
        );
      case 'log':
        return member !== undefined && !member.log;
      case 'reportNoShow':
        return slot !== undefined && at >= after(slot.start, rules.noShowAfterMinutes * 60_000) && crewOf(help).some((one) => !one.log);
      case 'triage':
        return !near;
      case 'convert':
        return crewOf(help).length === 0;
      case 'confirm':
        return isOwn(help, viewer) || !member;
      case 'settle':
        return !near && !member;
      case 'reportSafety':
        return help.safetyReports < mostReports;
      case 'closeSafety':
        return help.safetyReports > 0 && !near && !member;
      default:
        return true;
    }
  };
  return helpActions[help.status].filter(
    (action) => stands(action) && !barred(help, viewer, action) && mayOn(deps, help, viewer, action, now),
  );
}

type As = Exclude<HelpActor, { as: 'clock' }>['as'];
/** In which capacity somebody acts on a request. */
export const actorFor = (caller: Caller, as: As): HelpActor => ({ personId: caller.personId, label: maskName(caller.name), as });
/** Acting on one's own request, or for the asker from the office. */
export const askerOrOfficer = (help: HelpRequest, viewer: Pick<Viewer, 'caller'>): 'asker' | 'officer' =>
  isOwn(help, viewer) ? 'asker' : 'officer';
