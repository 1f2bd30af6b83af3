import { SetAddress } from '@shared/households/household-commands.contracts';
import { setAddress } from './household.address';
import { fileCommand } from './household.command';
import { wordsRefusal } from './household.form';
import { actorAt } from './household.relations';

export const setAddressRoute = fileCommand(SetAddress, 'setAddress', ({ file, call: { body }, caller, rules, now, deps }) => {
  const unfit = wordsRefusal({ '/address': body.address });
  if (unfit) return { ok: false, refusal: unfit };
  const source = actorAt(caller, file.household.areaPath).as === 'officer' ? 'office' : 'visit';
  return setAddress(file, { ...body, source }, deps.crypto, rules, now);
});
