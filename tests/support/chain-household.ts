import type { Write } from '../../functions/core/store';
import { aMember, bySun, opened } from '../../functions/households/household.builder';
import { planChanges } from '../../functions/households/household.writes';
import { type AHouse, liuyin } from './house';

/** The file of a household whose grown-ups have these accounts. */
export const householdWrites = (id: string, accounts: readonly string[]): readonly Write[] =>
  planChanges(
    [
      opened({
        id,
        areaPath: liuyin,
        members: accounts.map((personId, at) =>
          aMember({ memberId: `${id}m${at}`, personId, relation: at === 0 ? 'head' : 'child', name: at === 0 ? '周大山' : '周小河' }),
        ),
        from: bySun,
      }),
    ],
    { personId: 'officer', label: '孙**', as: 'officer' },
  );

/** The chain of the household in which 周 and 小河 live. */
export const aChain = async (at: AHouse): Promise<string> => {
  await at.store.commit(householdWrites('h1', ['zhou', 'daughter']));
  return 'H-h1';
};
/** One that an officer printed. */
export const aPrint = async (at: AHouse): Promise<string> => {
  const chainId = await aChain(at);
  return (await at.ask<{ printId: string }>('officer', 'POST', `/api/chains/${chainId}/prints`, {})).body.printId;
};
/** A wish of that household, as its chain is asked for. */
export const aChainedWish = async (at: AHouse): Promise<string> => {
  await aChain(at);
  const { body } = await at.submit();
  await at.tellAll(body.id);
  return `wish.${body.id}`;
};
