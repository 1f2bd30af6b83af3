import { describe, expect, test } from '@jest/globals';
import { defaultHelpRules, HelpRules } from '@shared/help/help.rules';
import { defaultHouseholdRules, HouseholdRules } from '@shared/households/household.rules';
import { defaultWishRules, WishRules } from '@shared/wishes/wish.rules';
import { doing, ending, looking, unitOf as unitOfHelp } from '../help-rules/names';
import { papers, rhythms, standards } from '../household-rules/names';
import { amounts, times } from './names';
import { changesIn, checkRules, flat } from './rules-form';

const names = [...amounts, ...times];
const helpNames = [...looking, ...doing, ...ending];
const now = flat(defaultWishRules);
const check = (written: Partial<typeof now>) => checkRules<WishRules>(WishRules, names, written);

describe('rules as fields', () => {
  test('every rule has a field, and comes back as it was', () => {
    expect([...names].sort()).toEqual(Object.keys(now).sort());
    expect(check(now)).toEqual({ rules: defaultWishRules, wrong: {} });
    expect([...helpNames].sort()).toEqual(Object.keys(flat(defaultHelpRules)).sort());
    expect(checkRules<HelpRules>(HelpRules, helpNames, flat(defaultHelpRules))).toEqual({ rules: defaultHelpRules, wrong: {} });
  });

  test('every standard for households has a field, and says there what is wrong', () => {
    const all = [...standards, ...rhythms, ...papers];
    const holds = flat(defaultHouseholdRules);
    expect([...all].sort()).toEqual(Object.keys(holds).sort());
    expect(checkRules<HouseholdRules>(HouseholdRules, all, holds)).toEqual({ rules: defaultHouseholdRules, wrong: {} });
    const { wrong } = checkRules<HouseholdRules>(HouseholdRules, all, { ...holds, marginPercent: 99, visitDays_red: 400 });
    expect(wrong).toEqual({ marginPercent: 'tooSmall', visitDays_red: 'tooLarge' });
  });

  test('says at the field what is wrong', () => {
    const { rules, wrong } = check({ ...now, capYuan: 0, daysToDeliver_urgent: 99, offerHours: undefined as never });
    expect(rules).toBeUndefined();
    expect(wrong).toEqual({ capYuan: 'tooSmall', daysToDeliver_urgent: 'tooLarge', offerHours: 'missing' });
  });

  test('says what each limit of help is counted in', () => {
    expect(helpNames.map(unitOfHelp).join(' ')).toBe(
      'hours hours hours people rounds minutes minutes minutes people minutes minutes minutes minutes days days days days',
    );
  });

  test('lists only what changes', () => {
    expect(changesIn(names, now, { ...now, capYuan: 800 })).toEqual([{ name: 'capYuan', from: 500, to: 800 }]);
    expect(changesIn(names, now, now)).toEqual([]);
  });
});
