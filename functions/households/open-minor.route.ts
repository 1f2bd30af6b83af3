import type { MemberValues } from '@shared/households/household';
import { OpenMinor } from '@shared/households/households.contracts';
import { defineRoute } from '../core/route';
import { beforeView } from './field-before';
import type { HouseholdDeps } from './household.deps';
import { openedMinor } from './household.view';
import { openMinor } from './level.decisions';
import { openOfMember } from './opening';

export const openMinorRoute = defineRoute<typeof OpenMinor, HouseholdDeps>(OpenMinor, (call, deps) =>
  openOfMember(
    call,
    deps,
    'openMinor',
    (file, rules, now) => openMinor(file, call.params.memberId, call.body.purpose, rules, now),
    async (file, member) => ({
      member: openedMinor(member),
      before: (await deps.households.memberHistory(member.memberId)).map(beforeView),
      findings: file.proposals.flatMap(({ id, findings }) =>
        findings.flatMap((one, at) =>
          'memberId' in one && one.memberId === member.memberId
            ? [{ proposalId: id, at, field: one.field as keyof MemberValues, value: one.value }]
            : [],
        ),
      ),
    }),
  ),
);
