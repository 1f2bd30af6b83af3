import { refused } from '@shared/result';
import type { Volunteer } from '@shared/volunteers/volunteer';
import type { HelpDeps } from './help.deps';
import type { Decision } from './help.step';

/** The decision with conditions of its write: that these volunteers are as they were decided upon. */
export const asTheyAre = (decision: Decision, deps: Pick<HelpDeps, 'unchanged'>, whom: readonly Volunteer[]): Decision =>
  decision.ok && decision.value
    ? { ok: true, value: { ...decision.value, also: [...(decision.value.also ?? []), ...whom.map(deps.unchanged)] } }
    : decision;

/** The same, and how much each of these may have in hand becomes a condition too. */
export const withLimits = (decision: Decision, deps: Pick<HelpDeps, 'unchanged'>, takers: readonly Volunteer[]): Decision => {
  const limits = Object.fromEntries(takers.map(({ personId, atATime }) => [personId, atATime]));
  return asTheyAre(decision.ok && decision.value ? { ok: true, value: { ...decision.value, limits } } : decision, deps, takers);
};

/** A refusal when one of these has as much in hand as they said they would take at a time. */
export async function handsFull(deps: Pick<HelpDeps, 'help'>, takers: readonly Volunteer[]) {
  for (const { personId, atATime } of takers)
    if ((await deps.help.inHand(personId)) >= atATime) return refused('handsFull', { details: { limit: atATime } });
  return undefined;
}
