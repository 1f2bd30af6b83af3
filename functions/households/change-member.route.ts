import { ChangeMember } from '@shared/households/household-commands.contracts';
import { refused } from '@shared/result';
import { changeMember } from './file.decisions';
import { fileCommand } from './household.command';
import { birthdayDiffers, inOtherFile, placeOf, writtenBy } from './household.form';
import { sealedNumbers } from './new-household';

export const changeMemberRoute = fileCommand(ChangeMember, 'change', async ({ file, call, caller, rules, now, deps }) => {
  const { memberId } = call.params;
  const { name, relation, birthday, idNumber, phone, values, from } = call.body;
  const stands = file.members.find((one) => one.memberId === memberId);
  if (!stands) return refused('memberUnknown');
  if (birthdayDiffers({ idNumber, birthday: birthday ?? stands.birthday })) return refused('birthdayDiffers', { field: '/birthday' });
  const place = await placeOf(deps, idNumber);
  const change = {
    ...(name !== undefined && { name }),
    ...(relation !== undefined && { relation }),
    ...(birthday !== undefined && { birthday }),
    values,
    numbers: sealedNumbers({ idNumber, phone }, deps.crypto),
    from: writtenBy(from, caller, now),
  };
  const decision = changeMember(file, memberId, change, place, rules, now);
  if (decision.ok || decision.refusal.reason !== 'memberInOtherFile' || !place) return decision;
  return { ok: false, refusal: await inOtherFile(decision.refusal, place.householdId, caller, deps) };
});
