import type { Action } from '@shared/access/access';
import type { HouseholdRules } from '@shared/households/household.rules';
import type { Caller } from '@shared/people/caller';
import { refuse } from '../core/chain-command';
import { change, forbidden, notFound, type Reply } from '../core/route';
import type { HouseholdDeps } from './household.deps';
import type { HouseholdFile, StoredMember } from './household.file';
import { wordsRefusal } from './household.form';
import { planStep } from './household.plan';
import { barred, mayOn, maySee } from './household.relations';
import type { Decision } from './household.step';

type Opening = {
  readonly params: { readonly householdId: string };
  readonly body: { readonly purpose: string };
  readonly caller: Caller | undefined;
};

/** What is closed in a file is opened with a purpose: the record of it is written first, in the same breath as the answer, every time anew. */
export const openInFile = async <Answer>(
  { params, body, caller }: Opening,
  deps: HouseholdDeps,
  action: Extract<Action, 'openMinor' | 'openNumber' | 'openAddress'>,
  decide: (file: HouseholdFile, rules: HouseholdRules, now: Date) => Decision,
  show: (file: HouseholdFile) => Promise<Answer> | Answer,
): Promise<Reply<Answer>> => {
  const file = await deps.households.findFile(params.householdId);
  if (!caller || !file) return notFound();
  const { household } = file;
  if (!mayOn(deps, household, caller, action)) return maySee(deps, household, caller) ? forbidden() : notFound();
  if (barred(household, caller, action)) return forbidden();
  const unfit = wordsRefusal({ '/purpose': body.purpose });
  if (unfit) return refuse(unfit);
  const decision = decide(file, await deps.householdRules(household.countyId), deps.clock());
  if (!decision.ok) return refuse(decision.refusal);
  if (!decision.value) return notFound();
  const { writes } = await planStep(deps, decision.value, caller, household.areaPath);
  return change(writes, await show(file));
};

/** The same for what is written about a member. */
export const openOfMember = <Answer>(
  call: Opening & { readonly params: { readonly memberId: string } },
  deps: HouseholdDeps,
  action: Extract<Action, 'openMinor' | 'openNumber'>,
  decide: (file: HouseholdFile, rules: HouseholdRules, now: Date) => Decision,
  show: (file: HouseholdFile, member: StoredMember) => Promise<Answer> | Answer,
): Promise<Reply<Answer>> =>
  openInFile(call, deps, action, decide, (file) => {
    const member = file.members.find(({ memberId }) => memberId === call.params.memberId);
    if (!member) throw new Error(`A member was opened who is not there: ${call.params.memberId}`);
    return show(file, member);
  });
