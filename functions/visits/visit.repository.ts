import { isCell } from '@shared/area-path';
import type { Drive, Visit, VisitStatus } from '@shared/visits/visit';
import type { VisitEvent } from '@shared/visits/visit.events';
import { chainReads, type Listing, paged } from '../core/chain-reads';
import type { Row, Stretch } from '../core/merge';
import type { Item, Store } from '../core/store';
import { driveKey, drivesPk, driveVisitPrefix, type Shelf, shelfOf, stateKey, tallyKey, visitorPk, visitsOfPk } from './visit.keys';

const visitOf = (item: Item): Visit => item.visit as Visit;
const driveOf = (item: Item): Drive => item.drive as Drive;
export type Tally = { readonly done: number; readonly dropped: number };
const tallyOf = (item: Item | undefined): Tally => ({ done: Number(item?.done ?? 0), dropped: Number(item?.dropped ?? 0) });
const mostDrives = 60;

/** The reads of visits and drives, Y1 to Y6 in docs/access-patterns.md. */
export const visitRepository = (store: Store) => {
  const { find, findRecord, rows, stretch } = chainReads<Visit, VisitEvent>(store, stateKey, visitOf);
  const many = async (visitIds: readonly string[]): Promise<ReadonlyMap<string, Visit>> => {
    const items = visitIds.length > 0 ? await store.getMany([...new Set(visitIds)].map(stateKey)) : [];
    return new Map(items.map(visitOf).map((visit) => [visit.id, visit]));
  };
  const followed = async (items: readonly Item[]): Promise<readonly Visit[]> => {
    const states = await many(items.map(({ visitId }) => String(visitId)));
    return items.flatMap(({ visitId }) => states.get(String(visitId)) ?? []);
  };
  return {
    /** Y1 */
    find,
    /** Y1 with its chain. */
    async findRecord(visitId: string): Promise<{ visit: Visit; events: readonly VisitEvent[] } | undefined> {
      const found = await findRecord(visitId);
      return found && { visit: found.thing, events: found.events };
    },
    many,
    /** Y2: one area's shelf; a cell's is what of its community's lies in it. */
    shelf: (areaPath: string, shelf: Shelf, limit: number, from: string | undefined): Promise<Stretch<Visit>> => {
      const cell = isCell(areaPath);
      return stretch(
        {
          ...shelfOf(areaPath, shelf),
          limit,
          backwards: shelf === 'done',
          ...(cell && { where: { startsWith: { inArea: `${areaPath}/` } } }),
        },
        from,
      );
    },
    /** Y3 */
    forVisitor: (personId: string, limit: number, from: string | undefined): Promise<readonly Row<Visit>[]> =>
      rows({ index: 'g5', pk: visitorPk(personId), limit }, from),
    /** Y4: the newest first. */
    async ofHousehold(householdId: string, listing: Listing): Promise<{ visits: readonly Visit[]; next?: string }> {
      const { items, next } = await store.query({ pk: visitsOfPk(householdId), backwards: true, ...paged(listing) });
      return { visits: await followed(items), ...(next && { next }) };
    },
    findDrive: async (driveId: string): Promise<Drive | undefined> => {
      const item = await store.get(driveKey(driveId));
      return item && driveOf(item);
    },
    async tally(driveId: string): Promise<Tally> {
      return tallyOf(await store.get(tallyKey(driveId)));
    },
    /** Y5: the newest first, with what is done. */
    async drives(countyId: string): Promise<readonly { drive: Drive; tally: Tally }[]> {
      const { items } = await store.query({ index: 'g1', pk: drivesPk(countyId), backwards: true, limit: mostDrives });
      const tallies = items.length > 0 ? await store.getMany(items.map((item) => tallyKey(driveOf(item).id))) : [];
      const byPk = new Map(tallies.map((item) => [item.pk, item]));
      return items.map((item) => ({ drive: driveOf(item), tally: tallyOf(byPk.get(item.pk)) }));
    },
    /** Y6: visits of a drive under an area, place by place. */
    async ofDrive(
      driveId: string,
      areaPath: string,
      status: VisitStatus | undefined,
      listing: Listing,
    ): Promise<{ visits: readonly Visit[]; next?: string }> {
      const { items, next } = await store.query({
        pk: driveKey(driveId).pk,
        sk: { prefix: driveVisitPrefix(areaPath) },
        ...(status && { where: { equals: { status } } }),
        ...paged(listing),
      });
      return { visits: await followed(items), ...(next && { next }) };
    },
  };
};
export type VisitRepository = ReturnType<typeof visitRepository>;
