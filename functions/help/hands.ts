import { refused } from '@shared/result';
import type { Volunteer } from '@shared/volunteers/volunteer';
import type { HelpDeps } from './help.deps';
import type { Decision } from './help.step';

/** The decision with how much each of these may have in hand, which becomes a condition of the write. */
export const withLimits = (decision: Decision, takers: readonly Volunteer[]): Decision =>
  decision.ok && decision.value
    ? { ok: true, value: { ...decision.value, limits: Object.fromEntries(takers.map(({ personId, atATime }) => [personId, atATime])) } }
    : decision;

/** A refusal when one of these has as much in hand as they said they would take at a time. */
export async function handsFull(deps: Pick<HelpDeps, 'help'>, takers: readonly Volunteer[]) {
  for (const { personId, atATime } of takers)
    if ((await deps.help.inHand(personId)) >= atATime) return refused('handsFull', { details: { limit: atATime } });
  return undefined;
}
