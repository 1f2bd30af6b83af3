import { randomUUID } from 'node:crypto';
import type { HelpRequest } from '@shared/help/help';
import type { Wish } from '@shared/wishes/wish';
import { type Patience, patience, pause } from '../core/retry';
import { type Store, StoreFault } from '../core/store';
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

/**
 * When a wish or a request that was opened from a clue has come to its end, the clue is settled. Asks for how the thing stands now, so that
 * events that come twice, late or out of order change nothing more. Throws `StoreFault` when the store cannot be reached.
 */
export const settleOpened = async (event: { readonly wishId: string } | { readonly helpId: string }, deps: Deps): Promise<boolean> => {
  const isWish = 'wishId' in event;
  const id = isWish ? event.wishId : event.helpId;
  const clueId = fromClue.exec(id)?.[1];
  if (clueId === undefined) return false;
  const ending = endingOf(await (isWish ? deps.wishes.find(id) : deps.help.find(id)));
  if (!ending) return false;
  const trying = patience(deps.patience);
  for (let attempt = 1; attempt <= trying.attempts; attempt += 1) {
    const clue = await deps.clues.find(clueId);
    if (!clue) return false;
    const rules = await deps.clueRules(clue.countyId);
    const decision = openedEnded(clue, { id, done: ending.done }, rules, deps.clock());
    if (!decision.ok || !decision.value) return false;
    const done = await deps.store.commit(stepWrites(clue, decision.value, { as: 'clock' }, rules), randomUUID());
    if (done.ok) return true;
    await pause(trying, attempt);
  }
  throw new StoreFault(`settle the clue of ${id}`);
};
