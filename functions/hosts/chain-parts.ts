import { maskName } from '@shared/people/mask';
import type { Family } from '../chain/chain.deps';
import { chainRepository } from '../chain/chain.repository';
import { workRepository } from '../chain/work.repository';
import type { Clock } from '../core/clock';
import type { Store } from '../core/store';
import { isMinor } from '../households/household.file';
import type { HouseholdsRepository } from '../households/households.repository';

type Parts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly households: Pick<HouseholdsRepository, 'findFile'>;
};

/** What the routes of chains and of the work log read. */
export const chainParts = ({ store, clock, households }: Parts) => {
  const family = async (householdId: string): Promise<Family | undefined> => {
    const file = await households.findFile(householdId);
    if (!file) return undefined;
    const { household, members } = file;
    return {
      householdId,
      label: household.headLabel,
      areaPath: household.areaPath,
      mergedFrom: household.mergedFrom,
      members: members
        .filter(({ leftOn }) => leftOn === undefined)
        .map((member) => ({
          ...(member.personId && { personId: member.personId }),
          label: maskName(member.name),
          minor: isMinor(member, clock()),
        })),
    };
  };
  return { chains: chainRepository(store), work: workRepository(store), family, pdfTools: () => import('../service/pdf-tools') };
};
