import type { Finding } from '@shared/households/household';
import { accepted, refused } from '@shared/result';
import { RecordVisit } from '@shared/visits/visit-commands.contracts';
import { numberIn } from '../core/chain-command';
import { visitCommand } from './visit.command';
import { recordVisit } from './visiting.decisions';

/** The visit and what it means for the file (when somebody was there, what waits to be confirmed) are written together, or neither. */
export const recordVisitRoute = visitCommand(RecordVisit, 'record', async ({ visit, by, call, now, deps }) => {
  const { body } = call;
  const unfit = numberIn({ '/living': body.living, '/needs': body.needs, '/measures': body.measures, ...foundWords(body.findings) });
  if (unfit) return refused(unfit.reason, unfit);
  const decision = recordVisit(visit, body, by, now);
  if (!decision.ok || !decision.value) return decision;
  if (body.media.length > 0 && !(await deps.media.ownedBy(body.media, by.personId))) return refused('mediaUnknown', { field: '/media' });
  const filed = await deps.households.visitWrites({
    householdId: visit.householdId,
    visitId: visit.id,
    visitedAt: body.visitedAt,
    source: body.sheet === 'verification' ? 'verification' : 'visit',
    findings: body.findings as readonly Finding[],
    by,
    now,
  });
  if (!filed) return decision;
  const { visit: done } = decision.value;
  const told = done.status === 'done' && filed.proposalId ? { ...done, proposalId: filed.proposalId } : done;
  return accepted({ ...decision.value, visit: told, also: filed.writes });
});

const foundWords = (findings: readonly { readonly value?: unknown }[]): Record<string, string> =>
  Object.fromEntries(findings.flatMap(({ value }, at) => (typeof value === 'string' ? [[`/findings/${at}/value`, value]] : [])));
