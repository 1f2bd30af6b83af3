import { cloudHouse } from './cloud-house';

const { runDue, sendDue, clock, log } = cloudHouse();

/** Called by an EventBridge rule once a minute; a late or second call does no harm. What it was called with is of no interest. */
export const handler = async (): Promise<void> => {
  const done = await runDue(clock());
  log.info('due', { done, messages: await sendDue() });
};
