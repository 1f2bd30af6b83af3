import { GetInbox } from '@shared/notifications/inbox.contracts';
import { GetWish } from '@shared/wishes/wish.contracts';
import type { WishRecord } from '@shared/wishes/wish.views';
import { ask, type Outcome } from '@/api/client';

const most = 3;

/** Wishes whose turn has come to me: told by a notice, and still mine to claim. */
export async function findOffers(): Promise<Outcome<WishRecord[]>> {
  const inbox = await ask(GetInbox, { query: { limit: 50 } });
  if (!inbox.ok) return inbox;
  const told = inbox.answer.items.filter(({ name }) => name === 'offeredToYou').map(({ link }) => link.id);
  const found = await Promise.all([...new Set(told)].slice(0, most).map((wishId) => ask(GetWish, { params: { wishId } })));
  return { ok: true, answer: found.flatMap((one) => (one.ok && one.answer.offerUntil ? [one.answer] : [])) };
}
