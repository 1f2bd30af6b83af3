import type { Clock } from '../../core/clock';

/** The machine's clock, moved by an offset that tests may change. */
export function movableClock(offsetMs: number): { readonly clock: Clock; move(offsetMs: number): void } {
  let offset = offsetMs;
  return {
    clock: () => new Date(Date.now() + offset),
    move(offsetMs) {
      offset = offsetMs;
    },
  };
}
