import type { Areas } from '../areas/areas.repository';
import { type ChainThings, chainReact } from '../chain/chain.react';
import type { ChainEvent } from '../chain/chain-events';
import { workReact } from '../chain/work.react';
import { chainTaskOf as clueTask } from '../clues/clue.chain';
import { clueRepository } from '../clues/clue.repository';
import type { Store } from '../core/store';
import { chainTaskOf as helpTask } from '../help/help.chain';
import type { HelpRepository } from '../help/help.repository';
import { chainTaskOf as householdTask, notOnChain } from '../households/household.chain';
import type { HouseholdsRepository } from '../households/households.repository';
import type { People } from '../people/people.repository';
import { chainTaskOf as visitTask } from '../visits/visit.chain';
import type { VisitRepository } from '../visits/visit.repository';
import { chainTaskOf as wishTask } from '../wishes/wish.chain';
import type { WishRepository } from '../wishes/wish.repository';

type Parts = {
  readonly store: Store;
  readonly areas: Pick<Areas, 'nameOf'>;
  readonly people: Pick<People, 'find'>;
  readonly wishes: Pick<WishRepository, 'find'>;
  readonly help: Pick<HelpRepository, 'find'>;
  readonly visits: Pick<VisitRepository, 'find'>;
  readonly households: Pick<HouseholdsRepository, 'find'>;
};
const asked =
  <State, Task>(find: (id: string) => Promise<State | undefined>, taskOf: (state: State) => Task) =>
  async (id: string): Promise<Task | undefined> => {
    const state = await find(id);
    return state && taskOf(state);
  };

/** Chains and the work log over the things of every feature: what is written when something happens. */
export const chainsOver = ({ store, areas, people, wishes, help, visits, households }: Parts) => {
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
  return { react };
};
