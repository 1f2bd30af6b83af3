import type { Actor } from '@shared/actor';
import type { HelpActor } from '@shared/help/help.events';
import type { HelpRules } from '@shared/help/help.rules';
import { accepted, type Result } from '@shared/result';
import type { Write } from '../core/store';
import { type NewHelp, submitHelp } from './asking.decisions';
import type { HelpDeps } from './help.deps';
import { sealContact } from './help.form';
import { type PlanDeps, planStep, submissionWrites } from './help.writes';

type Deps = PlanDeps & { readonly helpRules: (countyId: string) => Promise<HelpRules>; readonly seal: HelpDeps['seal'] };

/** A request made of something that came another way: its own rules decide, and the community sorts it like any other. */
export const handOnHelp =
  (deps: Deps) =>
  async (help: NewHelp, contact: Parameters<typeof sealContact>[0], by: Actor, now: Date): Promise<Result<readonly Write[]>> => {
    const rules = await deps.helpRules(help.countyId);
    const decision = submitHelp(help, rules, now);
    if (!decision.ok) return decision;
    if (!decision.value) return accepted([]);
    const also = submissionWrites(decision.value.help, sealContact(contact, deps.seal));
    return planStep(deps, undefined, { ...decision.value, also }, asking(by), rules);
  };

/** Whoever brings it here writes for somebody else, as an office or as a grid worker. */
const asking = (by: Actor): HelpActor =>
  'personId' in by ? { personId: by.personId, label: by.label, as: by.as === 'gridWorker' ? 'gridWorker' : 'officer' } : { as: 'clock' };
