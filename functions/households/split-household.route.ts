import { SplitHousehold } from '@shared/households/household-commands.contracts';
import { refused } from '@shared/result';
import { derivedId } from '../core/ids';
import { fileCommand } from './household.command';
import { writtenBy } from './household.form';
import { splitHousehold } from './split.decisions';

export const splitHouseholdRoute = fileCommand(
  SplitHousehold,
  'split',
  async ({ file, call: { body, callId }, caller, rules, now, deps }) => {
    if (!(await deps.areas.living(body.areaPath)) || body.areaPath.split('/')[0] !== file.household.countyId)
      return refused('areaUnknown', { field: '/areaPath' });
    if (!deps.may(caller, 'household', 'open', { areaPath: body.areaPath, relations: [] }))
      return refused('areaNotYours', { field: '/areaPath' });
    const newId = `hh${derivedId(callId, 'household').slice(0, 20)}`;
    return splitHousehold(file, { ...body, newId, from: writtenBy({ source: 'office' }, caller, now) }, rules, now);
  },
);
