import { instantOf } from '@shared/help/when';
import type { ServiceRecord } from '@shared/service/service.contracts';
import dayjs from 'dayjs';
import { type Listing, paged } from '../core/chain-reads';
import type { Item, Store } from '../core/store';
import { type StoredService, serviceKey, totalKeys } from './service.items';

const storedOf = ({ volunteerId, areaPath, record }: Item): StoredService => ({ volunteerId, areaPath, record }) as StoredService;

/** Sort keys of the records that began on these local days; the totals sort behind all of them. */
const between = (from: string | undefined, to: string | undefined) => ({
  from: from ? instantOf(from, '00:00') : '0',
  to: to ? instantOf(dayjs(to).add(1, 'day').format('YYYY-MM-DD'), '00:00') : '9',
});

/** The reads of confirmed service, S1 to S3 in docs/access-patterns.md. */
export const serviceRepository = (store: Store) => ({
  /** S1: a page, newest first. */
  async list(volunteerId: string, span: { from?: string | undefined; to?: string | undefined }, listing: Listing) {
    const { items, next } = await store.query({
      pk: serviceKey(volunteerId, '').pk,
      sk: between(span.from, span.to),
      backwards: true,
      ...paged(listing),
    });
    return { records: items.map((item) => storedOf(item).record), ...(next && { next }) };
  },
  /** S2: all of a period, oldest first. */
  async within(volunteerId: string, from?: string, to?: string): Promise<readonly ServiceRecord[]> {
    const records: ServiceRecord[] = [];
    let after: string | undefined;
    do {
      const page = await store.query({ pk: serviceKey(volunteerId, '').pk, sk: between(from, to), limit: 500, ...(after && { after }) });
      records.push(...page.items.map((item) => storedOf(item).record));
      after = page.next;
    } while (after);
    return records;
  },
  /** A record with its corrections, which sort behind it. */
  async withCorrections(volunteerId: string, recordId: string): Promise<readonly StoredService[]> {
    if (!/^\d/.test(recordId)) return [];
    const { items } = await store.query({ pk: serviceKey(volunteerId, '').pk, sk: { prefix: recordId }, limit: 100 });
    return items.map(storedOf);
  },
  /** S3 */
  async total(volunteerId: string): Promise<{ minutes: number; times: number }> {
    const items = await store.getMany(totalKeys(volunteerId));
    const sum = (name: string) => items.reduce((all, item) => all + Number(item[name] ?? 0), 0);
    return { minutes: sum('minutes'), times: sum('times') };
  },
});
export type ServiceRepository = ReturnType<typeof serviceRepository>;
