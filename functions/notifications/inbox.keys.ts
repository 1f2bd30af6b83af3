import type { Key } from '../core/store';

/** I1: one person's notices, by time. The sort key is the notice's id. */
export const inboxPk = (personId: string): string => `INBOX#${personId}`;
export const noticeId = (at: string, eventId: string, name: string): string => `${at}#${eventId}#${name}`;
export const noticeKey = (personId: string, id: string): Key => ({ pk: inboxPk(personId), sk: id });
/** I2: how many of them are unread; apart from the list, so that it is never listed. */
export const unreadKey = (personId: string): Key => ({ pk: `INBOX-UNREAD#${personId}`, sk: 'COUNT' });
