import { hardLimits } from '@shared/matching/matching';
import { GetCandidates } from '@shared/matching/matching.contracts';
import { answer, conflict, defineRoute, forbidden, notFound } from '../core/route';
import { candidateViews } from './candidate.view';
import type { MatchingDeps } from './matching.deps';

/** The office looks through the whole county, however far the search by itself has come. */
export const getCandidatesRoute = defineRoute<typeof GetCandidates, MatchingDeps>(
  GetCandidates,
  async ({ caller, params: { helpId } }, deps) => {
    const help = await deps.help.find(helpId);
    if (!caller || !help) return notFound();
    if (!deps.may(caller, 'help', 'offerTo', { areaPath: help.areaPath, relations: [] }))
      return (await deps.maySeeHelp(caller, help)) ? forbidden() : notFound();
    if (help.status !== 'open') return conflict({ reason: 'helpNotOpen' });
    const { ranked, outside, looked, volunteers } = await deps.matching.candidatesFor(help, 'county', 20);
    return answer({
      items: await candidateViews(ranked, volunteers, deps, help),
      outside: hardLimits.flatMap((limit) => (outside[limit] ? [{ limit, count: outside[limit] }] : [])),
      looked,
    });
  },
);
