import { AddMember } from '@shared/households/household-commands.contracts';
import { refused } from '@shared/result';
import { derivedId } from '../core/ids';
import { addMember } from './file.decisions';
import { fileCommand } from './household.command';
import { birthdayDiffers, inOtherFile, placeOf, withAccount, writtenBy } from './household.form';
import { storedMember } from './new-household';

export const addMemberRoute = fileCommand(AddMember, 'change', async ({ file, call, caller, rules, now, deps }) => {
  const { member: form, from } = call.body;
  if (birthdayDiffers(form)) return refused('birthdayDiffers', { field: '/member/birthday' });
  const [place, known] = await Promise.all([placeOf(deps, form.idNumber), withAccount(form, caller, deps)]);
  const member = storedMember(derivedId(call.callId, 'member'), known, writtenBy(from, caller, now), deps.crypto);
  const decision = addMember(file, member, place, rules, now);
  if (decision.ok || decision.refusal.reason !== 'memberInOtherFile' || !place) return decision;
  return { ok: false, refusal: await inOtherFile({ ...decision.refusal, field: '/member/idNumber' }, place.householdId, caller, deps) };
});
