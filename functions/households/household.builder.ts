import { defaultHouseholdRules } from '@shared/households/household.rules';
import { fieldCrypto } from '../core/field-crypto';
import type { HouseholdFile, Written } from './household.file';
import type { Decision, FileChange } from './household.step';
import { type NewHousehold, type NewMember, newHousehold } from './new-household';

/** A morning in the county, 09:00 local. */
export const morning = new Date('2026-11-20T01:00:00.000Z');
export const daysLater = (days: number, from = morning) => new Date(from.getTime() + days * 86_400_000);
export const rules = defaultHouseholdRules;
export const crypto = fieldCrypto({ keys: [{ id: 'k1', key: new Uint8Array(32) }], hashKey: new Uint8Array(32) });
export const bySun: Written = { source: 'office', on: '2026-11-20', by: '孙**' };

/** ID numbers of nobody, in a region that was never given out (GB 11643-1999). */
export const idNumberOf = (birthday: string, turn = 1): string => {
  const first17 = `999101${birthday.replaceAll('-', '')}${String(turn).padStart(3, '0')}`;
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
};

export const aMember = (changes: Partial<NewMember> = {}): NewMember => ({
  memberId: 'm1',
  name: '周桂兰',
  relation: 'head',
  birthday: '1958-03-02',
  values: {},
  ...changes,
});
export const child = aMember({
  memberId: 'm2',
  name: '周小燕',
  relation: 'grandchild',
  birthday: '2015-06-01',
  values: { schooling: 'compulsory' },
});
export const aHousehold = (changes: Partial<NewHousehold> = {}): NewHousehold => ({
  id: 'hh1',
  countyId: 'huangliu',
  areaPath: 'huangliu/hewan/liuyin/c1',
  members: [aMember(), child],
  values: { incomeYuan: 40_000 },
  consent: true,
  from: bySun,
  ...changes,
});
export const opened = (changes: Partial<NewHousehold> = {}): FileChange =>
  newHousehold(aHousehold(changes), '孙**', morning, crypto, rules);
export const aFile = (changes: Partial<NewHousehold> = {}): HouseholdFile => opened(changes).after;

/** The changes of a decision that must have been accepted and changed something. */
export const changesOf = (decision: Decision): readonly FileChange[] => {
  if (!decision.ok || !decision.value) throw new Error(`expected a step, got ${JSON.stringify(decision)}`);
  return decision.value.changes;
};
export const fileAfter = (decision: Decision): HouseholdFile => (changesOf(decision)[0] as FileChange).after;
export const typesOf = (decision: Decision): readonly string[] =>
  changesOf(decision).flatMap(({ happenings }) => happenings.map(({ type }) => type));
export const reasonOf = (decision: Decision): string | undefined => (decision.ok ? undefined : decision.refusal.reason);
