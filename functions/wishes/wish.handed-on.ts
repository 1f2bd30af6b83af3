import { accepted, type Result } from '@shared/result';
import type { Actor } from '@shared/wishes/wish.events';
import type { WishRules } from '@shared/wishes/wish.rules';
import type { Write } from '../core/store';
import { type NewWish, submitWish } from './wish.decisions';
import type { WishDeps } from './wish.deps';
import { sealContact } from './wish.form';
import { submissionWrites } from './wish.repository';

type Deps = { readonly wishRules: (countyId: string) => Promise<WishRules>; readonly seal: WishDeps['seal'] };

/** A wish made of something that came another way: its own rules decide, and it waits to be verified like any other. */
export const handOnWish =
  ({ wishRules, seal }: Deps) =>
  async (wish: NewWish, contact: Parameters<typeof sealContact>[0], by: Actor, now: Date): Promise<Result<readonly Write[]>> => {
    const rules = await wishRules(wish.countyId);
    const decision = submitWish(wish, rules, now);
    if (!decision.ok) return decision;
    return accepted(decision.value ? submissionWrites(decision.value, sealContact(contact, seal), by, rules) : []);
  };
