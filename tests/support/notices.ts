import { defaultNotificationSettings } from '@shared/notifications/settings.contracts';
import { callItem } from '../../functions/notifications/calls.repository';
import { noticeKey, unreadKey } from '../../functions/notifications/inbox.keys';
import { type Out, outItem } from '../../functions/notifications/outbox';
import { type AHouse, county, liuyin } from './house';

let made = 0;
export const otherSettings = { ...defaultNotificationSettings, digestAt: '19:30', callMe: false };

/** A wish of 周 was delivered, nothing could be pushed, and somebody should ring: the notice and its call. */
export const aCall = async (at: AHouse, personId = 'zhou', areaPath = `${liuyin}/c1`): Promise<string> => {
  made += 1;
  const id = `call${made}`;
  const since = at.time.now.toISOString();
  const about = { params: { title: '一副拐杖', who: '王**' }, link: { kind: 'wish' as const, id: `w${made}` } };
  const noticeId = `${since}#w${made}.5#wishDelivered`;
  await at.store.commit([
    { put: { ...noticeKey(personId, noticeId), name: 'wishDelivered', at: since, ...about, version: 3, callId: id } },
    { add: unreadKey(personId), attribute: 'unread', by: 1 },
    {
      put: callItem({
        id,
        version: 1,
        personId,
        areaPath,
        noticeId,
        notice: 'wishDelivered',
        ...about,
        since,
        state: 'waiting',
        tries: 0,
        changedAt: since,
      }),
    },
  ]);
  return id;
};

/** A message to 周 that was given up. */
export const aLetter = async (at: AHouse): Promise<string> => {
  made += 1;
  const now = at.time.now.toISOString();
  const out: Out = {
    id: `letter${made}`,
    version: 9,
    personId: 'zhou',
    countyId: county,
    areaPath: liuyin,
    noticeId: `${now}#w${made}.2#wishPublished`,
    name: 'wishPublished',
    params: { title: '一副拐杖' },
    link: { kind: 'wish', id: `w${made}` },
    at: now,
    topic: 'ownAffairs',
    template: 'progress',
    together: false,
    state: 'dead',
    sendAt: now,
    tries: 8,
    cause: 'timeout',
    changedAt: now,
  };
  await at.store.commit([{ put: outItem(out) }]);
  return out.id;
};
