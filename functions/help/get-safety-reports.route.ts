import { GetSafetyReports } from '@shared/help/help-commands.contracts';
import { answer, defineRoute, forbidden, notFound } from '../core/route';
import type { HelpDeps } from './help.deps';
import { isNear, mayOn, maySee, viewerOf } from './help.relations';
import { memberOf } from './help.step';
import { type StoredReport, safetyPurpose } from './safety.items';

const viewOf = ({ id, kind, by, byLabel, at, closedAt, sealed, sealedOutcome }: StoredReport, seal: HelpDeps['seal']) => {
  const { words, about } = JSON.parse(seal.open(safetyPurpose, sealed)) as { words: string; about: string };
  return {
    id,
    kind,
    words,
    by,
    byLabel,
    at,
    ...(about && { about }),
    ...(closedAt && { closedAt }),
    ...(sealedOutcome && { outcome: seal.open(safetyPurpose, sealedOutcome) }),
  };
};

/** For the office alone, and not for who is part of it. */
export const getSafetyReportsRoute = defineRoute<typeof GetSafetyReports, HelpDeps>(GetSafetyReports, async ({ params, caller }, deps) => {
  const help = await deps.help.find(params.helpId);
  if (!help || !caller) return notFound();
  const [viewer, now] = [await viewerOf(deps, caller), deps.clock()];
  if (!mayOn(deps, help, viewer, 'closeSafety', now)) return maySee(deps, help, viewer, now) ? forbidden() : notFound();
  if (isNear(help, viewer) || memberOf(help, caller.personId)) return forbidden();
  const reports = await deps.help.reports(help.id);
  return answer({ items: reports.map((report) => viewOf(report, deps.seal)).sort((a, b) => (a.at < b.at ? 1 : -1)) });
});
