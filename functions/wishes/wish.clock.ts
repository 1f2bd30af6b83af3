import type { Wish } from '@shared/wishes/wish';
import type { WishRules } from '@shared/wishes/wish.rules';
import type { Write } from '../core/store';
import { decideDue } from './wish.due';
import { stepWrites } from './wish.repository';

type ClockDeps = {
  readonly wishes: { find(wishId: string): Promise<Wish | undefined> };
  readonly wishRules: (countyId: string) => Promise<WishRules>;
};

/** What the clock does about wishes. */
export const wishClock = ({ wishes, wishRules }: ClockDeps, decide: typeof decideDue = decideDue) => ({
  async step(wishId: string, now: Date): Promise<readonly Write[] | undefined> {
    const wish = await wishes.find(wishId);
    if (!wish) return undefined;
    const rules = await wishRules(wish.countyId);
    const step = decide(wish, rules, now);
    return step && stepWrites(wish, step, { as: 'clock' }, rules);
  },
});
