import { DropVisit } from '@shared/visits/visit-commands.contracts';
import { visitCommand } from './visit.command';
import { dropVisit } from './visiting.decisions';

export const dropVisitRoute = visitCommand(DropVisit, 'drop', ({ visit, call, now }) => dropVisit(visit, call.body.reason, now));
