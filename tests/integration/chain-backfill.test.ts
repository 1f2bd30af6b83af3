import { expect, test } from '@jest/globals';
import type { MemoryStore } from '../../functions/core/memory-store';
import { backfillChains } from '../../functions/hosts/backfill-chains';
import { aChain } from '../support/chain-household';
import { helpStates } from '../support/help';
import { aHouse, county } from '../support/house';
import { type StateName, wishStates } from '../support/wish-states';

test('what happened before there were chains stands on them afterwards, once, as if it had been told when it happened', async () => {
  const at = await aHouse();
  const ids: string[] = [];
  for (const state of ['submitted', 'open', 'claimed', 'delivered', 'closed', 'returned'] as readonly StateName[]) {
    at.later(0.001);
    ids.push(await wishStates[state](at));
  }
  await helpStates.open(at);
  await aChain(at);
  const made = () => (at.store as MemoryStore).all().filter(({ pk }) => /^(CHAIN|WORK|WORKCOUNT)#/.test(pk));
  expect(made()).toEqual([]);
  expect(await backfillChains(at.house, county)).toMatchObject({ things: ids.length + 1 });
  const before = made();
  expect(new Set(before.filter(({ sk }) => sk === 'TASK').map(({ pk }) => pk)).size).toBe(ids.length + 1);
  for (const id of ids) await at.tellAll(id);
  expect(await backfillChains(at.house, county)).toBeUndefined();
  expect(made()).toEqual(before);
});
