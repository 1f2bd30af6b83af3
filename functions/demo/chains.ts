import type { ChainKind, ChainTask } from '@shared/chain/aid-chain';
import { chainOfHousehold, chainOfPerson } from '@shared/chain/chain-id';
import type { Clue } from '@shared/clues/clue';
import type { HelpRequest } from '@shared/help/help';
import type { Household } from '@shared/households/household';
import type { Visit } from '@shared/visits/visit';
import type { Wish } from '@shared/wishes/wish';
import { entryOf, linkItem, taskItem } from '../chain/chain.items';
import { type ChainEvent, thingOf } from '../chain/chain-events';
import { workOf } from '../chain/work';
import { workWrites } from '../chain/work.react';
import { chainTaskOf as clueTask } from '../clues/clue.chain';
import type { Item, Write } from '../core/store';
import { chainTaskOf as helpTask } from '../help/help.chain';
import { chainTaskOf as householdTask, notOnChain } from '../households/household.chain';
import { chainTaskOf as visitTask } from '../visits/visit.chain';
import { chainTaskOf as wishTask } from '../wishes/wish.chain';
import { countyId, nameOfArea } from './places';
import { settled } from './replay';
import { isNews } from './told';

/** What chains are made of: states and events of what stands on them, and who lives where. */
export const isForChains = ({ pk, sk }: Item): boolean =>
  (/^(WISH|HELP|CLUE|VISIT|HOUSEHOLD)#/.test(pk) && (sk === 'STATE' || sk.startsWith('EVENT#'))) || sk === 'PROFILE';

const taskIn = ({ wish, help, clue, visit, household }: Item): ChainTask | undefined => {
  if (wish) return wishTask(wish as Wish);
  if (help) return helpTask(help as HelpRequest);
  if (clue) return clueTask(clue as Clue);
  if (visit) return visitTask(visit as Visit);
  return household ? householdTask(household as Household) : undefined;
};
const idOf = ({ kind, id }: { readonly kind: ChainKind; readonly id: string }): string => `${kind} ${id}`;

/** The chains and the work log as they are after all that is no news any more, as the running house would have written them. */
export function chainsAfter(items: readonly Item[], now: Date): readonly Item[] {
  const homes = new Map(items.filter(({ sk }) => sk === 'PROFILE').map((item) => [String(item.personId), item.householdId]));
  const tasks = new Map<string, ChainTask>();
  for (const item of items) {
    const task = item.sk === 'STATE' ? taskIn(item) : undefined;
    if (task) tasks.set(idOf(task), named(task));
  }
  const chainOf = ({ householdId, subjectId }: { readonly householdId?: string; readonly subjectId?: string }): string => {
    if (householdId) return chainOfHousehold(householdId);
    const home = subjectId && homes.get(subjectId);
    return home ? chainOfHousehold(String(home)) : subjectId ? chainOfPerson(subjectId) : '';
  };
  const writes: Write[] = [];
  const linked = new Map<string, number>();
  for (const item of items) {
    if (!item.sk.startsWith('EVENT#') || !item.event || isNews(item, now)) continue;
    const event = item.event as ChainEvent;
    const thing = thingOf(event);
    const task = tasks.get(idOf(thing));
    for (const kind of workOf(event)) writes.push(...workWrites(event, kind));
    if (thing.kind === 'household' && (notOnChain as ReadonlySet<string>).has(event.type)) continue;
    linked.set(idOf(thing), (linked.get(idOf(thing)) ?? 0) + 1);
    writes.push({ put: linkItem(event.version, { ...entryOf(event, task), chain: chainOf(task ?? event) }) });
  }
  for (const [id, task] of tasks) {
    const version = linked.get(id);
    if (version) writes.push({ put: taskItem(task, { task, chain: chainOf(task), version }) });
  }
  return [...settled(writes), chainsAreThere];
}
/** Says that nothing happened before there were chains (hosts/backfill-chains). */
const chainsAreThere: Item = { pk: `CHAINS#${countyId}`, sk: 'BACKFILLED' };

const named = (task: ChainTask): ChainTask =>
  task.owner?.label === '' ? { ...task, owner: { ...task.owner, label: nameOfArea(task.owner.areaPath ?? task.areaPath) } } : task;
