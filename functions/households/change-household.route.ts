import { ChangeHousehold } from '@shared/households/household-commands.contracts';
import { refused } from '@shared/result';
import { changeHousehold } from './file.decisions';
import { fileCommand } from './household.command';
import { wordsRefusal, writtenBy } from './household.form';

export const changeHouseholdRoute = fileCommand(ChangeHousehold, 'change', async ({ file, call: { body }, caller, rules, now, deps }) => {
  const unfit = wordsRefusal({ '/values/skills': body.values.skills, '/values/livingWords': body.values.livingWords });
  if (unfit) return { ok: false, refusal: unfit };
  const { areaPath } = body;
  if (areaPath !== undefined && areaPath !== file.household.areaPath) {
    if (!(await deps.areas.living(areaPath))) return refused('areaUnknown', { field: '/areaPath' });
    if (!deps.may(caller, 'household', 'change', { areaPath, relations: [] })) return refused('areaNotYours', { field: '/areaPath' });
  }
  return changeHousehold(file, { ...body, from: writtenBy(body.from, caller, now) }, rules, now);
});
