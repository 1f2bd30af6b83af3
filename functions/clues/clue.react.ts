import type { HelpRequest } from '@shared/help/help';
import type { Wish } from '@shared/wishes/wish';
import { writeDecided } from '../core/decided-writes';
import type { Patience } from '../core/retry';
import type { Store, Write } from '../core/store';
import type { ClueDeps } from './clue.deps';
import { stepWrites } from './clue.writes';
import { openedEnded } from './outcome.decisions';

type Deps = Pick<ClueDeps, 'clues' | 'clueRules' | 'clock'> & {
  readonly store: Store;
  readonly wishes: { find(wishId: string): Promise<Wish | undefined> };
  readonly help: { find(helpId: string): Promise<HelpRequest | undefined> };
  readonly patience?: Partial<Patience>;
};
type Ending = { readonly done: boolean } | undefined;

/** What was opened from a clue carries its id and the version it came from. */
const fromClue = /^[wh](c.+)-\d+$/;
const ended = new Set(['refused', 'withdrawn', 'cancelled', 'converted', 'unmet']);
const endingOf = (thing: { readonly status: string } | undefined): Ending => {
  if (!thing) return undefined;
  if (thing.status === 'confirmed' || thing.status === 'closed') return { done: true };
  return ended.has(thing.status) ? { done: false } : undefined;
};

/** The clue that a wish or a request was opened from, by its id. */
export const clueBehind = (openedId: string): string | undefined => fromClue.exec(openedId)?.[1];

/** The writes that settle the clue of what has come to its end, if it is so and nobody did yet. Asks for how the thing stands now. */
export const settleWrites = async (openedId: string, deps: Omit<Deps, 'store' | 'patience'>): Promise<readonly Write[] | undefined> => {
  const clueId = clueBehind(openedId);
  if (clueId === undefined) return undefined;
  const ending = endingOf(await (openedId.startsWith('w') ? deps.wishes.find(openedId) : deps.help.find(openedId)));
  const clue = ending && (await deps.clues.find(clueId));
  if (!clue) return undefined;
  const rules = await deps.clueRules(clue.countyId);
  const decision = openedEnded(clue, { id: openedId, done: ending.done }, rules, deps.clock());
  return decision.ok && decision.value ? stepWrites(clue, decision.value, { as: 'clock' }, rules) : undefined;
};

/**
 * When a wish or a request that was opened from a clue has come to its end, the clue is settled. Events that come twice, late or out of order
 * change nothing more. Throws `StoreFault` when the store cannot be reached.
 */
export const settleOpened = async (event: { readonly wishId: string } | { readonly helpId: string }, deps: Deps): Promise<boolean> => {
  const id = 'wishId' in event ? event.wishId : event.helpId;
  return writeDecided(deps, `settle the clue of ${id}`, () => settleWrites(id, deps));
};
