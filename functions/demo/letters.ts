import type { HelpEvent } from '@shared/help/help.events';
import { after, dayMs, hourMs } from '@shared/time';
import type { Item } from '../core/store';
import { noticeId } from '../notifications/inbox.keys';
import { shapeFor } from '../notifications/notice-shapes';
import { linkOf, noticesFor } from '../notifications/notices';
import { type Out, outIdOf, outItem } from '../notifications/outbox';

const causes = ['http 503', '-1', 'timeout'];
const told: readonly HelpEvent['type'][] = ['HelpConfirmed', 'PlaceTaken', 'HelpThanked'];

/** A few messages that were given up after a bad hour of WeChat's; their notices stand in the inbox all the same. */
export const givenUp = (items: readonly Item[], now: Date): readonly Item[] => {
  const events = items.flatMap(({ sk, event }) => (sk.startsWith('EVENT#') ? [event as HelpEvent] : []));
  const oldEnough = after(now, -4 * dayMs);
  return told.flatMap((type, turn): Item[] => {
    const event = events.filter((one) => one.type === type && one.at < oldEnough).at(-1 - turn);
    const [notice] = event ? noticesFor(event, { officers: [], units: [] }) : [];
    if (!event || !notice) return [];
    const { topic, template } = shapeFor(notice);
    const id = noticeId(event.at, event.id, notice.name);
    const out: Out = {
      id: outIdOf(notice.personId, id),
      version: 9,
      personId: notice.personId,
      countyId: event.countyId,
      areaPath: event.areaPath,
      noticeId: id,
      name: notice.name,
      params: notice.params,
      link: linkOf(event),
      at: event.at,
      topic,
      template,
      together: false,
      state: 'dead',
      sendAt: event.at,
      tries: 8,
      cause: causes[turn] ?? '',
      changedAt: after(event.at, 20 * hourMs),
    };
    return [outItem(out)];
  });
};
