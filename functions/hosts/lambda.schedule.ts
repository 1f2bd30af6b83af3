import { backfillChains } from './backfill-chains';
import { backfillDesks } from './backfill-desks';
import { cloudSurroundings } from './cloud-surroundings';
import { wire } from './wiring';

const house = wire(cloudSurroundings());
const { runDue, sendDue, clock, log } = house;

/**
 * Called by an EventBridge rule once a minute; a late or second call does no harm. What it was called with is of no interest, but for
 * `{ "backfillChains": "<county>" }` and `{ "backfillDesks": "<county>" }`, called by hand once after chains, or the desks of towns and the county, came
 * to a county that lived without them.
 */
export const handler = async (event?: { readonly backfillChains?: string; readonly backfillDesks?: string }): Promise<void> => {
  if (event?.backfillChains) return log.info('backfilled', { done: await backfillChains(house, event.backfillChains) });
  if (event?.backfillDesks) return log.info('backfilled', { done: await backfillDesks(house, event.backfillDesks) });
  const done = await runDue(clock());
  log.info('due', { done, messages: await sendDue() });
};
