import { cloudSurroundings } from './cloud-surroundings';
import { wire } from './wiring';

const { jobs, clock, log } = wire(cloudSurroundings());

/** Called by an EventBridge rule once a minute: imports and exports that are under way go on where they stood. */
export const handler = async (): Promise<void> => {
  log.info('jobs', await jobs.runDue(clock()));
};
