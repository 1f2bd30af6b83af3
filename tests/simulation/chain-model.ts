import type { Holder } from '@shared/wishes/wish';
import type { WishEvent } from '@shared/wishes/wish.events';

/** What a chain of events adds up to, said once more and independently of the code under test. */
export type Told = {
  status: string;
  /** Unit or person that holds it. */
  holder?: string;
  waiting: string[];
  offered?: { to: string; until: string };
  /** The consent to the wall was withdrawn. */
  hidden?: boolean;
};

const keyOf = (holder: Pick<Holder, 'helperId' | 'orgId'>) => holder.orgId ?? holder.helperId;
const held = ['claimed', 'delivered', 'disputed'];

/** Follows a wish's events from the first; every event that cannot follow the one before is reported. */
export const retell = (events: readonly WishEvent[], report: (wrong: string) => void): Told => {
  const told: Told = { status: 'none', waiting: [] };
  for (const event of events) follow(told, event, (wrong) => report(`${event.id} ${event.type}: ${wrong}`));
  return told;
};

const follow = (told: Told, event: WishEvent, report: (wrong: string) => void): void => {
  const from = (...statuses: string[]) => {
    if (!statuses.includes(told.status)) report(`cannot happen to a wish that is ${told.status}`);
  };
  const byHolder = (holder: Holder) => {
    if (told.holder !== keyOf(holder)) report(`${keyOf(holder)} acts as holder, but ${told.holder ?? 'nobody'} is`);
  };
  const freed = (offer: { helperId: string; orgId?: string; until: string } | undefined) => {
    delete told.holder;
    delete told.offered;
    const first = told.waiting.shift();
    if ((offer && keyOf(offer)) !== first)
      report(`offered to ${offer ? keyOf(offer) : 'nobody'}, but first in line is ${first ?? 'nobody'}`);
    told.status = told.hidden ? 'verified' : first ? 'offered' : 'open';
    if (offer) told.offered = { to: keyOf(offer), until: offer.until };
  };
  if (told.hidden && ['WishClaimed', 'WaitingListJoined'].includes(event.type)) report('done by somebody who may not see it');
  switch (event.type) {
    case 'WishSubmitted':
      from('none');
      told.status = 'submitted';
      return;
    case 'WishPublished':
      if (told.hidden && told.status !== 'verified') from('claimed', 'delivered', 'disputed', 'confirmed', 'closed');
      else {
        from('submitted', 'verified');
        told.status = 'open';
      }
      delete told.hidden;
      return;
    case 'WishUnpublished':
      from('delivered', 'disputed', 'confirmed', 'closed');
      if (told.hidden) report('was not shown any more already');
      told.hidden = true;
      told.waiting = [];
      return;
    case 'WishClaimed': {
      from('open', 'offered');
      const claimer = keyOf(event.holder);
      if (told.holder) report(`second holder ${claimer} beside ${told.holder}`);
      if (told.offered && told.offered.to !== claimer && event.at < told.offered.until) report('claimed while offered to somebody else');
      told.status = 'claimed';
      told.holder = claimer;
      told.waiting = told.waiting.filter((one) => one !== claimer);
      delete told.offered;
      return;
    }
    case 'WaitingListJoined': {
      from('claimed', 'offered');
      const waiter = keyOf(event.waiter);
      if (told.waiting.includes(waiter) || told.holder === waiter) report(`${waiter} stands in line already`);
      told.waiting.push(waiter);
      return;
    }
    case 'WaitingListLeft':
      if (!told.waiting.includes(keyOf(event.waiter))) report('left a line it was not in');
      told.waiting = told.waiting.filter((one) => one !== keyOf(event.waiter));
      return;
    case 'ClaimReleased':
      from('claimed');
      byHolder(event.holder);
      freed(event.offer);
      return;
    case 'OfferDeclined':
    case 'OfferExpired':
      from('offered');
      if (told.offered?.to !== keyOf(event.holder)) report('not theirs to give up');
      freed(event.offer);
      return;
    case 'ProgressNoted':
    case 'ClaimExtended':
    case 'DueSoonReminded':
    case 'DueReminded':
      from('claimed');
      byHolder(event.holder);
      return;
    case 'ContactOpened':
      if (event.by.as === 'officer') return;
      from(...held);
      byHolder(event.holder as Holder);
      return;
    case 'WishDelivered':
      from('claimed');
      byHolder(event.holder);
      told.status = 'delivered';
      return;
    case 'WishConfirmed':
      from('delivered');
      told.status = 'confirmed';
      return;
    case 'WishDisputed':
      from('delivered', 'confirmed');
      told.status = 'disputed';
      return;
    case 'DisputeSettled':
      from('disputed');
      byHolder(event.holder);
      if (event.outcome === 'reopen') freed(event.offer);
      else told.status = event.outcome === 'uphold' ? 'confirmed' : 'claimed';
      return;
    case 'WishRated':
    case 'WishClosed':
      from('confirmed');
      told.status = 'closed';
      return;
    case 'WishWithdrawn':
      from('submitted', 'verified', 'open', 'offered', 'claimed');
      told.status = 'withdrawn';
      told.waiting = [];
      delete told.holder;
      delete told.offered;
      return;
    default:
      return;
  }
};

/** Follows all wishes in the order of their commits and watches how many promises each has open at a time. */
export const watchLimits = (log: readonly WishEvent[], limit: number, report: (wrong: string) => void): ReadonlyMap<string, number> => {
  const open = new Map<string, number>();
  const claims = new Map<string, Told>();
  const add = (holder: string, by: number) => open.set(holder, (open.get(holder) ?? 0) + by);
  for (const event of log) {
    const told = claims.get(event.wishId) ?? { status: 'none', waiting: [] };
    const before = told.status === 'claimed' ? told.holder : undefined;
    follow(told, event, () => {});
    claims.set(event.wishId, told);
    const now = told.status === 'claimed' ? told.holder : undefined;
    if (before === now) continue;
    if (before) add(before, -1);
    if (now && event.type === 'WishClaimed' && (open.get(now) ?? 0) >= limit)
      report(`${now} claims ${event.wishId} above the limit of ${limit}`);
    if (now) add(now, 1);
  }
  return open;
};
