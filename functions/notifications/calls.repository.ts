import { communityOf } from '@shared/area-path';
import type { LinkKind } from '@shared/notifications/inbox.contracts';
import type { CallTask } from '@shared/notifications/settings.contracts';
import { epochSeconds } from '../core/clock';
import type { Row } from '../core/merge';
import type { Item, Store, Write } from '../core/store';
import type { NoticeName } from './telling';

/** Somebody should ring this person: something that matters could not be pushed and was not read. */
export type PhoneCall = {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  /** Of the person, or of what it is about when the person's place is not known closer than a town. */
  readonly areaPath: string;
  readonly noticeId: string;
  readonly notice: NoticeName;
  readonly params: Readonly<Record<string, string>>;
  readonly link: { readonly kind: LinkKind; readonly id: string };
  readonly since: string;
  readonly state: CallTask['state'];
  readonly tries: number;
  readonly changedAt: string;
};

/** Nobody answered so often: it is enough. */
export const mostTries = 3;
const keptSeconds = 90 * 86_400;

export const callKey = (callId: string) => ({ pk: `CALL#${callId}`, sk: 'STATE' });
export const openedKey = (callId: string, at: string, by: string) => ({ pk: `CALL#${callId}`, sk: `OPENED#${at}#${by}` });
/** By community, whose officers and grid workers share the list. */
const queuePk = (areaPath: string): string => `QUEUE#CALL#${communityOf(areaPath)}`;

export const callItem = (call: PhoneCall): Item => ({
  ...callKey(call.id),
  version: call.version,
  call,
  inArea: `${call.areaPath}/`,
  ...(call.state === 'waiting'
    ? { g2pk: queuePk(call.areaPath), g2sk: `${call.since}#${call.id}` }
    : { ttl: epochSeconds(new Date(call.changedAt)) + keptSeconds }),
});
const callOf = (item: Item): PhoneCall => item.call as PhoneCall;

export const changedCall = (
  call: PhoneCall,
  now: Date,
  changes: Partial<PhoneCall>,
): { readonly call: PhoneCall; readonly write: Write } => {
  const next: PhoneCall = { ...call, ...changes, version: call.version + 1, changedAt: now.toISOString() };
  return { call: next, write: { put: callItem(next), when: { version: call.version } } };
};
export const readMeanwhile = (call: PhoneCall, now: Date): Write => changedCall(call, now, { state: 'readMeanwhile' }).write;

/** Those that wait still. */
export const callsAmong = async (store: Store, callIds: readonly string[]): Promise<readonly PhoneCall[]> =>
  callIds.length === 0 ? [] : (await store.getMany(callIds.map(callKey))).map(callOf).filter(({ state }) => state === 'waiting');

export const callsRepository = (store: Store) => ({
  async find(callId: string): Promise<PhoneCall | undefined> {
    const item = await store.get(callKey(callId));
    return item && callOf(item);
  },
  /** One community's list, oldest first; `within` narrows it to a cell. */
  async queue(community: string, within: string, limit: number, from: string | undefined): Promise<readonly Row<PhoneCall>[]> {
    const { items } = await store.query({
      index: 'g2',
      pk: queuePk(community),
      ...(from !== undefined && { sk: { from } }),
      ...(within !== community && { where: { startsWith: { inArea: `${within}/` } } }),
      limit: limit + 1,
    });
    return items
      .map((item) => ({ key: String(item.g2sk), value: callOf(item) }))
      .filter(({ key }) => key !== from)
      .slice(0, limit);
  },
});
export type CallsRepository = ReturnType<typeof callsRepository>;
