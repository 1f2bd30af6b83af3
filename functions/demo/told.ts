import type { Role } from '@shared/terms';
import { after, hourMs } from '@shared/time';
import type { Item, Write } from '../core/store';
import { audienceOf, type Roster } from '../notifications/audience';
import { deliveryWrites, readAlready } from '../notifications/inbox.repository';
import { type AnyEvent, noticesFor } from '../notifications/notices';
import type { Person } from '../people/person';
import { personKey, roleKey } from '../people/person.keys';
import { cast } from './cast';
import { nameOfArea } from './places';
import { settled } from './replay';

const newsHours = 10;
/** What is older has been read. */
const unreadHours = 36;
/** What has just happened is told by the running house, with messages and calls as they come; the rest it need not tell any more. */
export const isNews = ({ event }: Item, now: Date): boolean =>
  event !== undefined && (event as AnyEvent).at > after(now, -newsHours * hourMs);

/** What happened, as the running house would hear of it. */
export const isToldOf = ({ pk, sk }: Item): boolean => sk.startsWith('EVENT#') || (pk.startsWith('VOLUNTEER#') && sk.startsWith('CHANGE#'));

/** The inboxes of those whom one can be, as they are after all that is no news any more; nobody ever opens the others'. */
export async function inboxesAfter(items: readonly Item[], now: Date): Promise<readonly Item[]> {
  const known = new Set(cast.map(({ id }) => id));
  const byKey = new Map(
    items.filter(({ pk }) => pk.startsWith('PERSON#') || pk.startsWith('ROLE#')).map((item) => [`${item.pk} ${item.sk}`, item]),
  );
  const roles = [...byKey.values()].filter(({ pk }) => pk.startsWith('ROLE#'));
  const roster: Roster = {
    inRole: async (role: Role, areaPath) => {
      const { pk, sk } = roleKey(areaPath, role, '');
      return roles.flatMap((item) => (item.pk === pk && item.sk.startsWith(sk) ? [String(item.personId)] : []));
    },
    findMany: async (ids) =>
      ids.flatMap((id) => {
        const { pk, sk } = personKey(id);
        const found = byKey.get(`${pk} ${sk}`);
        return found ? [found as unknown as Person] : [];
      }),
  };
  const writes: Write[] = [];
  for (const item of items) {
    if (!isToldOf(item) || isNews(item, now)) continue;
    const event = item.event as AnyEvent;
    const audience = await audienceOf(event, roster, async (path) => nameOfArea(path));
    const read = event.at < after(now, -unreadHours * hourMs);
    for (const notice of noticesFor(event, audience).filter(({ personId }) => known.has(personId)))
      writes.push(...(read ? readAlready(event, notice, now) : deliveryWrites(event, notice)));
  }
  return settled(writes);
}
