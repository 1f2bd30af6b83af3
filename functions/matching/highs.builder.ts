import highsLoader, { type Highs } from 'highs';
import type { Assignment } from './assign';

/** The least cost as the HiGHS solver finds it (linear programming, independent of ours), or undefined when it takes longer. For tests and benchmarks. */
export const highsCost = (highs: Highs, { places, hands, unmatched, first, to, cost }: Assignment, seconds = 60): number | undefined => {
  const [requests, arcs] = [places.length, to.length];
  const columns = arcs + requests;
  const rows = requests + hands.length;
  const starts = new Int32Array(columns + 1);
  const indices = new Int32Array(2 * arcs + requests);
  for (let request = 0; request < requests; request += 1)
    for (let arc = first[request] as number; arc < (first[request + 1] as number); arc += 1) {
      indices[2 * arc] = request;
      indices[2 * arc + 1] = requests + (to[arc] as number);
      starts[arc + 1] = 2 * arc + 2;
    }
  for (let request = 0; request < requests; request += 1) {
    indices[2 * arcs + request] = request;
    starts[arcs + request + 1] = 2 * arcs + request + 1;
  }
  return highs.withModel(
    {
      numCols: columns,
      numRows: rows,
      colCost: Float64Array.from([...cost, ...unmatched]),
      colLower: new Float64Array(columns),
      colUpper: Float64Array.from([...new Uint8Array(arcs).fill(1), ...places]),
      rowLower: Float64Array.from([...places, ...hands.map(() => 0)]),
      rowUpper: Float64Array.from([...places, ...hands]),
      matrix: { format: 'csc', numRows: rows, numCols: columns, starts, indices, values: new Float64Array(indices.length).fill(1) },
    },
    (model) => {
      model.options.set({ output_flag: false, time_limit: seconds });
      model.run();
      return model.getModelStatus() === highs.constants.modelStatus.optimal ? model.getObjectiveValue() : undefined;
    },
  );
};

export const loadHighs = (): Promise<Highs> => highsLoader();
