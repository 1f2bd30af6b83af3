import type { Relation } from '@shared/access/access';
import type { ChainTask } from '@shared/chain/aid-chain';
import type { ChainEntryView, ChainTaskView } from '@shared/chain/chain.contracts';
import type { Caller } from '@shared/people/caller';
import { brokenness } from './chain.bar';
import type { ChainDeps } from './chain.deps';
import type { StoredLink } from './chain.items';

/** Who looks at a chain: whether it is theirs, and whose minors are on it. */
export type Looking = { readonly caller: Caller; readonly own: boolean; readonly minors: ReadonlySet<string> };
type Place = {
  readonly kind: ChainTask['kind'];
  readonly areaPath: string;
  readonly subjectId?: string | undefined;
  readonly owner?: ChainTask['owner'];
};

/** What they may know of one thing, as its own page would: everything but private words; that it is there and its title; or only that something is. */
type Sight = 'inside' | 'title' | 'kind';

const relationsTo = ({ kind, subjectId, owner }: Place, { caller, own }: Looking): Relation[] => {
  const mine = subjectId === caller.personId || (kind === 'household' && own);
  const orgs = caller.grants.flatMap(({ orgId }) => orgId ?? []);
  const given = owner?.personId === caller.personId || (owner?.orgId !== undefined && orgs.includes(owner.orgId));
  // A clue is its reporter's own, and no chain tells who that was.
  return [
    'none',
    ...(mine && kind !== 'clue' ? ['own' as const] : []),
    ...(given ? ['owner' as const, 'holder' as const, 'crew' as const] : []),
  ];
};

export const sightOf = (place: Place, looking: Looking, { may }: Pick<ChainDeps, 'may'>): Sight => {
  const to = { areaPath: place.areaPath, relations: relationsTo(place, looking) };
  // A report on one's own household is not one's own to read, whatever office one holds.
  if (place.kind === 'clue' && looking.own) return 'kind';
  const inside = place.kind === 'visit' ? 'read' : 'readPrivate';
  if (may(looking.caller, place.kind, inside, to)) return 'inside';
  return may(looking.caller, place.kind, 'read', to) ? 'title' : 'kind';
};

/** Staff who see the chain for their area, not because it is theirs. */
const isOffice = ({ caller }: Looking, areaPath: string, { may }: Pick<ChainDeps, 'may'>): boolean =>
  may(caller, 'aidChain', 'read', { areaPath, relations: [] });

export const taskView = (task: ChainTask, looking: Looking, deps: Pick<ChainDeps, 'may'>, now: Date): ChainTaskView => {
  const sight = sightOf(task, looking, deps);
  const minor = task.minor === true || (task.subjectId !== undefined && looking.minors.has(task.subjectId));
  const titled = sight === 'inside' || (sight === 'title' && !minor);
  const broken = brokenness(task, now);
  const ownerShown = task.owner && (sight === 'inside' || task.owner.orgId !== undefined || task.owner.personId === undefined);
  return {
    kind: task.kind,
    id: task.id,
    status: task.status,
    stage: task.stage,
    open: task.open,
    changedAt: task.changedAt,
    record: sight !== 'kind',
    ...(titled && { title: task.title }),
    ...(broken && { broken }),
    ...(ownerShown && task.owner && { owner: task.owner.label }),
    ...(task.dueAt && { dueAt: task.dueAt }),
    ...(sight !== 'kind' && task.outcome && { outcome: task.outcome }),
    ...(sight === 'inside' && task.visitId && { visitId: task.visitId }),
  };
};

/** In which someone may be a child: their label stays away even inside. */
const aboutThem: ReadonlySet<string> = new Set(['wisher', 'asker', 'resident']);

/** A link as this viewer may read it; undefined when they may not know of it. */
export const entryView = (
  { entry, areaPath, reach, minor }: StoredLink,
  looking: Looking,
  deps: Pick<ChainDeps, 'may'>,
): ChainEntryView | undefined => {
  const { kind, id, subjectId } = entry;
  const sight = sightOf({ kind, areaPath, subjectId }, looking, deps);
  const office = sight === 'inside' && isOffice(looking, areaPath, deps);
  if (reach === 'office' && !office) return undefined;
  if (reach === 'case' && sight !== 'inside') return undefined;
  const young = minor === true || (subjectId !== undefined && looking.minors.has(subjectId));
  const inside = sight === 'inside';
  return {
    eventId: entry.eventId,
    kind,
    id,
    type: entry.type,
    stage: entry.stage,
    at: entry.at,
    as: entry.as,
    who: (inside && !(young && aboutThem.has(entry.as))) || (looking.own && entry.type === 'ChainPrinted') ? entry.who : '',
    record: sight !== 'kind',
    ...((inside || (sight === 'title' && !young)) && { title: entry.title }),
    ...(inside && entry.owner && { owner: entry.owner }),
    ...(entry.dueAt && { dueAt: entry.dueAt }),
    ...(inside && !young && subjectId && { subjectId }),
  };
};
