import { CloseSafety } from '@shared/help/help-commands.contracts';
import { refused } from '@shared/result';
import type { Write } from '../core/store';
import { helpCommand } from './help.command';
import { isNear } from './help.relations';
import { already, memberOf } from './help.step';
import { closeSafety } from './safety.decisions';
import { reportWrite, safetyPurpose } from './safety.items';

/** The office has dealt with it; the two stay apart unless it says otherwise, and no other report stands between them. */
export const closeSafetyRoute = helpCommand(CloseSafety, 'closeSafety', 'officer', async ({ help, viewer, caller, call, now, deps }) => {
  const { reportId, outcome, keepApart } = call.body;
  if (isNear(help, viewer) || memberOf(help, caller.personId)) return refused('ownHelp');
  const reports = await deps.help.reports(help.id);
  const report = reports.find(({ id }) => id === reportId);
  if (!report) return refused('reportUnknown', { field: '/reportId' });
  if (report.closedAt) return already;
  const decision = closeSafety(help, keepApart, now);
  if (!decision.ok || !decision.value) return decision;
  const closed = {
    ...report,
    version: report.version + 1,
    closedAt: now.toISOString(),
    sealedOutcome: deps.seal.close(safetyPurpose, outcome),
  };
  const stillApart = reports.filter((one) => one !== report && !one.closedAt).flatMap(({ involved }) => involved);
  const free = keepApart ? [] : report.involved.filter((one) => !stillApart.includes(one));
  const askers = [help.authorId, help.subjectId];
  const together = [...(await deps.volunteers.many(free)).values()].flatMap((one): Write[] => {
    const apartFrom = one.apartFrom.filter((other) => !askers.includes(other));
    return apartFrom.length < one.apartFrom.length ? [deps.apartWrite(one, apartFrom)] : [];
  });
  return { ok: true, value: { ...decision.value, also: [reportWrite(help.id, help.areaPath, closed), ...together] } };
});
