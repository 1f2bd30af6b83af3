import { OpenNumber } from '@shared/households/households.contracts';
import { defineRoute } from '../core/route';
import type { HouseholdDeps } from './household.deps';
import { openNumber } from './level.decisions';
import { openedNumbers } from './new-household';
import { openOfMember } from './opening';

export const openNumberRoute = defineRoute<typeof OpenNumber, HouseholdDeps>(OpenNumber, (call, deps) => {
  const { which, purpose } = call.body;
  return openOfMember(
    call,
    deps,
    'openNumber',
    (file, rules, now) => openNumber(file, call.params.memberId, which, purpose, rules, now),
    (_file, member) => ({ number: openedNumbers(member, deps.crypto)[which] ?? '' }),
  );
});
