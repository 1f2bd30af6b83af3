import { MemberLeaves } from '@shared/households/household-commands.contracts';
import { memberLeaves } from './file.decisions';
import { fileCommand } from './household.command';

export const memberLeavesRoute = fileCommand(MemberLeaves, 'change', ({ file, call: { params, body }, rules, now }) =>
  memberLeaves(file, params.memberId, body, rules, now),
);
