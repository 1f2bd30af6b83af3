import { OpenNumber } from '@shared/households/households.contracts';
import { defineRoute } from '../core/route';
import type { HouseholdDeps } from './household.deps';
import { openNumber } from './level.decisions';
import { idNumberPurpose, phonePurpose } from './new-household';
import { openOfMember } from './opening';

export const openNumberRoute = defineRoute<typeof OpenNumber, HouseholdDeps>(OpenNumber, (call, deps) => {
  const { which, purpose } = call.body;
  return openOfMember(
    call,
    deps,
    'openNumber',
    (file, rules, now) => openNumber(file, call.params.memberId, which, purpose, rules, now),
    (_file, { sealedIdNumber, sealedPhone }) => ({
      number:
        which === 'phone' ? deps.crypto.open(phonePurpose, sealedPhone ?? '') : deps.crypto.open(idNumberPurpose, sealedIdNumber ?? ''),
    }),
  );
});
