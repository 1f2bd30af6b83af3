import { valueFor } from '@shared/households/household.values';
import { coarse } from '@shared/place';
import { refused } from '@shared/result';
import { after, dayMs, localDay } from '@shared/time';
import { endOfDay } from '@shared/visits/rhythm';
import type { Visit } from '@shared/visits/visit';
import type { VisitSheetForm } from '@shared/visits/visit-commands.contracts';
import { dayRefusal } from './planning.decisions';
import { already, type Decision, facts, type Planned, type Step, step } from './visit.step';

type Visitor = { readonly personId: string; readonly label: string };
const isPlanned = (visit: Visit): visit is Planned => visit.status === 'planned';
const notPlanned = () => refused('visitNotPlanned');

/** A phone's clock may be off by this much. */
const clockMs = 10 * 60_000;
/** Kept on a phone without network for so long at most. */
const oldestMs = 60 * dayMs;

/** Somebody was there. The findings go to the file as a proposal of its own, written with this. */
export const recordVisit = (visit: Visit, form: VisitSheetForm, by: Visitor, now: Date): Decision => {
  if (!isPlanned(visit)) return notPlanned();
  if (form.visitedAt > after(now, clockMs)) return refused('visitInFuture', { field: '/visitedAt' });
  if (form.visitedAt < after(now, -oldestMs)) return refused('visitTooOld', { field: '/visitedAt', details: { days: oldestMs / dayMs } });
  const { living, needs, measures, deeds, findings } = form;
  if (living === '' && needs === '' && measures === '' && deeds.length === 0 && findings.length === 0)
    return refused('saySomething', { field: '/living' });
  const named = findings.map((finding) => ('memberId' in finding ? `${finding.memberId}.${finding.field}` : finding.field));
  const twice = named.findIndex((name, at) => named.indexOf(name) !== at);
  if (twice >= 0) return refused('findingTwice', { field: `/findings/${twice}` });
  const unfit = findings.findIndex((finding) => valueFor(finding) === undefined);
  if (unfit >= 0) return refused('findingUnfit', { field: `/findings/${unfit}` });
  const { visitedAt, kind, point, sheet } = form;
  const done: Visit = {
    ...facts(visit),
    kind,
    visitorId: by.personId,
    visitorLabel: by.label,
    ...(point && { point: coarse(point) }),
    status: 'done',
    visitedAt,
    sheet: {
      sheet,
      living,
      needs,
      measures,
      deeds: [...new Set(deeds)],
      media: form.media,
      findings: findings as Extract<Visit, { status: 'done' }>['sheet']['findings'],
    },
  };
  return step(done, [{ type: 'VisitDone', kind, deeds: [...new Set(deeds)], findings: findings.length }], now);
};

/** It stays due; how often was tried helps whoever goes next, and counts nowhere. */
export const nobodyMet = (visit: Visit, words: string, now: Date): Decision => {
  if (!isPlanned(visit)) return notPlanned();
  return step({ ...visit, tries: visit.tries + 1 }, [{ type: 'NobodyMet', ...(words && { words }) }], now);
};

export const assignVisit = (visit: Visit, visitor: Visitor, now: Date): Decision => {
  if (!isPlanned(visit)) return notPlanned();
  if (visit.visitorId === visitor.personId) return already;
  const { personId: visitorId, label: visitorLabel } = visitor;
  return step({ ...visit, visitorId, visitorLabel }, [{ type: 'VisitAssigned', visitorId, visitorLabel }], now);
};

export const postponeVisit = (visit: Visit, dueOn: string, reason: string, now: Date): Decision => {
  if (!isPlanned(visit)) return notPlanned();
  if (dueOn === visit.dueOn) return already;
  const unfit = dayRefusal(dueOn, now);
  if (unfit) return unfit;
  if (dueOn < visit.dueOn) return refused('dayNotLater', { field: '/dueOn' });
  const { overdueSince: _over, ...rest } = visit;
  return step({ ...rest, dueOn }, [{ type: 'VisitPostponed', dueOn, reason }], now);
};

export const dropVisit = (visit: Visit, reason: string, now: Date): Decision => {
  if (visit.status === 'dropped') return already;
  if (!isPlanned(visit)) return notPlanned();
  return step(
    { ...facts(visit), status: 'dropped', reasonWords: reason, endedAt: now.toISOString() },
    [{ type: 'VisitDropped', reason }],
    now,
  );
};

/** The day it was due by is over: said once, and it stays due. */
export const decideOverdue = (visit: Visit, now: Date): Step => {
  if (!isPlanned(visit) || visit.overdueSince || endOfDay(visit.dueOn) > now.toISOString()) return undefined;
  return step({ ...visit, overdueSince: endOfDay(visit.dueOn) }, [{ type: 'VisitOverdue', dueOn: visit.dueOn }], now).value;
};
/** Today or before in the county. */
export const isOverdue = (visit: Visit, now: Date): boolean => visit.status === 'planned' && visit.dueOn < localDay(now);
