import { expect, test } from '@jest/globals';
import type { HouseholdRecord } from '@shared/households/household.views';
import { type MemoryStore, memoryStore, type StoreOperation } from '../../functions/core/memory-store';
import { type AHouse, aHouse } from '../support/house';
import { aFileForm } from '../support/household-routes';

const from = { source: 'office' };
const li = { name: '李明', relation: 'sibling', birthday: '1990-01-01', phone: '19900000004', values: {} };

const opened = async (at: AHouse, turn: number, ...more: object[]) => {
  const form = aFileForm(turn);
  return (await at.ask<HouseholdRecord>('town', 'POST', '/api/households', { ...form, members: [...form.members, ...more] })).body;
};
const act = async (at: AHouse, id: string, path: string, body: object) => {
  const { status, body: record } = await at.ask<HouseholdRecord>('town', 'POST', `/api/households/${id}${path}`, body);
  expect([path, status]).toEqual([path, 200]);
  return record;
};
const joins = (at: AHouse, id: string) => act(at, id, '/members', { from, member: li });
const accounts = ({ memberList = [] }: HouseholdRecord) => memberList.filter(({ hasAccount, leftOn }) => hasAccount && !leftOn).length;
const homeOf = async (at: AHouse) => (await at.house.people.find('li'))?.householdId;

test('somebody written down twice in one form has an account once', async () => {
  const at = await aHouse();
  const file = await opened(at, 1, li, li);
  expect([file.members, accounts(file), await homeOf(at)]).toEqual([5, 1, file.id]);
});

test('who joins two files at one moment lives in the one that was first', async () => {
  let between: (() => Promise<unknown>) | undefined;
  const before = async (operation: StoreOperation) => {
    if (operation.kind !== 'getMany' || !operation.keys.some(({ pk }) => pk === 'PERSON#li')) return;
    const other = between;
    between = undefined;
    await other?.();
  };
  const store: MemoryStore = memoryStore({ hooks: { before } });
  const at = await aHouse(store);
  const [one, other] = [await opened(at, 1), await opened(at, 2)];
  // The other file has them between what is decided here and what is written.
  between = () => joins(at, other.id);
  const second = await joins(at, one.id);
  expect([second.members, accounts(second), between]).toEqual([4, 0, undefined]);
  const first = (await at.ask<HouseholdRecord>('town', 'GET', `/api/households/${other.id}`)).body;
  expect([accounts(first), await homeOf(at)]).toEqual([1, other.id]);
});

test('a merge is undone without the account of whom a third file has by now', async () => {
  const at = await aHouse();
  const [here, there, third] = [await opened(at, 1), await opened(at, 2, li), await opened(at, 3)];
  const pair = (file: HouseholdRecord, relation: string) => file.memberList?.find((one) => one.relation === relation)?.memberId ?? '';
  const same = [{ here: pair(here, 'spouse'), there: pair(there, 'sibling') }];
  await act(at, here.id, '/merge', { other: there.id, same, reason: '同一家人' });
  expect(await homeOf(at)).toBeUndefined();
  expect(accounts(await joins(at, third.id))).toBe(1);
  await act(at, here.id, '/merge/undo', { other: there.id });
  const back = (await at.ask<HouseholdRecord>('town', 'GET', `/api/households/${there.id}`)).body;
  expect([back.members, accounts(back), await homeOf(at)]).toEqual([4, 0, third.id]);
});
