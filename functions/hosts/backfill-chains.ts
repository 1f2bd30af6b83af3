import { helpDesks } from '@shared/help/help.views';
import { desks } from '@shared/wishes/wish.contracts';
import type { ChainEvent } from '../chain/chain-events';
import type { Page } from '../core/store';
import { queuePk as helpQueue } from '../help/help.keys';
import { queuePk as wishQueue } from '../wishes/wish.keys';
import type { House } from './wiring';

export type Backfilled = { readonly things: number; readonly events: number };
const doneKey = (countyId: string) => ({ pk: `CHAINS#${countyId}`, sk: 'BACKFILLED' });

/** Every wish and request stands at one desk of one community, or at the county's: where they are found without reading the whole table. */
const lists = async (house: Pick<House, 'areas'>, countyId: string): Promise<readonly string[]> => {
  const communities = (await house.areas.tree(countyId)).filter(({ level }) => level === 'community');
  return [
    helpQueue(countyId, 'unmatched'),
    ...communities.flatMap(({ path }) => [
      ...desks.map((desk) => wishQueue(path, desk)),
      ...helpDesks.map((desk) => helpQueue(path, desk)),
    ]),
  ];
};

/**
 * Puts what happened before there were chains on them, and into the work log. Stopped and begun again, or run twice, it changes nothing that is
 * there already; what happens meanwhile is put there by itself. Answers undefined when it was done before.
 */
export const backfillChains = async (
  house: Pick<House, 'store' | 'areas' | 'wishes' | 'help' | 'chained'>,
  countyId: string,
): Promise<Backfilled | undefined> => {
  const { store, wishes, help, chained } = house;
  if (await store.get(doneKey(countyId))) return undefined;
  let [things, events] = [0, 0];
  const tell = async (record: { readonly events: readonly ChainEvent[] } | undefined) => {
    for (const event of record?.events ?? []) await chained(event);
    things += 1;
    events += record?.events.length ?? 0;
  };
  for (const pk of await lists(house, countyId)) {
    let after: string | undefined;
    do {
      const page: Page = await store.query({ index: 'g2', pk, limit: 100, ...(after && { after }) });
      for (const item of page.items) {
        const [kind, id = ''] = item.pk.split('#');
        if (item.sk !== 'STATE') continue;
        await tell(kind === 'WISH' ? await wishes.findRecord(id) : await help.findRecord(id));
      }
      after = page.next;
    } while (after);
  }
  await store.commit([{ put: { ...doneKey(countyId), things, events } }]);
  return { things, events };
};
