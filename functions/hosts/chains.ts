import { maskName } from '@shared/people/mask';
import type { Areas } from '../areas/areas.repository';
import type { Family } from '../chain/chain.deps';
import { type ChainThings, chainReact } from '../chain/chain.react';
import { chainRepository } from '../chain/chain.repository';
import type { ChainEvent } from '../chain/chain-events';
import { workReact } from '../chain/work.react';
import { workRepository } from '../chain/work.repository';
import { chainTaskOf as clueTask } from '../clues/clue.chain';
import { clueRepository } from '../clues/clue.repository';
import type { Clock } from '../core/clock';
import type { Store } from '../core/store';
import { chainTaskOf as helpTask } from '../help/help.chain';
import type { HelpRepository } from '../help/help.repository';
import { chainTaskOf as householdTask, notOnChain } from '../households/household.chain';
import { isMinor } from '../households/household.file';
import type { HouseholdsRepository } from '../households/households.repository';
import type { People } from '../people/people.repository';
import { chainTaskOf as visitTask } from '../visits/visit.chain';
import type { VisitRepository } from '../visits/visit.repository';
import { chainTaskOf as wishTask } from '../wishes/wish.chain';
import type { WishRepository } from '../wishes/wish.repository';

type Parts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly areas: Pick<Areas, 'nameOf'>;
  readonly people: Pick<People, 'find'>;
  readonly wishes: Pick<WishRepository, 'find'>;
  readonly help: Pick<HelpRepository, 'find'>;
  readonly visits: Pick<VisitRepository, 'find'>;
  readonly households: Pick<HouseholdsRepository, 'find' | 'findFile'>;
};
const asked =
  <State, Task>(find: (id: string) => Promise<State | undefined>, taskOf: (state: State) => Task) =>
  async (id: string): Promise<Task | undefined> => {
    const state = await find(id);
    return state && taskOf(state);
  };

/** Chains and the work log over the things of every feature: their reads, and what is written when something happens. */
export const chainsOver = ({ store, clock, areas, people, wishes, help, visits, households }: Parts) => {
  const things: ChainThings = {
    wish: { task: asked(wishes.find, wishTask) },
    help: { task: asked(help.find, helpTask) },
    clue: { task: asked(clueRepository(store).find, clueTask) },
    visit: { task: asked(visits.find, visitTask) },
    household: { task: asked(households.find, householdTask), apart: notOnChain },
  };
  const householdOf = async (personId: string) => (await people.find(personId))?.householdId;
  const react = async (event: ChainEvent): Promise<void> => {
    const done = await Promise.allSettled([
      chainReact(event, { store, things, householdOf, areaName: areas.nameOf }),
      workReact(event, { store }),
    ]);
    for (const one of done) if (one.status === 'rejected') throw one.reason;
  };
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
  return {
    react,
    deps: { chains: chainRepository(store), work: workRepository(store), family, pdfTools: () => import('../service/pdf-tools') },
  };
};
