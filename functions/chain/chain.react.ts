import { randomUUID } from 'node:crypto';
import type { ChainKind, ChainTask } from '@shared/chain/aid-chain';
import { chainOfHousehold, chainOfPerson } from '@shared/chain/chain-id';
import { type Patience, patience, pause } from '../core/retry';
import { type Item, type Store, StoreFault, type Write } from '../core/store';
import { entryOf, linkItem, type StoredLink, type StoredTask, taskItem } from './chain.items';
import { linkKey, type Thing, taskKey, thingPk } from './chain.keys';
import { type ChainEvent, thingOf } from './chain-events';

/** Things by kind, each asked for its task as it stands now; a kind without an answer is known by its events alone. `apart`: events that are no links. */
export type ChainThings = {
  readonly [Kind in ChainKind]?: { readonly task: (id: string) => Promise<ChainTask | undefined>; readonly apart?: ReadonlySet<string> };
};

export type ChainReactDeps = {
  readonly store: Store;
  readonly things: ChainThings;
  readonly householdOf: (personId: string) => Promise<string | undefined>;
  readonly areaName: (path: string) => Promise<string>;
  readonly patience?: Partial<Patience>;
};

/** Room left in a transaction for the task and the new link. */
const mostMoved = 90;

/**
 * Puts an event on its chain: one link for it, once however often and late it comes, and the thing's task if it is newer than what stands there.
 * When it turns out whose chain a thing is on, all its links go there with it. Throws `StoreFault` when it could not be written: give the event again.
 */
export const chainReact = async (event: ChainEvent, deps: ChainReactDeps): Promise<{ linked: boolean }> => {
  const thing = thingOf(event);
  const trying = patience(deps.patience);
  for (let attempt = 1; attempt <= trying.attempts; attempt += 1) {
    const found = await deps.store.getMany([taskKey(thing), linkKey(thing, event.version)]);
    const was = found.find(({ sk }) => sk === 'TASK') as (Item & StoredTask) | undefined;
    const apart = deps.things[thing.kind]?.apart?.has(event.type) ?? false;
    const linked = apart || found.some(({ sk }) => sk !== 'TASK');
    const { stored, changed } = await standing(event, thing, was, deps);
    const moves = was !== undefined && was.chain !== stored.chain;
    if (linked && !changed) return { linked: false };
    const moved = moves ? await movedLinks(deps.store, thing, stored.chain, linked ? -1 : event.version) : [];
    if (await written(deps.store, was, stored, thing, event, linked, moved)) return { linked: !linked };
    await pause(trying, attempt);
  }
  throw new StoreFault(`put ${event.id} on its chain`);
};

/** The task to stand from now on, and whether that differs from what stood there. */
const standing = async (event: ChainEvent, thing: Thing, was: StoredTask | undefined, deps: ChainReactDeps) => {
  const now = await deps.things[thing.kind]?.task(thing.id);
  const newer = now !== undefined && now.version > (was?.task?.version ?? 0);
  const task = newer ? await named(now, deps) : was?.task;
  const chain = await chainOf(task ?? event, deps);
  const stored: StoredTask = { chain, version: (was?.version ?? 0) + 1, ...(task && { task }) };
  return { stored, changed: newer || chain !== was?.chain };
};

/** An owner without a label is the area's office. */
const named = async (task: ChainTask, { areaName }: ChainReactDeps): Promise<ChainTask> =>
  task.owner && task.owner.label === ''
    ? { ...task, owner: { ...task.owner, label: await areaName(task.owner.areaPath ?? task.areaPath) } }
    : task;

const chainOf = async (
  { householdId, subjectId }: { readonly householdId?: string; readonly subjectId?: string },
  { householdOf }: ChainReactDeps,
): Promise<string> => {
  if (householdId) return chainOfHousehold(householdId);
  if (!subjectId) return '';
  const home = await householdOf(subjectId);
  return home ? chainOfHousehold(home) : chainOfPerson(subjectId);
};

/** The thing's links as they stand on the other chain, but the one that is written anyway. */
const movedLinks = async (store: Store, thing: Thing, chain: string, but: number): Promise<Write[]> => {
  const moved: Write[] = [];
  let after: string | undefined;
  do {
    const page = await store.query({ pk: thingPk(thing), sk: { prefix: 'LINK#' }, limit: 200, ...(after && { after }) });
    for (const item of page.items) {
      const { entry, areaPath, reach, minor } = item as Item & StoredLink;
      const version = Number(item.thingVersion);
      if (version !== but) moved.push({ put: linkItem(version, { entry, areaPath, reach, chain, ...(minor && { minor }) }) });
    }
    after = page.next;
  } while (after);
  return moved;
};

/** The task decides: it is written on condition of what was read, so whoever else puts a link or moves them makes this one look again. */
const written = async (
  store: Store,
  was: StoredTask | undefined,
  stored: StoredTask,
  thing: Thing,
  event: ChainEvent,
  linked: boolean,
  moved: readonly Write[],
): Promise<boolean> => {
  for (let at = mostMoved; at < moved.length; at += mostMoved) {
    if (!(await store.commit(moved.slice(at, at + mostMoved), randomUUID())).ok) return false;
  }
  const link = linkItem(event.version, { ...entryOf(event, stored.task), chain: stored.chain });
  const { ok } = await store.commit(
    [
      { put: taskItem(thing, stored), when: was ? { version: was.version } : 'absent' },
      ...(linked ? [] : [{ put: link, when: 'absent' } as const]),
      ...moved.slice(0, mostMoved),
    ],
    randomUUID(),
  );
  return ok;
};
