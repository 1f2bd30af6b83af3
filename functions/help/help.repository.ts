import type { HelpRequest } from '@shared/help/help';
import type { HelpEvent } from '@shared/help/help.events';
import type { HelpDesk } from '@shared/help/help.views';
import { chainReads, type Listing, paged } from '../core/chain-reads';
import { deskIndex } from '../core/desk-link';
import type { Row } from '../core/merge';
import type { Item, Store } from '../core/store';
import type { CalendarDay, CalendarSlot, DayKey } from './calendar.decisions';
import { calendarPk, dayKey, daySk, helpInHandKey } from './calendar.keys';
import { contactKey, minePk, offersPk, openedPk, queuePk, stateKey, wantedPk } from './help.keys';
import { type StoredReport, safetyIndex, safetyQueuePk } from './safety.items';

/** Name, phone and address as ciphertexts; opened only for who comes and for the office. */
export type SealedContact = { readonly name: string; readonly phone: string; readonly address: string };

const byHelpId = (item: Item): string => String(item.helpId);
const helpOf = (item: Item): HelpRequest => item.help as HelpRequest;
const dayOf = (item: Item): CalendarDay => ({
  personId: item.pk.slice(calendarPk('').length),
  day: item.sk.slice(daySk('').length),
  version: Number(item.version),
  slots: item.slots as readonly CalendarSlot[],
});
const mostWanted = 500;

/** The reads of help requests, H1 to H8 in docs/access-patterns.md. */
export const helpRepository = (store: Store) => {
  const { find, findRecord, rows, linked, linkedRows } = chainReads<HelpRequest, HelpEvent>(store, stateKey, helpOf);
  const many = async (helpIds: readonly string[]): Promise<ReadonlyMap<string, HelpRequest>> => {
    const items = helpIds.length > 0 ? await store.getMany([...new Set(helpIds)].map(stateKey)) : [];
    return new Map(items.map(helpOf).map((help) => [help.id, help]));
  };
  /** Rows of link items, each with the state it names. */
  const followed = async (items: readonly Item[], keyName: string): Promise<readonly Row<HelpRequest>[]> => {
    const states = await many(items.map(({ helpId }) => String(helpId)));
    return items.flatMap((item) => {
      const help = states.get(String(item.helpId));
      return help ? [{ key: String(item[keyName]), value: help }] : [];
    });
  };
  return {
    /** H1 */
    find,
    /** H2 */
    async findRecord(helpId: string): Promise<{ help: HelpRequest; events: readonly HelpEvent[] } | undefined> {
      const found = await findRecord(helpId);
      return found && { help: found.thing, events: found.events };
    },
    many,
    async findContact(helpId: string): Promise<SealedContact | undefined> {
      const item = await store.get(contactKey(helpId));
      return item && (item.contact as SealedContact);
    },
    /** H3: what is wanted in a county from now on, the soonest first; of a very long list the beginning. */
    async wanted(countyId: string, now: Date): Promise<readonly HelpRequest[]> {
      const all: HelpRequest[] = [];
      let after: string | undefined;
      do {
        const page = await store.query({
          index: 'g1',
          pk: wantedPk(countyId),
          sk: { from: now.toISOString() },
          limit: 200,
          ...(after && { after }),
        });
        all.push(...page.items.map(helpOf));
        after = page.next;
      } while (after && all.length < mostWanted);
      return all;
    },
    /** H9: opened between two instants, the newest first. */
    async opened(countyId: string, from: string, to: string, limit: number): Promise<readonly HelpRequest[]> {
      const { items } = await store.query({ index: 'g4', pk: openedPk(countyId), sk: { from, to }, backwards: true, limit });
      return items.map(helpOf);
    },
    /** H4, one community's desk. */
    queue: (
      areaPath: string,
      desk: Exclude<HelpDesk, 'unmatched' | 'safety'>,
      limit: number,
      from: string | undefined,
      backwards: boolean,
    ) => rows({ index: 'g2', pk: queuePk(areaPath, desk), limit, backwards }, from),
    /** H4: the desk of a town or county. */
    wide: (
      areaPath: string,
      desk: Exclude<HelpDesk, 'unmatched' | 'safety'>,
      limit: number,
      from: string | undefined,
      backwards: boolean,
    ) => linkedRows({ index: deskIndex(areaPath), pk: queuePk(areaPath, desk), limit, backwards }, byHelpId, from),
    /** H4: what nobody took: all of a county by itself, of a town or community by what stands at their desk. */
    unmatched: (area: string, limit: number, from: string | undefined) =>
      area.includes('/')
        ? linkedRows({ index: deskIndex(area), pk: queuePk(area, 'unmatched'), limit }, byHelpId, from)
        : rows({ index: 'g2', pk: queuePk(area, 'unmatched'), limit }, from),
    /** H5: requests of a community, a town or a county with a safety report that is not closed. */
    unsafe: (areaPath: string, limit: number, from: string | undefined) =>
      linkedRows({ index: safetyIndex(areaPath), pk: safetyQueuePk(areaPath), limit }, byHelpId, from),
    async reports(helpId: string): Promise<readonly StoredReport[]> {
      const { items } = await store.query({ pk: stateKey(helpId).pk, sk: { prefix: 'SAFETY#' }, limit: 100 });
      return items.map((item) => item.report as StoredReport);
    },
    /** H6: what somebody is asked, the first to run out first. */
    async offers(volunteerId: string, now: Date): Promise<readonly Row<HelpRequest>[]> {
      const { items } = await store.query({ index: 'g4', pk: offersPk(volunteerId), sk: { from: now.toISOString() }, limit: 100 });
      return followed(items, 'g4sk');
    },
    /** H7: requests that are mine, and those I wrote for others. */
    async mine(personId: string, listing: Listing): Promise<{ requests: readonly HelpRequest[]; next?: string }> {
      const query = { index: 'g5' as const, pk: minePk(personId), backwards: true, ...paged(listing) };
      const { things, next } = await linked(
        query,
        (item) => item.help !== undefined,
        (item) => String(item.helpId),
      );
      return { requests: things, ...(next && { next }) };
    },
    /** H8 */
    async days(keys: readonly DayKey[]): Promise<readonly CalendarDay[]> {
      return keys.length > 0 ? (await store.getMany(keys.map(dayKey))).map(dayOf) : [];
    },
    /** H8: days of one person from one day to another; `limit` days at most, from the end on when `backwards`. */
    async calendar(
      personId: string,
      span: { readonly from: string; readonly to: string; readonly backwards?: boolean; readonly limit?: number },
    ): Promise<readonly CalendarDay[]> {
      const { items } = await store.query({
        pk: calendarPk(personId),
        sk: { from: daySk(span.from), to: daySk(span.to) },
        backwards: span.backwards ?? false,
        limit: span.limit ?? 400,
      });
      return items.map(dayOf);
    },
    async inHand(personId: string): Promise<number> {
      return Number((await store.get(helpInHandKey(personId)))?.open ?? 0);
    },
  };
};
export type HelpRepository = ReturnType<typeof helpRepository>;
