import { describe, expect, test } from '@jest/globals';
import { defaultWishRules } from '@shared/wishes/wish.rules';
import { changesIn, checkRules, flat, ruleNames } from './rules-form';

const now = flat(defaultWishRules);

describe('rules as fields', () => {
  test('every rule has a field, and comes back as it was', () => {
    expect([...ruleNames].sort()).toEqual(Object.keys(now).sort());
    expect(checkRules(now)).toEqual({ rules: defaultWishRules, wrong: {} });
  });

  test('says at the field what is wrong', () => {
    const { rules, wrong } = checkRules({ ...now, capYuan: 0, daysToDeliver_urgent: 99, offerHours: undefined as never });
    expect(rules).toBeUndefined();
    expect(wrong).toEqual({ capYuan: 'tooSmall', daysToDeliver_urgent: 'tooLarge', offerHours: 'missing' });
  });

  test('lists only what changes', () => {
    expect(changesIn(now, { ...now, capYuan: 800 })).toEqual([{ name: 'capYuan', from: 500, to: 800 }]);
    expect(changesIn(now, now)).toEqual([]);
  });
});
