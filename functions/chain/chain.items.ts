import { communityOf } from '@shared/area-path';
import type { ChainEntry, ChainOwner, ChainTask } from '@shared/chain/aid-chain';
import { sideOf } from '@shared/chain/chain-id';
import type { Item } from '../core/store';
import { areasAbove, brokenPk, chainPk, linkKey, placeOfBroken, placeOfLink, placeOfTask, taskKey } from './chain.keys';
import { type ChainEvent, type Reach, thingOf, toldOf } from './chain-events';

/** `chain` is empty while nobody knows whom the thing concerns. */
export type StoredLink = {
  readonly entry: ChainEntry;
  readonly areaPath: string;
  readonly reach: Reach;
  readonly minor?: true;
  readonly chain: string;
};
/** `version` counts the writes of this item; the thing's own version is in its task. `task` is missing while only events of it are known. */
export type StoredTask = { readonly task?: ChainTask; readonly chain: string; readonly version: number };

const within = (areaPath: string) => ({ inArea: `${areaPath}/` });

export const taskItem = ({ kind, id }: { kind: ChainTask['kind']; id: string }, { task, chain, version }: StoredTask): Item => {
  const broken = task && placeOfBroken(task);
  const community = task && communityOf(task.areaPath);
  const [county, town] = task ? areasAbove(task.areaPath) : [];
  return {
    ...taskKey({ kind, id }),
    version,
    chain,
    kind,
    ...(task && { task, ...within(task.areaPath), ...(task.subjectId && { subjectId: task.subjectId }) }),
    ...(task && broken && { g1pk: brokenPk(community ?? task.areaPath), g1sk: broken }),
    ...(broken && town && town !== community && { g2pk: brokenPk(town), g2sk: broken }),
    ...(broken && county && county !== community && { g3pk: brokenPk(county), g3sk: broken }),
    ...(task && chain && { g5pk: chainPk(chain), g5sk: placeOfTask(task) }),
  };
};

export const linkItem = (version: number, link: StoredLink): Item => {
  const { entry, chain } = link;
  return {
    ...linkKey(entry, version),
    ...link,
    thingVersion: version,
    kind: entry.kind,
    ...(entry.subjectId && { subjectId: entry.subjectId }),
    ...(chain && { g4pk: chainPk(chain), g4sk: placeOfLink(entry.at, entry, version) }),
  };
};

const publicOwner = (event: ChainEvent): ChainOwner | undefined =>
  'owner' in event ? event.owner : 'holder' in event ? event.holder : undefined;

/** One event as a link. Who reported something is told by no chain: the household reads it too. */
export const entryOf = (event: ChainEvent, task: ChainTask | undefined): Omit<StoredLink, 'chain'> => {
  const thing = thingOf(event);
  const { stage, reach } = toldOf(thing.kind, event.type);
  const by = event.by as { readonly as: string; readonly label?: string };
  const owner = publicOwner(event);
  const subjectId = event.subjectId ?? task?.subjectId;
  return {
    entry: {
      eventId: event.id,
      ...thing,
      type: event.type,
      stage,
      at: event.at,
      who: by.as === 'reporter' ? '' : (by.label ?? ''),
      as: by.as,
      title: event.title,
      ...(subjectId && { subjectId }),
      ...('dueAt' in event && event.dueAt && { dueAt: event.dueAt }),
      ...(owner && { owner: owner.label }),
    },
    areaPath: event.areaPath,
    reach,
    ...(task?.minor && { minor: true }),
  };
};

/** That somebody printed a chain, as a link of it: whom it is about may know. */
export const printLink = (
  printId: string,
  { chainId, label, at }: { readonly chainId: string; readonly label: string; readonly at: string },
  as: 'resident' | 'officer',
  { areaPath, householdId }: { readonly areaPath: string; readonly householdId?: string },
): Item => {
  const { of, id } = sideOf(chainId);
  const thing = { kind: 'household', id: householdId ?? id } as const;
  const entry: ChainEntry = {
    eventId: `print.${printId}`,
    ...thing,
    type: 'ChainPrinted',
    stage: 'feedback',
    at,
    who: label,
    as,
    title: '',
    ...(of === 'person' && { subjectId: id }),
  };
  const link: StoredLink = { entry, areaPath, reach: 'all', chain: chainId };
  return {
    pk: `CHAINPRINT#${printId}`,
    sk: 'LINK',
    ...link,
    kind: entry.kind,
    ...(entry.subjectId && { subjectId: entry.subjectId }),
    g4pk: chainPk(chainId),
    g4sk: `${at}#print_${printId}`,
  };
};
