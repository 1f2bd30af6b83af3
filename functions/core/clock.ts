/** The time now; injected, so that rules and tests decide what time it is. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

export const epochSeconds = (time: Date): number => Math.floor(time.getTime() / 1000);
