import { AcceptHelp } from '@shared/help/help-commands.contracts';
import { refused } from '@shared/result';
import { handsFull, withLimits } from './hands';
import { helpCommand } from './help.command';
import { takerOf } from './help.relations';
import { acceptHelp } from './taking.decisions';

/** Places, hours and full hands are conditions of the write; what is in hand is counted only to say why it failed. */
export const acceptHelpRoute = helpCommand(AcceptHelp, 'accept', 'volunteer', async ({ help, viewer, caller, call, now, deps }) => {
  const { volunteer } = viewer;
  if (!volunteer) return refused('notAVolunteer');
  const decision = acceptHelp(help, [takerOf(volunteer, caller.householdId, now)], call.body.start, now);
  const full = decision.ok && decision.value && call.contested ? await handsFull(deps, [volunteer]) : undefined;
  return full ?? withLimits(decision, deps, [volunteer]);
});
