import type { Caller } from '@shared/people/caller';
import type { Drive, Visit } from '@shared/visits/visit';
import type { VisitEvent } from '@shared/visits/visit.events';
import type { DriveView, VisitLink, VisitRecord, VisitSummary } from '@shared/visits/visit.views';
import type { VisitDeps } from './visit.deps';
import { actionsFor, mayOpenAddress, mayReadFile } from './visit.relations';
import type { Tally } from './visit.repository';
import { titleOf } from './visit.step';
import { isOverdue } from './visiting.decisions';

export type ViewDeps = Pick<VisitDeps, 'may' | 'areas' | 'media'>;

/** One row; masked always. */
export async function summaryOf(visit: Visit, caller: Caller, deps: ViewDeps, now: Date): Promise<VisitSummary> {
  return {
    id: visit.id,
    version: visit.version,
    status: visit.status,
    kind: visit.kind,
    reason: visit.reason,
    sheetKind: visit.sheetKind,
    title: titleOf(visit),
    householdId: visit.householdId,
    householdLabel: visit.householdLabel,
    areaPath: visit.areaPath,
    areaName: await deps.areas.nameOf(visit.areaPath),
    ...(visit.level && { level: visit.level }),
    ...(visit.driveId && { driveId: visit.driveId }),
    ...(visit.driveName && { driveName: visit.driveName }),
    ...(visit.words && { words: visit.words }),
    dueOn: visit.dueOn,
    overdue: isOverdue(visit, now),
    tries: visit.status === 'planned' ? visit.tries : 0,
    ...(visit.visitorLabel && { visitorLabel: visit.visitorLabel }),
    mine: visit.visitorId === caller.personId,
    ...(visit.status === 'done' && { visitedAt: visit.visitedAt }),
    changedAt: visit.changedAt,
    ...(visit.point && { point: visit.point }),
  };
}

const paramsOf = (event: VisitEvent): Record<string, string> => {
  switch (event.type) {
    case 'VisitPlanned':
      return { reason: event.reason, dueOn: event.dueOn };
    case 'VisitAssigned':
      return { visitor: event.visitorLabel };
    case 'VisitDone':
      return { kind: event.kind, findings: String(event.findings) };
    case 'VisitPostponed':
    case 'VisitOverdue':
      return { dueOn: event.dueOn };
    default:
      return {};
  }
};
const reasonOf = (event: VisitEvent): string | undefined => {
  if (event.type === 'NobodyMet') return event.words;
  return event.type === 'VisitPostponed' || event.type === 'VisitDropped' ? event.reason : undefined;
};
const linkOf = (event: VisitEvent): VisitLink => {
  const reason = reasonOf(event);
  return {
    id: event.id,
    type: event.type,
    at: event.at,
    who: 'label' in event.by ? event.by.label : '',
    as: event.by.as,
    ...(reason && { reason }),
    params: paramsOf(event),
  };
};

/** The record page, for this viewer at this moment. */
export async function recordOf(
  visit: Visit,
  events: readonly VisitEvent[],
  caller: Caller,
  deps: ViewDeps,
  now: Date,
): Promise<VisitRecord> {
  const mayOpenFile = mayReadFile(deps, visit, caller);
  return {
    ...(await summaryOf(visit, caller, deps, now)),
    actions: actionsFor(deps, visit, caller),
    step: visit.status === 'planned' ? 0 : 1,
    ...(visit.status === 'done' && {
      sheet: {
        ...visit.sheet,
        deeds: [...visit.sheet.deeds],
        media: visit.sheet.media.map(deps.media.view),
        findings: findingsFor(visit, mayOpenFile, caller),
      },
    }),
    ...(visit.status === 'done' && visit.proposalId && mayOpenFile && { proposalId: visit.proposalId }),
    ...(visit.status === 'dropped' && { dropReason: visit.reasonWords }),
    mayOpenFile,
    mayOpenAddress: mayOpenAddress(deps, visit, caller),
    mayWriteFor: mayOpenFile || visit.visitorId === caller.personId,
    chain: events.map(linkOf),
  };
}

/** What is written of members stands in the file, where those under age need a purpose; here one reads what is about the household. */
const findingsFor = (visit: Extract<Visit, { status: 'done' }>, mayOpenFile: boolean, caller: Caller) =>
  mayOpenFile || visit.visitorId === caller.personId ? visit.sheet.findings.filter((finding) => !('memberId' in finding)) : [];

export async function driveOf(drive: Drive, tally: Tally, caller: Caller, deps: Pick<VisitDeps, 'may' | 'areas'>): Promise<DriveView> {
  const mayEnd = drive.state === 'running' && deps.may(caller, 'drive', 'end', { areaPath: drive.areaPath, relations: [] });
  return {
    id: drive.id,
    version: drive.version,
    name: drive.name,
    areaPath: drive.areaPath,
    areaName: await deps.areas.nameOf(drive.areaPath),
    from: drive.from,
    until: drive.until,
    sheet: drive.sheet,
    state: drive.state,
    households: drive.households,
    done: tally.done,
    dropped: tally.dropped,
    openedBy: drive.openedBy,
    openedAt: drive.openedAt,
    ...(drive.endedAt && { endedAt: drive.endedAt }),
    mayEnd,
  };
}
