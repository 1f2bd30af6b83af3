import { describe, expect, test } from '@jest/globals';
import { openAddress, openedAddress, setAddress } from './household.address';
import {
  aFile,
  aMember,
  bySun,
  changesOf,
  child,
  crypto,
  daysLater,
  fileAfter,
  idNumberOf,
  morning,
  reasonOf,
  rules,
  typesOf,
} from './household.builder';
import type { HouseholdFile } from './household.file';
import { planChanges } from './household.writes';
import { importedChange } from './imported-household';
import { mergeHouseholds, undoMerge } from './merge.decisions';
import { closeHousehold, splitHousehold } from './split.decisions';

const address = '柳荫社区平房区三排十二号';
const other = '向阳路枣树巷七号院';
const point = { lat: 40.76512, lon: 107.38449 };
const near = { lat: 40.765, lon: 107.384 };
const by = { personId: 'sun', label: '孙**', as: 'officer' } as const;
const set = (file: HouseholdFile, to: Omit<Parameters<typeof setAddress>[1], 'source'>) =>
  setAddress(file, { ...to, source: 'office' }, crypto, rules, morning);
const livesAt = ({ household, ...file }: HouseholdFile) => [
  openedAddress({ household, ...file }, crypto),
  household.point,
  household.hasAddress,
];

describe('where a household lives', () => {
  test('is sealed beside the state, the place coarse in it; the same again changes nothing', () => {
    const file = fileAfter(set(aFile(), { address, point }));
    expect(livesAt(file)).toEqual([address, near, true]);
    expect(JSON.stringify(file)).not.toContain(address);
    for (const again of [{ address, point }, { address }]) expect(set(file, again)).toEqual({ ok: true, value: undefined });
    const [first] = changesOf(set(aFile(), { address, point }));
    expect(first?.happenings).toEqual([{ type: 'HouseholdChanged', fields: ['address'], source: 'office' }]);
  });

  test('another address has no place until one is given; the same address may get one', () => {
    const file = fileAfter(set(aFile(), { address, point }));
    expect(livesAt(fileAfter(set(file, { address: other })))).toEqual([other, undefined, true]);
    expect(livesAt(fileAfter(set(fileAfter(set(aFile(), { address })), { address, point })))).toEqual([address, near, true]);
  });

  test('is an item of its own that is written when it changes alone', () => {
    const writes = (file: HouseholdFile, to: string) =>
      planChanges(changesOf(set(file, { address: to })), by).flatMap((write) =>
        'put' in write && write.put.sk === 'FILE#ADDRESS' ? [write.put] : [],
      );
    const [item] = writes(aFile(), address);
    expect([item?.pk, crypto.open('household.address', String(item?.sealed))]).toEqual(['HOUSEHOLD#hh1', address]);
    const file = fileAfter(set(aFile(), { address }));
    const looked = planChanges(changesOf(openAddress(file, { purpose: '走访' }, rules, morning)), by);
    expect(looked.filter((write) => 'put' in write && write.put.sk === 'FILE#ADDRESS')).toEqual([]);
  });

  test('comes with a new file, and is not written in one that has ended', () => {
    expect(livesAt(aFile({ address, point }))).toEqual([address, near, true]);
    expect(livesAt(aFile())).toEqual([undefined, undefined, false]);
    const closed = fileAfter(closeHousehold(aFile({ address }), '搬走了', rules, morning));
    expect(reasonOf(set(closed, { address: other }))).toBe('householdEnded');
    expect(typesOf(openAddress(closed, { purpose: '核对信息' }, rules, morning))).toEqual(['AddressOpened']);
  });

  test('every look is recorded with what it was for; where nothing is written there is nothing to see', () => {
    const looked = openAddress(aFile({ address }), { purpose: '走访', visit: 'v1' }, rules, morning);
    expect(changesOf(looked)[0]?.happenings).toEqual([{ type: 'AddressOpened', purpose: '走访', visit: 'v1' }]);
    expect(reasonOf(openAddress(aFile(), { purpose: '走访' }, rules, morning))).toBe('addressUnknown');
  });
});

describe('files that become one', () => {
  const second = (changes: object = {}) => aFile({ id: 'hh2', members: [aMember({ memberId: 'm9', name: '李四喜' })], ...changes });
  const merge = (here: HouseholdFile, there: HouseholdFile) =>
    changesOf(mergeHouseholds(here, there, [], rules, morning)).map(({ after }) => after) as [HouseholdFile, HouseholdFile];
  const undone = (here: HouseholdFile, there: HouseholdFile) =>
    changesOf(undoMerge(here, there, rules, daysLater(1))).map(({ after }) => livesAt(after));

  test('the one that stays keeps its own address, and both have theirs again', () => {
    const [here, there] = merge(aFile({ address, point }), second({ address: other }));
    expect([livesAt(here), livesAt(there)]).toEqual([
      [address, near, true],
      [other, undefined, true],
    ]);
    expect(undone(here, there)).toEqual([
      [address, near, true],
      [other, undefined, true],
    ]);
  });

  test('without one it takes the other’s, and gives it back; what was written meanwhile stays', () => {
    const [here, there] = merge(aFile(), second({ address: other, point }));
    expect(livesAt(here)).toEqual([other, near, true]);
    expect(undone(here, there)).toEqual([
      [undefined, undefined, false],
      [other, near, true],
    ]);
    const moved = fileAfter(setAddress(here, { address, source: 'office' }, crypto, rules, daysLater(1)));
    expect(undone(moved, there)[0]).toEqual([address, undefined, true]);
  });

  test('who moves out lives somewhere else', () => {
    const split = { newId: 'hh3', memberIds: ['m3'], headId: 'm3', areaPath: 'huangliu/hewan/liuyin/c2', from: bySun };
    const file = aFile({ address, members: [aMember(), child, aMember({ memberId: 'm3', name: '周大山', relation: 'child' })] });
    expect(changesOf(splitHousehold(file, split, rules, morning)).map(({ after }) => livesAt(after)[0])).toEqual([address, undefined]);
  });
});

test('a table says where they live: another address changes the file, the same or none does not', () => {
  const idNumber = idNumberOf('1958-03-02');
  const member = { memberId: 'm1', name: '周桂兰', relation: 'head' as const, birthday: '1958-03-02', idNumber, values: {} };
  const given = { id: 'hh1', countyId: 'huangliu', areaPath: 'huangliu/hewan/liuyin/c1', members: [member], values: {}, from: bySun };
  const bring = (before: HouseholdFile | undefined, to?: string) =>
    importedChange(before, { ...given, ...(to && { address: to }) }, '孙**', morning, crypto, rules);
  const first = bring(undefined, address)?.after as HouseholdFile;
  expect(livesAt(first)[0]).toBe(address);
  expect([bring(first, address), bring(first)]).toEqual([undefined, undefined]);
  const moved = bring(first, other);
  expect([moved && livesAt(moved.after)[0], moved?.happenings]).toEqual([
    other,
    [{ type: 'HouseholdChanged', fields: ['address'], source: bySun.source }],
  ]);
});
