import { refused } from '@shared/result';
import { AssignVisit } from '@shared/visits/visit-commands.contracts';
import { visitCommand } from './visit.command';
import { assignVisit } from './visiting.decisions';
import { visitorsFor } from './visitors';

export const assignVisitRoute = visitCommand(AssignVisit, 'assign', async ({ visit, call, now, deps }) => {
  const visitors = await visitorsFor(deps, visit);
  const visitor = visitors.find(({ personId }) => personId === call.body.visitorId);
  return visitor ? assignVisit(visit, visitor, now) : refused('visitorUnknown', { field: '/visitorId' });
});
