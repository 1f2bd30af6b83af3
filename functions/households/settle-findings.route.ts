import { SettleFindings } from '@shared/households/household-commands.contracts';
import { settleFindings } from './findings.decisions';
import { fileCommand } from './household.command';

export const settleFindingsRoute = fileCommand(SettleFindings, 'confirmFindings', ({ file, call: { params, body }, rules, now }) =>
  settleFindings(file, params.proposalId, body, rules, now),
);
