import { type Assigned, type Assignment, assign } from './assign';

export type Offer = { readonly volunteer: number; readonly cost: number };
export type Demand = {
  readonly places: number;
  readonly unmatched: number;
  /** The cheapest `most` offers, cheapest first; fewer when there are no more. */
  readonly cheapest: (most: number) => readonly Offer[];
};
export type Matched = {
  readonly pairs: readonly (readonly [request: number, volunteer: number])[];
  readonly empty: readonly number[];
  readonly cost: number;
};

const graphOf = (demands: readonly Demand[], hands: readonly number[], offers: readonly (readonly Offer[])[]): Assignment => {
  const first = new Int32Array(demands.length + 1);
  for (const [at, list] of offers.entries()) first[at + 1] = (first[at] as number) + list.length;
  const flat = offers.flat();
  return {
    places: Int32Array.from(demands, ({ places }) => places),
    hands: Int32Array.from(hands),
    unmatched: Int32Array.from(demands, ({ unmatched }) => unmatched),
    first,
    to: Int32Array.from(flat, ({ volunteer }) => volunteer),
    cost: Int32Array.from(flat, ({ cost }) => cost),
  };
};

/**
 * The optimum over all pairs, found from each request's cheapest `most`: an arc left out could only help a request whose next place costs more than
 * the dearest arc it has (its reduced cost would be below 0, since no hand has a negative gain). Those get four times as many, until none is left.
 */
export const assignNearest = (
  demands: readonly Demand[],
  hands: readonly number[],
  most = 16,
): Matched & { readonly rounds: number; readonly graph: Assignment } => {
  const asked = demands.map(() => most);
  const offers = demands.map(({ cheapest }) => cheapest(most));
  for (let rounds = 1; ; rounds += 1) {
    const graph = graphOf(demands, hands, offers);
    const found = assign(graph);
    const short = demands.flatMap((_, at) => (mayWantMore(found, offers[at] ?? [], at, asked[at] ?? 0) ? [at] : []));
    if (short.length === 0) return { ...matchedOf(graph, found), rounds, graph };
    for (const at of short) {
      asked[at] = (asked[at] ?? most) * 4;
      offers[at] = demands[at]?.cheapest(asked[at] ?? most) ?? [];
    }
  }
};

const mayWantMore = ({ price }: Assigned, offers: readonly Offer[], at: number, asked: number): boolean =>
  offers.length >= asked && (price[at] as number) > (offers[offers.length - 1]?.cost ?? -1);

const matchedOf = ({ first, to }: Assignment, { taken, empty, cost }: Assigned): Matched => {
  const pairs: [number, number][] = [];
  for (let request = 0; request < first.length - 1; request += 1)
    for (let arc = first[request] as number; arc < (first[request + 1] as number); arc += 1)
      if (taken[arc]) pairs.push([request, to[arc] as number]);
  return { pairs, empty: [...empty], cost };
};
