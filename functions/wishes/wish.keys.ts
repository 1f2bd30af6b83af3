import { after, dayMs } from '@shared/time';
import { isShown, type Wish } from '@shared/wishes/wish';
import type { Desk, WallShelf } from '@shared/wishes/wish.contracts';
import type { WishRules } from '@shared/wishes/wish.rules';
import { type DeskPlace, deskKeys } from '../core/desk-link';
import { dueKeys } from '../core/due-index';
import type { Item } from '../core/store';
import type { Due } from './wish.due';
import { holderKey } from './wish.step';

export const stateKey = (wishId: string) => ({ pk: `WISH#${wishId}`, sk: 'STATE' });
export const contactKey = (wishId: string) => ({ pk: `WISH#${wishId}`, sk: 'CONTACT' });
export const authorKey = (wishId: string) => ({ pk: `WISH#${wishId}`, sk: 'AUTHOR' });
export const deskKey = (wishId: string) => ({ pk: `WISH#${wishId}`, sk: 'DESK' });
export const eventKey = (wishId: string, version: number) => ({ pk: `WISH#${wishId}`, sk: `EVENT#${String(version).padStart(6, '0')}` });
export const openClaimsKey = (holder: string) => ({ pk: `HOLDER#${holder}`, sk: 'OPEN' });

/** W3: the wall by county and shelf. */
export const wallPk = (countyId: string, shelf: WallShelf) => `WALL#${countyId}#${shelf}`;
/** W4: an office's queue by community and desk. */
export const queuePk = (areaPath: string, desk: Desk) => `QUEUE#WISH#${areaPath}#${desk}`;
/** W6: what a helper or unit has promised, and what came of it. */
export const heldPk = (holder: string, show: 'keeping' | 'kept') => `HELD#${holder}#${show}`;
/** W7: what a person wrote, or what is theirs. */
export const minePk = (personId: string) => `MINE#${personId}`;

const urgencyRank = { urgent: '1', soon: '2', normal: '3' } as const;

const shelfOf = (wish: Wish): { shelf: WallShelf; sk: string } | undefined => {
  if (!isShown(wish)) return undefined;
  switch (wish.status) {
    case 'open':
    case 'offered':
      return { shelf: 'open', sk: `${urgencyRank[wish.urgency]}#${wish.publishedAt}#${wish.id}` };
    case 'claimed':
    case 'delivered':
    case 'disputed':
      return { shelf: 'promised', sk: `${wish.claim.claimedAt}#${wish.id}` };
    case 'confirmed':
    case 'closed':
      return { shelf: 'fulfilled', sk: `${wish.confirmedAt}#${wish.id}` };
    default:
      return undefined;
  }
};

/** By when whoever has it in hand must have acted, while a date runs. */
export const dueBy = (wish: Wish): string | undefined => {
  switch (wish.status) {
    case 'submitted':
      return wish.verifyBy;
    case 'offered':
      return wish.offer.until;
    case 'claimed':
      return wish.claim.dueAt;
    case 'delivered':
      return wish.confirmBy;
    case 'disputed':
      return wish.settleBy;
    default:
      return undefined;
  }
};

/** A wish that waits without a date counts as due when it would be flagged, so that one desk sorts by one scale. */
const waitedLong = (since: string, rules: WishRules) => after(since, rules.flagAfterDays * dayMs);

/** Which desk of the office has it, and the moment that sorts it there: what is due first, or for `unclaimed` and `ended` since when. */
const deskOf = (wish: Wish, rules: WishRules): { desk: Desk; at: string } => {
  switch (wish.status) {
    case 'submitted':
      return { desk: 'verify', at: wish.verifyBy };
    case 'delivered':
      return { desk: 'settle', at: wish.confirmBy };
    case 'disputed':
      return { desk: 'settle', at: wish.settleBy };
    case 'open':
      return wish.flaggedAt ? { desk: 'unclaimed', at: wish.flaggedAt } : { desk: 'watch', at: waitedLong(wish.openSince, rules) };
    case 'offered':
      return { desk: 'watch', at: wish.offer.until };
    case 'claimed':
      return { desk: 'watch', at: wish.claim.dueAt };
    case 'returned':
    case 'verified':
      return { desk: 'watch', at: waitedLong(wish.changedAt, rules) };
    case 'confirmed':
      return { desk: 'ended', at: wish.confirmedAt };
    default:
      return { desk: 'ended', at: wish.endedAt };
  }
};

/** Where towns and counties find it. What is watched over stands there by since when, so that a claim writes nothing more. */
export const deskPlace = (wish: Wish, rules: WishRules): DeskPlace & { readonly desk: Desk } => {
  const { desk, at } = deskOf(wish, rules);
  return { desk, at: desk === 'watch' ? wish.changedAt : at };
};
export const deskItem = (wish: Wish, rules: WishRules): Item => {
  const { desk, at } = deskPlace(wish, rules);
  return { ...deskKey(wish.id), wishId: wish.id, ...deskKeys(wish.areaPath, (area) => queuePk(area, desk), `${at}#${wish.id}`) };
};

/** All index keys of a wish, from its state alone. */
export const indexKeys = (wish: Wish, due: Due | undefined, rules: WishRules): Record<string, string> => {
  const shelf = shelfOf(wish);
  const desk = deskOf(wish, rules);
  const held = 'claim' in wish ? (wish.status === 'confirmed' || wish.status === 'closed' ? 'kept' : 'keeping') : undefined;
  return {
    ...(shelf && { g1pk: wallPk(wish.countyId, shelf.shelf), g1sk: shelf.sk }),
    g2pk: queuePk(wish.areaPath, desk.desk),
    g2sk: `${desk.at}#${wish.id}`,
    ...(due && dueKeys('WISH', wish.id, due.at)),
    ...('claim' in wish &&
      held && { g4pk: heldPk(holderKey(wish.claim), held), g4sk: `${held === 'kept' ? wish.changedAt : wish.claim.dueAt}#${wish.id}` }),
    g5pk: minePk(wish.subjectId ?? wish.authorId),
    g5sk: `${wish.submittedAt}#${wish.id}`,
  };
};
