/** Chance that a seed replays. */
export type Chance = {
  next(): number;
  below(limit: number): number;
  happens(probability: number): boolean;
  pick<Value>(list: readonly Value[]): Value;
};

/** Mulberry32. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('Nothing to pick from.');
      return list[below(list.length)] as (typeof list)[number];
    },
  };
};

export type Scheduler = {
  /** Waits here until the scheduler lets this one go on. */
  park(): Promise<void>;
  /** Lets parked ones go on, one at a time in an order that follows from the seed, until all activities have ended. */
  run(activities: readonly Promise<unknown>[]): Promise<void>;
  readonly steps: () => number;
};

export const schedulerOf = (chance: Chance): Scheduler => {
  const parked: (() => void)[] = [];
  let steps = 0;
  /** Everything that can go on without us has done so. */
  const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    park: () => new Promise((resolve) => parked.push(resolve)),
    async run(activities) {
      let ended = false;
      const all = Promise.all(activities).finally(() => {
        ended = true;
      });
      all.catch(() => {});
      for (let idle = 0; !ended; ) {
        await quiet();
        const at = chance.below(Math.max(1, parked.length));
        const [go] = parked.splice(at, 1);
        if (go) {
          steps += 1;
          idle = 0;
          go();
        } else if (!ended && ++idle > 2000) throw new Error('Nobody can go on.');
      }
      await all;
    },
    steps: () => steps,
  };
};
