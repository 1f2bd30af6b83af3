import { overlap } from '@shared/help/when';
import type { Need, RankedMatch } from '@shared/matching/matching';
import type { Urgency } from '@shared/terms';
import { assignNearest, type Offer } from './assign-nearest';

/** One open request in a drive: how many more people it wants, and who could come, best first. */
export type Wanting = { readonly need: Need; readonly places: number; readonly urgency: Urgency; readonly ranked: readonly RankedMatch[] };
export type DrivePlan = {
  /** Request → who is to be asked first for it. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  /** Places for which nobody is left. */
  readonly empty: number;
};

const fullScore = 100_000;
/** A place that stays empty costs more than any chain of detours within reason; the more urgent, the more. */
const emptyCost: Readonly<Record<Urgency, number>> = { urgent: 8_000_000, soon: 4_000_000, normal: 2_000_000 };
const order: Readonly<Record<Urgency, number>> = { urgent: 0, soon: 1, normal: 2 };

const meet = (a: Need, b: Need): boolean => a.slot !== undefined && b.slot !== undefined && overlap(a.slot, b.slot);

/** Requests whose times hang together by overlapping; all that overlap with none are one batch. */
const batchesOf = (wanting: readonly Wanting[]): readonly (readonly Wanting[])[] => {
  const left = new Set(wanting);
  const alone: Wanting[] = [];
  const batches: Wanting[][] = [];
  for (const first of wanting) {
    if (!left.delete(first)) continue;
    const batch = [first];
    for (const one of batch)
      for (const other of left)
        if (meet(one.need, other.need)) {
          left.delete(other);
          batch.push(other);
        }
    if (batch.length > 1) batches.push(batch);
    else alone.push(first);
  }
  const mostUrgent = (batch: readonly Wanting[]) => Math.min(...batch.map(({ urgency }) => order[urgency]));
  return [...batches, ...(alone.length > 0 ? [alone] : [])].sort((a, b) => mostUrgent(a) - mostUrgent(b));
};

/**
 * Who is asked for what, so that as few places as possible stay empty and the scores together are highest: the optimum within each batch of requests
 * that happen at once, where everybody has one pair of hands; batch after batch, the most urgent first. `hands`: how much more each can take on.
 */
export const planDrive = (wanting: readonly Wanting[], hands: ReadonlyMap<string, number>): DrivePlan => {
  const left = new Map(hands);
  const asked = new Map<string, string[]>();
  let empty = 0;
  for (const batch of batchesOf(wanting)) {
    const atOnce = batch.some((one) => batch.some((other) => one !== other && meet(one.need, other.need)));
    const ids = [...left].filter(([, more]) => more > 0).map(([id]) => id);
    const numberOf = new Map(ids.map((id, at) => [id, at]));
    const demands = batch.map(({ places, urgency, ranked }) => {
      const offers = ranked.flatMap(({ id, score }): Offer[] => {
        const volunteer = numberOf.get(id);
        return volunteer === undefined ? [] : [{ volunteer, cost: fullScore - score }];
      });
      return { places, unmatched: emptyCost[urgency], cheapest: (most: number) => offers.slice(0, most) };
    });
    const found = assignNearest(
      demands,
      ids.map((id) => (atOnce ? 1 : (left.get(id) ?? 0))),
    );
    empty += found.empty.reduce((sum, one) => sum + one, 0);
    for (const [request, volunteer] of found.pairs) {
      const [needId, id] = [batch[request]?.need.id ?? '', ids[volunteer] ?? ''];
      asked.set(needId, [...(asked.get(needId) ?? []), id]);
      left.set(id, (left.get(id) ?? 0) - 1);
    }
  }
  return { asked, empty };
};
