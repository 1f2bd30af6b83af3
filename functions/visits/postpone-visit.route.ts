import { PostponeVisit } from '@shared/visits/visit-commands.contracts';
import { visitCommand } from './visit.command';
import { postponeVisit } from './visiting.decisions';

export const postponeVisitRoute = visitCommand(PostponeVisit, 'postpone', ({ visit, call, now }) =>
  postponeVisit(visit, call.body.dueOn, call.body.reason, now),
);
