import { cloudSurroundings } from './cloud-surroundings';
import { type FunctionContext, originOf } from './cloudbase/caller-context';
import { wire } from './wiring';

const { runDue, sendDue, jobs, clock, log } = wire(cloudSurroundings());

/** Called by a timer trigger. Any phone may call any function by name, so a call that comes from one is refused. */
export const main = async (_event: unknown, context: FunctionContext): Promise<{ done: boolean }> => {
  if (originOf(context, []).fromPhone) {
    log.warn('scheduleCalledByPhone');
    return { done: false };
  }
  log.info('due', { done: await runDue(clock()), messages: await sendDue() });
  log.info('jobs', await jobs.runDue(clock()));
  return { done: true };
};
