import { describe, expect, test } from '@jest/globals';
import type { HouseholdRules } from '@shared/households/household.rules';
import type { RiskReason } from '@shared/households/risk';
import { aFile, aMember, morning, rules } from './household.builder';
import type { NewHousehold } from './new-household';
import { incomePerHead, proposeLevel } from './risk-level.decisions';

const grown = aMember({ name: '周建国', birthday: '1985-01-01' });
const family = (values: NewHousehold['values'], members: NewHousehold['members'] = [grown], more: Partial<NewHousehold> = {}) =>
  aFile({ members, values, ...more });
const of = (file: ReturnType<typeof aFile>, other: Partial<HouseholdRules> = {}) => proposeLevel(file, { ...rules, ...other }, morning);
const standard = rules.minimumLivingYuan;

describe('the level that facts speak for', () => {
  test.each<[string, ReturnType<typeof aFile>, 'red' | 'yellow' | 'blue', readonly RiskReason[]]>([
    ['nothing known', family({}), 'blue', ['nothingPressing']],
    ['income one yuan below the standard', family({ incomeYuan: standard - 1 }), 'red', ['incomeBelowStandard']],
    ['income at the standard', family({ incomeYuan: standard }), 'yellow', ['incomeNearStandard']],
    ['income one yuan below the margin', family({ incomeYuan: standard * 1.5 - 1 }), 'yellow', ['incomeNearStandard']],
    ['income at the margin', family({ incomeYuan: standard * 1.5 }), 'blue', ['nothingPressing']],
    [
      'rigid spending at its share',
      family({ incomeYuan: 50_000, medicalYuan: 20_000, schoolingYuan: 10_000 }),
      'yellow',
      ['rigidAboveLimit'],
    ],
    ['rigid spending below its share', family({ incomeYuan: 50_000, medicalYuan: 29_999 }), 'blue', ['nothingPressing']],
    ['other rigid spending counts too', family({ incomeYuan: 50_000, otherRigidYuan: 30_000 }), 'yellow', ['rigidAboveLimit']],
    ['a sudden event', family({ causes: ['suddenEvent'] }), 'red', ['suddenEvent']],
    ['a disaster', family({ causes: ['disaster'] }), 'red', ['suddenEvent']],
    ['severe disability', family({}, [{ ...grown, values: { disability: 2 } }]), 'yellow', ['severeDisability']],
    ['a lighter disability', family({}, [{ ...grown, values: { disability: 3 } }]), 'blue', ['nothingPressing']],
    ['serious illness', family({}, [{ ...grown, values: { health: 'serious' } }]), 'yellow', ['seriousIllness']],
    ['an elder living alone', family({}, [aMember()]), 'yellow', ['lonelyElder', 'noLabour']],
    ['an unsafe house', family({ housing: 'unsafe' }), 'yellow', ['unsafeHousing']],
    ['no home', family({ housing: 'none' }), 'yellow', ['unsafeHousing']],
    ['an orphan', family({}, [{ ...grown, values: { flags: ['orphan'] } }]), 'red', ['orphan']],
    ['a child in fact without parents', family({}, [{ ...grown, values: { flags: ['deFactoOrphan'] } }]), 'red', ['deFactoOrphan']],
    ['a child left behind', family({}, [{ ...grown, values: { flags: ['leftBehindChild'] } }]), 'yellow', ['leftBehindChild']],
    ['an only child lost', family({}, [{ ...grown, values: { flags: ['lostOnlyChild'] } }]), 'yellow', ['lostOnlyChild']],
    ['mental illness', family({}, [{ ...grown, values: { flags: ['mentalIllness'] } }]), 'yellow', ['mentalIllness']],
    ['nobody able to work', family({}, [{ ...grown, values: { ability: 'none' } }]), 'yellow', ['noLabour']],
    [
      'three lesser reasons together',
      family({ housing: 'unsafe' }, [{ ...grown, values: { ability: 'none', health: 'serious' } }]),
      'red',
      ['seriousIllness', 'noLabour', 'unsafeHousing'],
    ],
    ['a category alone', family({}, [grown], { categories: [{ category: 'minimumLiving', from: '2026-01-01' }] }), 'blue', ['inCategory']],
    [
      'a category that ended',
      family({}, [grown], { categories: [{ category: 'minimumLiving', from: '2025-01-01', validUntil: '2026-11-19' }] }),
      'blue',
      ['nothingPressing'],
    ],
  ])('%s', (_case, file, level, reasons) => {
    expect(of(file)).toEqual({ level, reasons });
  });

  test('the gravest reasons come first, and every one that holds is said', () => {
    const file = family({ incomeYuan: 1_000, medicalYuan: 900, housing: 'unsafe', causes: ['suddenEvent'] });
    expect(of(file).reasons).toEqual(['incomeBelowStandard', 'suddenEvent', 'rigidAboveLimit', 'unsafeHousing']);
  });

  test('a county’s own standard, margin and share count', () => {
    expect(of(family({ incomeYuan: 9_000 }), { minimumLivingYuan: 9_001 }).level).toBe('red');
    expect(of(family({ incomeYuan: 12_000 }), { marginPercent: 200 }).level).toBe('yellow');
    expect(of(family({ incomeYuan: 50_000, medicalYuan: 10_000 }), { rigidPercent: 20 }).level).toBe('yellow');
  });

  test('who left counts neither as a head nor as a reason', () => {
    const file = family({ incomeYuan: 20_000 }, [grown, { ...grown, memberId: 'm2', relation: 'spouse', values: { disability: 1 } }]);
    const left = { ...file, members: file.members.map((one) => (one.memberId === 'm2' ? { ...one, leftOn: '2026-11-01' } : one)) };
    expect(incomePerHead(file)).toBe(10_000);
    expect(incomePerHead(left)).toBe(20_000);
    expect(of(left)).toEqual({ level: 'blue', reasons: ['nothingPressing'] });
  });
});
