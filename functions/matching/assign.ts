/**
 * Requests and volunteers with capacities, and what it costs to send one to the other; the arcs of request r are `first[r] … first[r + 1]`, cheapest first.
 * `places`: how many different volunteers a request wants; `hands`: how many requests a volunteer can take; `unmatched`: the cost of each place
 * that stays empty. Costs are whole numbers from 0 to 2³⁰.
 */
export type Assignment = {
  readonly places: Int32Array;
  readonly hands: Int32Array;
  readonly unmatched: Int32Array;
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly cost: Int32Array;
};
/** `taken`: arcs that are used, 0 or 1. `price`: what one more place of a request would cost at most; `gain`: what one more hand of a volunteer would save. */
export type Assigned = {
  readonly taken: Uint8Array;
  readonly cost: number;
  readonly empty: Int32Array;
  readonly price: Float64Array;
  readonly gain: Float64Array;
};

/** A binary heap of nodes by distance; nodes may lie in it more than once. */
const heapOf = () => {
  let nodes = new Int32Array(1024);
  let keys = new Float64Array(1024);
  let size = 0;
  const grow = () => {
    const [moreNodes, moreKeys] = [new Int32Array(2 * nodes.length), new Float64Array(2 * keys.length)];
    moreNodes.set(nodes);
    moreKeys.set(keys);
    [nodes, keys] = [moreNodes, moreKeys];
  };
  return {
    clear: () => {
      size = 0;
    },
    isEmpty: () => size === 0,
    leastKey: () => keys[0] as number,
    push(node: number, key: number) {
      if (size === nodes.length) grow();
      let at = size++;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if ((keys[above] as number) <= key) break;
        nodes[at] = nodes[above] as number;
        keys[at] = keys[above] as number;
        at = above;
      }
      nodes[at] = node;
      keys[at] = key;
    },
    pop(): number {
      const top = nodes[0] as number;
      size -= 1;
      const [node, key] = [nodes[size] as number, keys[size] as number];
      let at = 0;
      for (let below = 1; below < size; below = 2 * at + 1) {
        if (below + 1 < size && (keys[below + 1] as number) < (keys[below] as number)) below += 1;
        if ((keys[below] as number) >= key) break;
        nodes[at] = nodes[below] as number;
        keys[at] = keys[below] as number;
        at = below;
      }
      nodes[at] = node;
      keys[at] = key;
      return top;
    },
  };
};

/**
 * The cheapest assignment: place by place along a shortest path in the graph of what could be moved (successive shortest paths with
 * potentials, after Jonker and Volgenant; Ahuja, Magnanti, Orlin, Network Flows, ch. 9). A path ends where a hand is free or where it is
 * cheapest to leave a place empty. Exact.
 */
export const assign = ({ places, hands, unmatched, first, to, cost }: Assignment): Assigned => {
  const [requests, volunteers] = [places.length, hands.length];
  const taken = new Uint8Array(to.length);
  const requestOf = new Int32Array(to.length);
  for (let request = 0; request < requests; request += 1) requestOf.fill(request, first[request] as number, first[request + 1] as number);
  const empty = new Int32Array(requests);
  const held = new Int32Array(volunteers);
  const heldFrom = new Int32Array(volunteers + 1);
  for (let one = 0; one < volunteers; one += 1) heldFrom[one + 1] = (heldFrom[one] as number) + (hands[one] as number);
  const heldArcs = new Int32Array(heldFrom[volunteers] as number);
  // Nodes: requests first, then volunteers. Reduced cost of a → b is cost + potential[a] − potential[b], never below 0 where something could be moved.
  const potential = new Float64Array(requests + volunteers);
  const distance = new Float64Array(requests + volunteers).fill(Number.POSITIVE_INFINITY);
  const cameBy = new Int32Array(requests + volunteers);
  const done = new Uint8Array(requests + volunteers);
  const seen: number[] = [];
  const heap = heapOf();

  const reach = (node: number, at: number, arc: number, limit: number): void => {
    if (at >= (distance[node] as number) || at >= limit) return;
    if (distance[node] === Number.POSITIVE_INFINITY) seen.push(node);
    distance[node] = at;
    cameBy[node] = arc;
    heap.push(node, at);
  };

  /** Takes the arc into `node` and lets go of the one before it, back to where the path began. */
  const shift = (node: number): void => {
    for (let at = node; cameBy[at] !== -1; ) {
      const arc = cameBy[at] as number;
      if (at >= requests) {
        taken[arc] = 1;
        const one = at - requests;
        heldArcs[(heldFrom[one] as number) + (held[one] as number)] = arc;
        held[one] = (held[one] as number) + 1;
        at = requestOf[arc] as number;
      } else {
        taken[arc] = 0;
        const one = to[arc] as number;
        const start = heldFrom[one] as number;
        const last = start + (held[one] as number) - 1;
        for (let slot = start; slot <= last; slot += 1)
          if (heldArcs[slot] === arc) {
            heldArcs[slot] = heldArcs[last] as number;
            break;
          }
        held[one] = (held[one] as number) - 1;
        at = requests + one;
      }
    }
  };

  const place = (source: number): void => {
    heap.clear();
    let [end, shortest] = [-1, Number.POSITIVE_INFINITY];
    reach(source, 0, -1, shortest);
    while (!heap.isEmpty() && heap.leastKey() < shortest) {
      const node = heap.pop();
      if (done[node]) continue;
      done[node] = 1;
      const here = distance[node] as number;
      const height = potential[node] as number;
      if (node < requests) {
        const leave = here + (unmatched[node] as number) + height;
        if (leave < shortest) [end, shortest] = [node, leave];
        for (let arc = first[node] as number; arc < (first[node + 1] as number); arc += 1) {
          const way = here + (cost[arc] as number) + height;
          // No potential of a volunteer is above 0, and arcs are in order of cost.
          if (way >= shortest) break;
          if (taken[arc]) continue;
          const one = to[arc] as number;
          const at = way - (potential[requests + one] as number);
          if ((held[one] as number) < (hands[one] as number)) {
            if (at < shortest) {
              [end, shortest] = [requests + one, at];
              if (distance[end] === Number.POSITIVE_INFINITY) seen.push(end);
              distance[end] = at;
              cameBy[end] = arc;
            }
          } else if ((hands[one] as number) > 0) reach(requests + one, at, arc, shortest);
        }
      } else {
        const start = heldFrom[node - requests] as number;
        for (let slot = start; slot < start + (held[node - requests] as number); slot += 1) {
          const arc = heldArcs[slot] as number;
          const request = requestOf[arc] as number;
          reach(request, here - (cost[arc] as number) + height - (potential[request] as number), arc, shortest);
        }
      }
    }
    for (const node of seen) {
      if (done[node] && (distance[node] as number) < shortest)
        potential[node] = (potential[node] as number) + (distance[node] as number) - shortest;
    }
    if (end < requests) empty[end] = (empty[end] as number) + 1;
    shift(end);
    for (const node of seen) {
      distance[node] = Number.POSITIVE_INFINITY;
      done[node] = 0;
    }
    seen.length = 0;
  };

  for (let request = 0; request < requests; request += 1) for (let turn = 0; turn < (places[request] as number); turn += 1) place(request);

  let total = 0;
  for (let arc = 0; arc < to.length; arc += 1) if (taken[arc]) total += cost[arc] as number;
  for (let request = 0; request < requests; request += 1) total += (empty[request] as number) * (unmatched[request] as number);
  return {
    taken,
    cost: total,
    empty,
    price: potential.slice(0, requests).map((at) => -at),
    gain: potential.slice(requests).map((at) => -at),
  };
};
