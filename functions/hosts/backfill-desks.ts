import { helpDesks } from '@shared/help/help.views';
import { type Suggestion, suggestionStatuses } from '@shared/suggestions/suggestion';
import { desks } from '@shared/wishes/wish.contracts';
import type { Item, Page, Query, Write } from '../core/store';
import { deskItem as helpDesk, queuePk as helpQueue, stateKey as helpState } from '../help/help.keys';
import { reportWrite, type StoredReport } from '../help/safety.items';
import { shelfPk, indexKeys as suggestionKeys } from '../suggestions/suggestion.keys';
import { deskItem as wishDesk, queuePk as wishQueue, stateKey as wishState } from '../wishes/wish.keys';
import type { House } from './wiring';

const doneKey = (countyId: string) => ({ pk: `DESKS#${countyId}`, sk: 'BACKFILLED' });
type Parts = Pick<House, 'store' | 'areas' | 'wishes' | 'help' | 'suggestions' | 'wishRules'>;

/** What stands there already: the reports and suggestions by their own keys, wishes and requests by the item beside them. */
const unplaced = async (items: readonly Item[], { store }: Parts): Promise<readonly Item[]> => {
  const states = items.filter(({ pk, sk }) => sk === 'STATE' && /^(WISH|HELP)#/.test(pk));
  const links = new Set((states.length > 0 ? await store.getMany(states.map(({ pk }) => ({ pk, sk: 'DESK' }))) : []).map(({ pk }) => pk));
  return items.filter((item) => {
    if (item.sk.startsWith('SAFETY#')) return item.g1pk === undefined;
    if (item.pk.startsWith('SUGGESTION#')) return item.g4pk === undefined && (item.suggestion as Suggestion).desk.level !== 'county';
    return item.sk === 'STATE' && !links.has(item.pk);
  });
};

/** What puts one thing at the desks of its town and county, on condition that it is as it was read. */
const placing = async (item: Item, { wishes, help, wishRules }: Parts, countyId: string): Promise<readonly Write[]> => {
  const [kind, id = ''] = item.pk.split('#');
  if (kind === 'SUGGESTION') {
    const suggestion = item.suggestion as Suggestion;
    return [{ put: { ...item, ...suggestionKeys(suggestion, undefined) }, when: { version: suggestion.version } }];
  }
  if (kind === 'WISH') {
    const wish = await wishes.find(id);
    if (!wish) return [];
    return [{ put: wishDesk(wish, await wishRules(countyId)) }, { check: wishState(id), when: { version: wish.version } }];
  }
  const request = await help.find(id);
  if (!request) return [];
  if (item.sk === 'STATE') return [{ put: helpDesk(request) }, { check: helpState(id), when: { version: request.version } }];
  const report = item.report as StoredReport;
  return [{ ...reportWrite(id, request.areaPath, report), when: { version: report.version } }];
};

/**
 * Puts what was there before towns and counties had desks of their own at them. Stopped and begun again, or run twice, it changes nothing that is
 * there already; what was changed at that very moment is placed by the next run. Answers how many, or undefined when it was done before.
 */
export const backfillDesks = async (house: Parts, countyId: string): Promise<number | undefined> => {
  const { store, areas } = house;
  if (await store.get(doneKey(countyId))) return undefined;
  const communities = (await areas.tree(countyId)).filter(({ level }) => level === 'community');
  const lists: readonly Omit<Query, 'limit'>[] = [
    { index: 'g2', pk: helpQueue(countyId, 'unmatched') },
    ...suggestionStatuses.map((status) => ({ index: 'g1' as const, pk: shelfPk(countyId, status) })),
    ...communities
      .flatMap(({ path }) => [...desks.map((desk) => wishQueue(path, desk)), ...helpDesks.map((desk) => helpQueue(path, desk))])
      .map((pk) => ({ index: 'g2' as const, pk })),
  ];
  const done = { placed: 0, missed: 0 };
  for (const list of lists) {
    let after: string | undefined;
    do {
      const page: Page = await store.query({ ...list, limit: 100, ...(after && { after }) });
      for (const item of await unplaced(page.items, house)) {
        const writes = await placing(item, house, countyId);
        if (writes.length > 0) done[(await store.commit(writes)).ok ? 'placed' : 'missed'] += 1;
      }
      after = page.next;
    } while (after);
  }
  if (done.missed === 0) await store.commit([{ put: { ...doneKey(countyId), placed: done.placed } }]);
  return done.placed;
};
